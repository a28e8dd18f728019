using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Extension;

/// <summary>
/// The dialog "Check before posting": asks for a text, then shows what was found in it. Between the two the text is in the dialog only.
/// </summary>
public static class CheckCards
{
    /// <param name="problem">Why the text could not be looked at; null the first time.</param>
    public static JsonObject Ask(CardContext context, string text = "", string? problem = null)
    {
        var words = context.Words;
        IEnumerable<JsonObject> warning = problem is null ? [] : [Elements.Warning(problem)];
        return AdaptiveCard.Create(
            [
                Elements.Text(words["check.explain"]),
                .. warning,
                Inputs.Text(WalkActions.Draft, words["walk.draft-label"], DraftCards.MostCharacters, text),
            ],
            [Actions.Submit(words["walk.draft-check"], CheckActions.Look)]
        );
    }

    /// <summary>What was found in somebody's own text, which goes on with them.</summary>
    /// <param name="care">What its words tell of, where they are those of a person in distress: that comes first.</param>
    public static JsonObject OwnText(
        string text, IReadOnlyList<DraftFinding> findings, bool hasPicture, CardContext context, CareKind? care = null)
    {
        var data = Picture(hasPicture);
        data[WalkActions.Draft] = text;
        return AdaptiveCard.Create(
            [.. Care(care, context), .. DraftCards.FindingElements(text, findings, hasPicture, context)],
            [
                .. GoOn(data, context),
                Actions.Submit(context.Words["check.change"], CheckActions.Change, data),
            ]);
    }

    /// <summary>What was found in somebody else's message: shown, and then forgotten.</summary>
    /// <param name="care">What helps the one who reads it, where the writer is in distress.</param>
    public static JsonObject OthersMessage(
        string text, IReadOnlyList<DraftFinding> findings, bool hasPicture, CardContext context, CareKind? care = null) =>
        AdaptiveCard.Create(
            [
                .. Care(care, context),
                .. DraftCards.FindingElements(text, findings, hasPicture, context),
                Elements.Subtle(context.Words["check.somebody-elses"]),
            ],
            [.. GoOn(Picture(hasPicture), context)]
        );

    private static IEnumerable<JsonObject> Care(CareKind? kind, CardContext context) => kind is null ? [] : CareCard.Words(kind, context);

    /// <summary>On to the walk, where the council has one.</summary>
    private static IEnumerable<JsonObject> GoOn(JsonObject data, CardContext context) =>
        context.HasTree(AnswerActions.CanIPost) ? [Actions.Submit(context.Words["check.go-on"], CheckActions.GoOn, data)] : [];

    /// <summary>That there was a picture goes on, so that the walk can ask about it.</summary>
    private static JsonObject Picture(bool hasPicture) => hasPicture ? new JsonObject { [WalkActions.Picture] = "yes" } : [];
}
