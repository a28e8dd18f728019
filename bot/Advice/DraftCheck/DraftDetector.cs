using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Finds one kind of thing in a draft.</summary>
/// <param name="Name">As trees name it under <c>detect</c>.</param>
/// <param name="Says">What it has found, in words with their article.</param>
/// <param name="IsPersonalData">Whether what it finds says who somebody is or where to reach them; the ask log masks it.</param>
/// <param name="Find">Where it stands in the normalised draft, from left to right; in time proportional to the draft's length.</param>
internal sealed record DraftDetector(string Name, string Says, bool IsPersonalData, Func<string, IEnumerable<TextSpan>> Find)
{
    /// <summary>A detector for whatever a pattern matches and, where a pattern alone cannot tell, a check accepts.</summary>
    public static DraftDetector Pattern(
        string name, string says, Regex pattern, Func<string, bool>? accept = null, bool isPersonalData = false) =>
        new(name, says, isPersonalData, draft =>
            pattern
                .Matches(draft)
                .Where(match => accept?.Invoke(match.Value) ?? true)
                .Select(match => new TextSpan(match.Index, match.Length))
        );

    /// <summary>A detector for the words and phrases of a list.</summary>
    public static DraftDetector Words(string name, string says, IReadOnlyList<string> words) =>
        new(name, says, IsPersonalData: false, new PhraseMatcher(words).Find);
}
