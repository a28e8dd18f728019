using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Incoming;

/// <summary>
/// Takes out of a message's text what Teams puts into it and nobody typed: mentions of the bot and of others, the marks of a
/// quoted message, of an attachment and of an inserted card, and XML's entities. See protocol section 3.4.
/// </summary>
internal static partial class TeamsMarkup
{
    /// <summary>What was typed; empty where there is nothing.</summary>
    public static string Remove(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Text))
        {
            return "";
        }

        var text = activity.GetMentions()
            .Select(mention => mention.Text)
            .Where(mention => !string.IsNullOrWhiteSpace(mention))
            .Aggregate(activity.Text, (rest, mention) => rest.Replace(mention!, " ", StringComparison.OrdinalIgnoreCase));
        return Plain(WebUtility.HtmlDecode(Marks().Replace(text, " ")));
    }

    /// <summary>
    /// Letters in their common form (full-width ones, ligatures), one space where there are several, nothing that cannot be seen. It
    /// is what the person reads again, so alphabets, dashes and lines stay, which <see cref="NormalizedText"/> levels for a matcher.
    /// </summary>
    public static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return Spaces().Replace(TextLimits.Cut(text, TextLimits.Message), " ").Trim();
        }

        var known = string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
        // One character may stand for a whole sentence.
        var common = TextLimits.Cut(CombiningMarks.Limit(known).Normalize(NormalizationForm.FormKC), TextLimits.Message);
        return Spaces().Replace(Invisible().Replace(common, ""), " ").Trim();
    }

    [GeneratedRegex(
        @"<(at|quoted|attachment|span)(\s[^<>]*)?(/>|>[^<>]*</\1>)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\u00AD\u200B\u2060\uFEFF]", RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"[^\S\r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
