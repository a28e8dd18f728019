using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers.Acceptance;

/// <summary>Runs the comms team's own tests of questions: a change that breaks one is not published.</summary>
public static class QuestionTests
{
    /// <summary>A fault for each test of the release that does not hold.</summary>
    public static IReadOnlyList<Fault> Run(KnowledgeRelease release, PolicyAnswerer answerer) =>
        [.. release.Tests.SelectMany(test => Faults(test, answerer.Answer(test.Ask), release.Organisation))];

    private static IEnumerable<Fault> Faults(QuestionTest test, Answer answer, Organisation organisation)
    {
        var shown = answer.Shown.Select(clause => clause.Address).ToList();
        var said = shown.Count == 0 ? $"the state {answer.State}" : $"{answer.State} with {string.Join(", ", shown)}";
        foreach (var address in test.Cites.Except(shown))
        {
            yield return Broken(
                test, $"should show {address}, but the answer is {said}.", "Add a way of asking to that clause's note, or change the test."
            ).Telling("test.shows", test.Ask, PlaceOf(address));
        }

        foreach (var address in test.NotCites.Intersect(shown))
        {
            yield return Broken(
                test, $"should not show {address}, but the answer is {said}.",
                "See which words lead there, and give them to the right clause.")
                .Telling("test.not-shows", test.Ask, PlaceOf(address));
        }

        if (test.Unsure && answer.State is not AnswerState.Unsure)
        {
            yield return Broken(
                test, $"should be unsure, but the answer is {said}.", "Add its subject to silent-on.yaml, or change the test.")
                .Telling("test.unsure", test.Ask);
        }

        if (test.Desk is { } desk && DeskOf(answer, organisation) is var actual && actual != desk)
        {
            yield return Broken(
                test, $"should go on to {desk}, but goes to {actual ?? "nobody"}.",
                "Correct the contact in the clause's note, \"ask-when-silent\" in council.yaml, or the test.")
                .Telling("test.desk", test.Ask);
        }
    }

    /// <summary>The contact that the clause names, else the desk for what the policies do not say.</summary>
    private static string? DeskOf(Answer answer, Organisation organisation) =>
        (answer.Shown.Count > 0 ? answer.Shown[0].Note.Contact : null)
        ?? organisation.AskWhenSilent.GetValueOrDefault(answer.Silence?.About ?? "personal");

    /// <summary>A clause as people name it, without its policy.</summary>
    private static string PlaceOf(string address) => address[(address.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static Fault Broken(QuestionTest test, string what, string mend) =>
        test.At.Fault($"The test question \"{test.Ask}\" {what}", mend);
}
