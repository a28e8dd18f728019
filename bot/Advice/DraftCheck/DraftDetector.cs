using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Finds one kind of thing in a draft.</summary>
/// <param name="Name">As trees name it under <c>detect</c>.</param>
/// <param name="Says">What it has found, in words with their article.</param>
/// <param name="IsPersonalData">Whether what it finds says who somebody is or where to reach them; the ask log masks it.</param>
internal sealed record DraftDetector(string Name, string Says, bool IsPersonalData, Func<string, IEnumerable<Match>> Find)
{
    public IEnumerable<DraftFinding> Check(string draft) =>
        Find(draft).Select(match => new DraftFinding(Name, match.Index, match.Value, Says));

    /// <summary>A detector for whatever a pattern matches and, where a pattern alone cannot tell, a check accepts.</summary>
    public static DraftDetector Pattern(string name, string says, Regex pattern, Func<string, bool>? accept = null, bool isPersonalData = false) =>
        new(name, says, isPersonalData, draft => pattern.Matches(draft).Where(match => accept?.Invoke(match.Value) ?? true));

    /// <summary>A detector for the words and phrases of a list.</summary>
    public static DraftDetector Words(string name, string says, IReadOnlyList<string> words) =>
        Pattern(name, says, WordPattern.AnyOf(words));
}
