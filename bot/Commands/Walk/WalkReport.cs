using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary>Tells where a walk stands, as JSON or in words.</summary>
/// <param name="Draft">What the draft check found; empty without a draft.</param>
internal sealed record WalkReport(
    KnowledgeRelease Release, Advice.Walk Walk, IReadOnlyList<DraftFinding> Draft, IReadOnlyList<string> Banners)
{
    public string Json() =>
        Walk.Open is { } open
            ? JsonSerializer.Serialize(new OpenWalk(Question(open), Answered(), Draft, Banners), WalkJson.Lines.OpenWalk)
            : JsonSerializer.Serialize(
                new EndedWalk(
                    Walk.Verdict!.Value.Word(), Walk.Desk, [.. Walk.Findings.Select(Cited)], Walk.WhatWouldHelp, Answered(), Draft, Banners
                ),
                WalkJson.Lines.EndedWalk
            );

    public void Print(TextWriter output)
    {
        foreach (var banner in Banners)
        {
            output.WriteLine($"! {banner}");
        }

        if (Walk.Open is { } open)
        {
            Print(output, Question(open));
        }
        else
        {
            PrintEnd(output);
        }
    }

    private static void Print(TextWriter output, OpenQuestion question)
    {
        output.WriteLine($"{question.Text}{(question.Choose == "many" ? " (one or more)" : "")} [{question.Id}]");
        if (question.Help is { } help)
        {
            output.WriteLine($"  Why: {help}");
        }

        foreach (var (number, option) in question.Options.Index())
        {
            output.WriteLine($"  {number + 1,2}. {option.Label} [{option.Id}]{(option.Because is null ? "" : $" <- {option.Because}")}");
        }
    }

    private void PrintEnd(TextWriter output)
    {
        output.WriteLine($"Verdict: {Walk.Verdict!.Value.Word()}{(Walk.Desk is { } desk ? $", ask: {desk}" : "")}");
        foreach (var finding in Walk.Findings.Select(Cited))
        {
            output.WriteLine();
            output.WriteLine($"- {finding.Verdict}: {finding.Text}{(finding.Silent ? " (The policy does not say.)" : "")}");
            foreach (var clause in finding.Cited)
            {
                output.WriteLine($"    “{clause.Text}”");
                output.WriteLine($"    {clause.Citation}");
            }
        }

        foreach (var help in Walk.WhatWouldHelp)
        {
            output.WriteLine($"What would make it all right: {help}");
        }
    }

    private OpenQuestion Question(Question question)
    {
        var suggested = DraftChecker.Suggest(question, Draft).ToDictionary(pair => pair.Option, pair => pair.Because);
        return new OpenQuestion(
            question.Id,
            question.Ask,
            question.Why,
            question.ChooseMany ? "many" : "one",
            [.. question.Options.Select(option => suggested.TryGetValue(option.Id, out var because)
                ? new OpenOption(option.Id, option.Label, true, $"your draft contains {because[0].Says}: {because[0].Text}")
                : new OpenOption(option.Id, option.Label, null, null))]);
    }

    /// <summary>As <c>tests.yaml</c> writes it: one option as text, a choice of many as a list.</summary>
    private JsonObject Answered() => new(Walk.Answers.Select(answer => KeyValuePair.Create<string, JsonNode?>(
        answer.Question,
        Walk.Tree.Find(answer.Question)!.ChooseMany
            ? new JsonArray([.. answer.Options.Select(option => (JsonNode)option)])
            : answer.Options[0])));

    private CitedFinding Cited(Finding finding) => new(
        finding.Verdict.Word(),
        finding.Say,
        [.. finding.Cites.Select(address => CitedClause.Of(Release.FindClause(address)!))],
        finding.Silent);
}
