using System.Globalization;
using System.Text.Json.Nodes;
using TeamsPolicyBot.Knowledge.Releases;

namespace TeamsPolicyBot.Cards.Releases;

/// <summary>The newest releases of a council, the newest first.</summary>
internal static class ReleaseListCard
{
    /// <summary>So many are on one card.</summary>
    public const int Most = 15;

    public static JsonObject Create(IReadOnlyList<ReleaseRecord> releases, CardContext context) => AdaptiveCard.Create(
        [
            Elements.Heading(releases.Count == 0 ? context.Words["release.none"] : context.Words["release.list"]),
            .. releases.Take(Most).Select(release => Elements.Text(Markdown.Escape(Line(release, context)))),
        ],
        releases.Take(AdaptiveCard.MostActions).Select(release => Actions.Submit(
            context.Words.Format("release.look", release.Number),
            ReleaseActions.Show,
            new JsonObject { [ReleaseActions.Number] = release.Number.ToString(CultureInfo.InvariantCulture) })));

    private static string Line(ReleaseRecord release, CardContext context) =>
        $"{ReleaseCard.Heading(release, context)} {context.Words.Format("release.line", ReleaseCard.When(release, context), release.ShortHash)}"
        + (release.Why.Length > 0 ? $" {context.Words.Format("release.why", release.Why)}" : "");
}
