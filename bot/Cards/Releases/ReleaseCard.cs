using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers.Comparing;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>
/// A release: what changes in words, what its tests say, whom it touches, and while it waits the buttons to publish or discard it.
/// </summary>
internal static class ReleaseCard
{
    /// <summary>More changes than this on one card are not read; the rest stands on further pages.</summary>
    private const int MostChanges = 12;

    private const int MostAnswers = 5;
    private const int MostWarnings = 5;
    private const int WhyCharacters = 500;

    /// <param name="page">Which page of its changes, counted from 0; those after the first hold nothing but what the first has no room
    /// for.</param>
    public static JsonObject Create(ReleaseComparison comparison, CardContext context, int page = 0)
    {
        var shown = Math.Clamp(page, 0, Pages(comparison) - 1);
        return AdaptiveCard.Create(
            [
                Elements.Heading(Heading(comparison.Release, context)),
                .. shown > 0 ? [] : People(comparison, context).Select(line => Elements.Text(Markdown.Escape(line))),
                .. Changes(comparison, shown, context),
                .. shown > 0 ? [] : Effects(comparison, context),
                .. Warnings(comparison, shown, context),
            ],
            [
                .. Buttons(comparison, context),
                .. shown > 0 ? [] : ToMend(comparison, context),
                .. Turning(comparison, shown, context),
            ]);
    }

    private static int Pages(ReleaseComparison comparison) =>
        Math.Max(1, Math.Max(Sheets(comparison.Changes.Count, MostChanges), Sheets(comparison.Warnings.Count, MostWarnings)));

    private static int Sheets(int count, int most) => (count + most - 1) / most;

    /// <summary>Where a release stands, in a line.</summary>
    public static string Heading(ReleaseRecord release, CardContext context) => release switch
    {
        { State: ReleaseState.Retired, RetiredAt: { } until } => context.Words.Format(
            "release.state.retired-at", release.Number, When(until, context)),
        { State: ReleaseState.Superseded, SettledBy: { } by } => context.Words.Format(
            "release.state.superseded-by", release.Number, NameOf(by, context)),
        _ => context.Words.Format($"release.state.{Enum.GetName(release.State)!.ToLowerInvariant()}", release.Number),
    };

    /// <summary>When a release was made, in the organisation's time.</summary>
    public static string When(ReleaseRecord release, CardContext context) => When(release.MadeAt, context);

    private static string When(DateTimeOffset at, CardContext context) =>
        TimeZoneInfo
            .ConvertTime(at, context.Organisation.WorkingTime.TimeZone)
            .ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo(context.Words.Language));

    /// <summary>The person's name, or that it is not known.</summary>
    public static string NameOf(ReleasePerson? person, CardContext context) =>
        person?.Name ?? person?.ObjectId ?? context.Words["release.somebody"];

    private static IEnumerable<string> People(ReleaseComparison comparison, CardContext context)
    {
        var (release, words) = (comparison.Release, context.Words);
        yield return release.Origin switch
        {
            ReleaseOrigin.Desk => words.Format(
                "release.made-by", string.Join(", ", release.Makers.Select(maker => NameOf(maker, context))), When(release, context),
                release.ShortHash),
            ReleaseOrigin.RollBack => words.Format(
                "release.back-by", NameOf(release.SettledBy, context), When(release, context), release.ShortHash),
            _ => words.Format("release.made-in-folder", When(release, context), release.ShortHash),
        };
        if (release.Why.Length > 0)
        {
            yield return words.Format("release.why", release.Why);
        }

        if (release.State == ReleaseState.Candidate)
        {
            yield return words.Count(
                release.Makers.Count > 1 ? "release.needed-of-each" : "release.needed", Math.Max(1, comparison.Needed));
        }

        foreach (var approval in release.Approvals)
        {
            yield return words.Format("release.approved-by", NameOf(approval, context));
        }

        if (release.State == ReleaseState.Discarded)
        {
            yield return release.SettledWhy is { } because
                ? words.Format("release.discarded-because", NameOf(release.SettledBy, context), because)
                : words.Format("release.discarded-by", NameOf(release.SettledBy, context));
        }
    }

    private static IEnumerable<JsonObject> Changes(ReleaseComparison comparison, int page, CardContext context)
    {
        var words = context.Words;
        if (comparison.Changes.Count == 0)
        {
            yield return Elements.Text(comparison.Release.Replaces is null ? words["release.first"] : words["release.no-changes"]);
            yield break;
        }

        var shown = comparison.Changes.Skip(page * MostChanges).Take(MostChanges).ToList();
        if (shown.Count > 0)
        {
            yield return Elements.Label(words.Count("release.changes", comparison.Changes.Count));
        }

        foreach (var change in shown)
        {
            yield return Elements.Part(ChangeWords.Of(change, comparison.Titles, words));
        }

        if (comparison.Changes.Count - (page * MostChanges) - shown.Count is > 0 and var left)
        {
            yield return Elements.Text(words.Format("release.more-changes", left));
        }
    }

    private static IEnumerable<JsonObject> Effects(ReleaseComparison comparison, CardContext context)
    {
        if (comparison.Impact is not { } impact)
        {
            yield break;
        }

        var words = context.Words;
        yield return Elements.Label(words["release.effects"]);
        yield return Elements.Text(words.Count("release.tests", comparison.Tests));
        yield return Elements.Text(words.Format("release.answers", impact.Answers.Count, impact.Tests));
        foreach (var answer in impact.Answers.Take(MostAnswers))
        {
            yield return Elements.Verbatim(words.Format("release.answer", answer.Question, answer.Before, answer.After));
        }

        yield return Elements.Text(words.Format("release.asked", impact.AskedOtherwise, impact.Asked));
        yield return Elements.Text(words.Format("release.shown", impact.ShownBefore, impact.Shown));
        if (impact.Trees.Count > 0)
        {
            yield return Elements.Text(Markdown.Escape(words.Format("release.trees", string.Join(", ", impact.Trees))));
        }

        if (impact.InShort.Count > 0)
        {
            yield return Elements.Text(
                Markdown.Escape(words.Format("release.in-short", string.Join("; ", impact.InShort.Take(MostAnswers)), impact.InShort.Count))
            );
        }

        if (impact.Precedents > 0)
        {
            yield return Elements.Text(words.Format("release.precedents", impact.Precedents));
        }

        if (impact.Receipts > 0)
        {
            yield return Elements.Text(words.Format("release.receipts", impact.ReceiptsOtherwise, impact.Receipts));
        }
    }

    private static IEnumerable<JsonObject> Warnings(ReleaseComparison comparison, int page, CardContext context)
    {
        var shown = comparison.Warnings.Skip(page * MostWarnings).Take(MostWarnings).ToList();
        if (shown.Count > 0)
        {
            yield return Elements.Label(context.Words.Count("release.warnings", comparison.Warnings.Count));
        }

        foreach (var warning in shown)
        {
            yield return Elements.Verbatim(FaultWords.Of(warning, comparison.Titles, context.Words));
        }
    }

    private static IEnumerable<JsonObject> Buttons(ReleaseComparison comparison, CardContext context)
    {
        var words = context.Words;
        var data = new JsonObject { [ReleaseActions.Number] = comparison.Release.Number.ToString(CultureInfo.InvariantCulture) };
        return comparison.Release.State switch
        {
            ReleaseState.Candidate =>
            [
                Actions.Execute(words["release.publish"], ReleaseActions.Publish, data, takesInputs: false),
                Asking(words["release.discard"], ReleaseActions.Discard, data, context),
            ],
            ReleaseState.Retired => [Asking(words["release.roll-back"], ReleaseActions.RollBack, data, context)],
            _ => [],
        };
    }

    /// <summary>To the next page, and back to the first: nobody publishes what cannot be read.</summary>
    private static IEnumerable<JsonObject> Turning(ReleaseComparison comparison, int page, CardContext context)
    {
        if (page < Pages(comparison) - 1)
        {
            yield return Turn("release.next-page", page + 1);
        }

        if (page > 0)
        {
            yield return Turn("release.first-page", 0);
        }

        JsonObject Turn(string title, int to) => Actions.Execute(
            context.Words[title], ReleaseActions.Show,
            new JsonObject
            {
                [ReleaseActions.Number] = comparison.Release.Number.ToString(CultureInfo.InvariantCulture),
                [ReleaseActions.Page] = to.ToString(CultureInfo.InvariantCulture),
            },
            takesInputs: false);
    }

    /// <summary>Forms for what this change leaves to be done elsewhere.</summary>
    private static IEnumerable<JsonObject> ToMend(ReleaseComparison comparison, CardContext context)
    {
        if (comparison.Release.State != ReleaseState.Candidate)
        {
            yield break;
        }

        if (comparison.Impact is { InShort.Count: > 0 })
        {
            yield return DeskMenuCard.Open("desk.in-short.heading", DeskActions.ConfirmInShort, context);
        }

        if (comparison.HasOutdatedSilence)
        {
            yield return DeskMenuCard.Open("desk.unsilence.heading", DeskActions.RemoveSilence, context);
        }

        if (comparison.Impact is { Trees.Count: > 0 })
        {
            yield return DeskMenuCard.Open("desk.tree.heading", DeskActions.EditTree, context);
        }
    }

    private static JsonObject Asking(string title, string action, JsonObject data, CardContext context) =>
        Actions.Show(
            title,
            AdaptiveCard.Nested(
                [Inputs.Text(ReleaseActions.Why, context.Words["release.why-input"], WhyCharacters)],
                [Actions.Execute(title, action, data)]
            )
        );
}
