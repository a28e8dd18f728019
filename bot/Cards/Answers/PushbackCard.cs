using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cards.Answers;

/// <summary>To somebody who speaks against a rule: that it stands, in short, what it depends on, and who can say more.</summary>
public static class PushbackCard
{
    /// <param name="whom">Whom the rule names; null for nobody.</param>
    public static JsonObject Create(Clause rule, Contact? whom, CardContext context, string questionId)
    {
        var data = WaysOn.Data(questionId);
        data[AnswerActions.Clause] = rule.Address;
        var condition = Limits.In(rule) is { } limit && !IsSaidBy(limit, rule.InShort ?? KeySentence.Of(rule.Words)) ? limit : null;
        return AdaptiveCard.Create(
            [
                Elements.Text(context.Words["follow-up.pushback"]),
                StillTheRuleCard.Sentence(rule, naming: null),
                .. condition is null
                    ? []
                    : new[] { Elements.Text(context.Words["follow-up.pushback-condition"]), Elements.Emphasis(Elements.Verbatim(condition)) },
                Elements.Subtle(Markdown.Escape(rule.Citation)),
                .. whom is null
                    ? []
                    : new[] { Elements.Text(Markdown.Escape(context.Words.Format("follow-up.pushback-whom", HelpWords.List([whom])))) },
                .. context.IsPublic ? [] : new[] { Elements.Text(context.Words["follow-up.pushback-person"]) },
                .. ClauseNotes.Notice(context, [rule]),
            ],
            [Actions.Submit(context.Words["follow-up.whole-rule"], AnswerActions.Choose, data), .. WaysOn.Buttons(context, questionId)]);
    }

    /// <summary>Whether hardly a word of a sentence is new beside what is said already.</summary>
    private static bool IsSaidBy(string sentence, string said)
    {
        var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > LongerThan).ToList();
        return words.Count(word => TermInPolicy.Has(said, word)) * 3 >= words.Count * 2;
    }

    private const int LongerThan = 4;
}
