using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Cards.Answers;

/// <summary>
/// A clause in one plain sentence leads the answer, as long as it was written for the clause's words; the words follow as its proof.
/// </summary>
public sealed class InShortTests
{
    [Fact]
    public void Every_council_says_what_is_asked_most_in_short_and_each_sentence_is_confirmed_for_its_clause() =>
        Assert.All(Councils.Ids, council =>
        {
            var written = Councils.Release(council).Clauses.Where(clause => clause.Note.InShort is not null).ToList();

        Assert.True(written.Count >= 12, council);
        Assert.All(written, clause => Assert.Equal(clause.Note.InShort!.Says, clause.InShort));
    });

    [Fact]
    public void It_is_not_said_any_more_when_the_clause_changes()
    {
        var clause = Councils.Clause("melton", "social-media-policy/policy/7");

        Assert.NotNull(clause.InShort);
        Assert.Null((clause with { Words = clause.Words.Replace("should not", "may", StringComparison.Ordinal) }).InShort);
        Assert.NotNull((clause with { Words = clause.Words + "\n" }).InShort);
    }

    [Fact]
    public void It_leads_the_card_and_a_long_clause_is_cut_to_what_decides_with_the_whole_one_press_away()
    {
        var clause = Councils.Clause("brighton-hove", "social-networking-policy/guidelines/4");
        var card = Card(clause);
        var body = card["body"]!.AsArray();

        Assert.Equal(clause.InShort, Markdown.Plain((string)body[1]!["text"]!));
        var quoted = string.Concat(
            body[2]!["items"]![0]!["inlines"]!.AsArray().Where(run => run!["isSubtle"] is null).Select(run => (string?)run!["text"]));
        Assert.Contains("Do not identify yourself as a staff member", quoted, StringComparison.Ordinal);
        Assert.True(quoted.Length < clause.Words.Length / 2);
        var whole = Assert.Single(card["actions"]!.AsArray(), action => (string?)action!["title"] == "The whole clause")!["card"]![
            "body"
        ]!.AsArray();
        Assert.Contains(clause.Words, CardText.Of(whole.OfType<JsonObject>()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_clause_is_quoted_whole()
    {
        var clause = Councils.Clause("melton", "social-media-policy/policy/7");
        var card = Card(clause);

        Assert.DoesNotContain(card["actions"]!.AsArray(), action => (string?)action!["title"] == "The whole clause");
        Assert.Contains(clause.Words, CardText.Of(card["body"]!.AsArray().OfType<JsonObject>()), StringComparison.Ordinal);
    }

    private static JsonObject Card(Clause clause) => AnswerCard.Create(
        new Answer(AnswerState.Answered, 1, [clause], [clause]),
        new CardContext(Languages.Embedded.For(null), Councils.Release("melton").Organisation, new DateOnly(2026, 12, 1)),
        "q1");
}
