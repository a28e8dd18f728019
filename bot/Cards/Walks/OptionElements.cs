using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Cards.Walks;

/// <summary>
/// The options of a question: at most nine things in sight. Of a long list to tick from, the first stand there and the rest opens in place.
/// </summary>
internal static class OptionElements
{
    /// <summary>Options in sight where there are more: with "Something else" they make nine.</summary>
    public const int InSight = 8;

    /// <summary>
    /// Name of the list that holds the rest; it ends in the number of its first option, from which <see cref="CardText"/> counts on.
    /// </summary>
    public static readonly string Rest = $"{WalkActions.Choice}-{InSight + 1}";

    private const string RestOfList = "more";

    /// <param name="chosen">Ids of options that are ticked.</param>
    public static IEnumerable<JsonObject> Of(Question question, IReadOnlyList<string> chosen, CardContext context)
    {
        var words = context.Words;
        var hint = question.ChooseMany ? words["walk.choose-many"] : words["walk.choose-one"];
        if (!question.ChooseMany || question.Options.Count <= InSight + 1)
        {
            return [Choices(WalkActions.Choice, hint, question.Options, question.ChooseMany, chosen)];
        }

        List<Option> first = [.. question.Options.Take(InSight)];
        List<Option> rest = [.. question.Options.Skip(InSight)];
        var more = Elements.Group([Choices(Rest, words["walk.something-else"], rest, many: true, chosen)]);
        more["id"] = RestOfList;
        more["isVisible"] = rest.Exists(option => chosen.Contains(option.Id));
        return
        [
            Choices(WalkActions.Choice, hint, first, many: true, chosen),
            Elements.Buttons(Actions.Toggle(words["walk.more"], RestOfList)),
            more,
        ];
    }

    private static JsonObject Choices(string id, string label, IReadOnlyList<Option> options, bool many, IReadOnlyList<string> chosen) =>
        Inputs.Choices(
            id, label, options.Select(option => (option.Id, option.Label)), many, options.Select(option => option.Id).Where(chosen.Contains)
        );
}
