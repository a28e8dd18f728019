using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using TeamsPolicyBot.Advice.DraftCheck;

namespace TeamsPolicyBot.Commands.Walk;

/// <summary>What <c>walk --json</c> prints while a question is open.</summary>
/// <param name="Open">The next question.</param>
/// <param name="DraftFindings">What the draft check found, each with its place in the draft.</param>
/// <param name="Banners">What the calendar says of the day.</param>
internal sealed record OpenWalk(
    OpenQuestion Open,
    JsonObject Answered,
    IReadOnlyList<DraftFinding> DraftFindings,
    IReadOnlyList<string> Banners);

/// <param name="Choose"><c>one</c> or <c>many</c>.</param>
internal sealed record OpenQuestion(string Id, string Text, string? Help, string Choose, IReadOnlyList<OpenOption> Options);

/// <param name="Suggested">Whether something in the draft speaks for this option; <paramref name="Because"/> says what.</param>
internal sealed record OpenOption(string Id, string Label, bool? Suggested, string? Because);

/// <summary>What <c>walk --json</c> prints at the end.</summary>
internal sealed record EndedWalk(
    string Verdict,
    string? Desk,
    IReadOnlyList<CitedFinding> Findings,
    IReadOnlyList<string> WhatWouldHelp,
    JsonObject Answered,
    IReadOnlyList<DraftFinding> DraftFindings,
    IReadOnlyList<string> Banners);

/// <summary>A finding with its clauses; the first one decides.</summary>
internal sealed record CitedFinding(string Verdict, string Text, IReadOnlyList<CitedClause> Cited, bool Silent);

[JsonSerializable(typeof(OpenWalk))]
[JsonSerializable(typeof(EndedWalk))]
internal sealed partial class WalkJson : JsonSerializerContext
{
    /// <summary>Names in kebab case, letters as they are.</summary>
    public static WalkJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
