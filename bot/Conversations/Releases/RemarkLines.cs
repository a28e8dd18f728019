using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Text;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Releases;

/// <summary>What the reader of a policy was unsure about and what it left out, in lines for a message or a form.</summary>
internal static class RemarkLines
{
    /// <summary>A message of Teams has room for so many.</summary>
    private const int Most = 60;

    private const int MostCharacters = 240;

    /// <summary>What could have been read otherwise comes first.</summary>
    private static readonly RemarkKind[] Order = [RemarkKind.Unsure, RemarkKind.Policy, RemarkKind.LeftOut];

    private static string Line(Remark remark) => $"- {TextLimits.Cut(remark.ToString(), MostCharacters)}";

    public static IEnumerable<string> Of(IReadOnlyList<Remark> remarks, BotWords says)
    {
        var open = remarks.Where(remark => remark.Kind != RemarkKind.Fact).OrderBy(remark => Array.IndexOf(Order, remark.Kind)).ToList();
        if (open.Count > 0)
        {
            yield return says.Count("desk.file.remarks", open.Count);
        }

        foreach (var remark in open.Take(Most))
        {
            yield return Line(remark);
        }

        if (open.Count > Most)
        {
            yield return says.Format("desk.file.more", open.Count - Most);
        }

        var facts = remarks.Where(remark => remark.Kind == RemarkKind.Fact).ToList();
        if (facts.Count > 0)
        {
            yield return says["desk.file.facts"];
        }

        foreach (var fact in facts)
        {
            yield return Line(fact);
        }
    }
}
