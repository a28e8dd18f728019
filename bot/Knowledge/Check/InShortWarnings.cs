using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>
/// Compares what a clause says in short with the clause: numbers, names of sites, and a yes or no. Signs for a person to look at, no proof.
/// </summary>
internal static partial class InShortWarnings
{
    private static readonly string[] Sites =
    [
        "Facebook", "Twitter", "Instagram", "LinkedIn", "WhatsApp", "YouTube", "TikTok", "Snapchat", "Flickr", "Wikipedia", "MySpace",
        "Bebo", "Blackberry",
    ];

    /// <param name="file">The notes file.</param>
    public static IEnumerable<Fault> Of(string file, IEnumerable<Clause> clauses) =>
        from clause in clauses
        let inShort = clause.Note.InShort
        where inShort is not null
        from warning in Of(clause, inShort)
        select new Fault(file, inShort.Line, warning.What, warning.Mend) { Told = warning.Told };

    private static IEnumerable<(string What, string Mend, FaultTelling Told)> Of(Clause clause, InShort inShort)
    {
        if (inShort.Of != clause.Fingerprint)
        {
            yield return (
                $"Nobody has confirmed that {clause.Place} still says this, so staff are not told it.",
                $"Read both. Where it is true, type \"confirm in short\" at the comms desk, or write in-short-of: \"{clause.Fingerprint}\""
                    + " beneath it.",
                new FaultTelling("in-short.unconfirmed", [clause.Place]));
        }

        foreach (
            var number in Number()
                .Matches(inShort.Says)
                .Select(found => found.Value)
                .Where(number => !clause.Quotation.Contains(number, StringComparison.Ordinal))
        )
        {
            yield return (
                $"The clause has no number {number}.", "Compare it with the clause.",
                new FaultTelling("in-short.number", [clause.Place, number]));
        }

        foreach (var site in Sites.Where(site => Names(inShort.Says, site) && !Names(clause.Quotation, site)))
        {
            yield return (
                $"The clause does not name {site}.", "Name only what the clause names.",
                new FaultTelling("in-short.site", [clause.Place, site]));
        }

        if (No().IsMatch(inShort.Says) && !Forbids().IsMatch(clause.Quotation))
        {
            yield return (
                "It begins with \"No\", and the clause forbids nothing in so many words.", "Compare it with the clause.",
                new FaultTelling("in-short.no", [clause.Place]));
        }

        if (Yes().IsMatch(inShort.Says) && Forbids().IsMatch(clause.Quotation) && !Allows().IsMatch(clause.Quotation))
        {
            yield return (
                "It begins with \"Yes\", and the clause forbids something.", "Compare it with the clause.",
                new FaultTelling("in-short.yes", [clause.Place]));
        }
    }

    private static bool Names(string text, string site) =>
        text.Replace(" ", "", StringComparison.Ordinal).Contains(site, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\d[\d ]*\d|\d", RegexOptions.None, TextLimits.RegexMilliseconds)]
    private static partial Regex Number();

    [GeneratedRegex("^no\\b", RegexOptions.IgnoreCase, TextLimits.RegexMilliseconds)]
    private static partial Regex No();

    [GeneratedRegex("^yes\\b", RegexOptions.IgnoreCase, TextLimits.RegexMilliseconds)]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"\b(not|no|never|nor|prohibited|without|only|don't|refrain|avoid|breach|one MBC|rather than)\b", RegexOptions.IgnoreCase,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Forbids();

    [GeneratedRegex(
        @"\b(permitted|may|can|could|will|accept|accepts|allowed|reserves|should|enable|personally responsible)\b", RegexOptions.IgnoreCase,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Allows();
}
