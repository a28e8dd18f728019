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
    private static readonly RemarkKind[] Order = [RemarkKind.Unsure, RemarkKind.Policy, RemarkKind.LeftOut, RemarkKind.Fact];

    public static IEnumerable<string> Of(IReadOnlyList<Remark> remarks, BotWords says)
    {
        if (remarks.Count == 0)
        {
            yield break;
        }

        yield return says.Count("desk.file.remarks", remarks.Count);
        foreach (var remark in remarks.OrderBy(remark => Array.IndexOf(Order, remark.Kind)).Take(Most))
        {
            yield return $"- {TextLimits.Cut(remark.ToString(), MostCharacters)}";
        }

        if (remarks.Count > Most)
        {
            yield return says.Format("desk.file.more", remarks.Count - Most);
        }
    }
}
