using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Tests.Support;
using Xunit;

namespace TeamsPolicyBot.Tests.Answers;

/// <summary>Questions in words that no clause and no way of asking has: what a clause means leads to it.</summary>
public sealed class SecondLookTests
{
    [Theory]
    [InlineData("medway", "my tablet from home, may it go on the office network", "connect", "\"tablet from home\" is personal equipment")]
    [InlineData("melton", "having a moan about the boss down the pub's web forum", "disparag", "a moan is to disparage")]
    [InlineData("brighton-hove", "the mum of a boy I teach wants me in her whatsapp circle", "friend", "a boy's mum is his family")]
    public void What_a_clause_means_leads_to_it(string council, string question, string word, string because)
    {
        var answer = PolicyAnswerer.Create(Councils.Release(council)).Answer(question);

        Assert.True(answer.IsByMeaning, because);
        Assert.True(
            answer.Shown.Any(clause => clause.Quotation.Contains(word, StringComparison.OrdinalIgnoreCase)),
            $"{because}: {answer.State}, {string.Join(" / ", answer.Ranked.Take(4).Select(clause => clause.Address + " " + clause.Quotation))}");
    }

    [Theory]
    [InlineData("medway", "how do I download software", "words settle it")]
    [InlineData("medway", "how much annual leave do I get", "the policies are known to be silent on it")]
    [InlineData("medway", "x", "nothing is asked")]
    public void Where_words_say_enough_meaning_is_not_compared(string council, string question, string because) =>
        Assert.False(PolicyAnswerer.Create(Councils.Release(council)).Answer(question).IsByMeaning, because);

    [Theory]
    [InlineData("melton", "what time does the canteen shut")]
    [InlineData("medway", "which bus goes to the depot")]
    [InlineData("milton-keynes", "my chair is broken")]
    public void What_no_clause_is_about_stays_without_a_rule(string council, string question) =>
        Assert.Equal(AnswerState.Unsure, PolicyAnswerer.Create(Councils.Release(council)).Answer(question).State);

    /// <summary>An apprentice is no course, and a school that somebody knows is no place of work.</summary>
    [Theory]
    [InlineData("melton", "I'm the new apprentice, may I tweet about hygiene scores")]
    [InlineData("brighton-hove", "I'm scared, he found out which school my girl goes to")]
    public void A_silent_subject_is_not_told_for_a_word_that_is_there_by_chance(string council, string question) =>
        Assert.Null(PolicyAnswerer.Create(Councils.Release(council)).Answer(question).Silence);

    [Fact]
    public void Explanations_say_what_meaning_added() =>
        Assert.Contains(
            "how near its meaning is to the question's",
            PolicyAnswerer.Create(Councils.Release("melton")).Explain("having a moan about the boss"),
            StringComparison.Ordinal);

    /// <summary>So a release without clauses, as a new council has it, must not fail.</summary>
    [Fact]
    public void Without_clauses_there_is_nothing_to_compare() =>
        Assert.Equal(
            AnswerState.Unsure,
            PolicyAnswerer.Create(Councils.Release("melton") with { Clauses = [] }).Answer("may I film the fete").State);

    /// <summary>An administrator may spare the memory.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void It_is_a_matter_of_a_setting(string? value, bool isMeaningCompared)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Answers:ByMeaning", value)]).Build();
        var answerer = PolicyAnswerer.Create(Councils.Release("melton"), AnswerOptions.From(settings));

        Assert.Equal(isMeaningCompared, answerer.Answer("having a moan about the boss down the pub's web forum").IsByMeaning);
        Assert.Equal(
            isMeaningCompared, answerer.Explain("having a moan about the boss").Contains("how near its meaning is", StringComparison.Ordinal));
    }
}
