namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Reads a draft with every detector, and masks what belongs to one person.</summary>
public sealed class DraftChecker(WordLists lists)
{
    private readonly IReadOnlyList<DraftDetector> _detectors = [.. PersonalData.Detectors(lists), .. Wording.Detectors(lists)];

    /// <summary>Names of all detectors, and of the group that stands for several.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. new DraftChecker(WordLists.Empty)._detectors.Select(detector => detector.Name), PersonIdentifier];

    /// <summary>Stands in a tree for every detector of numbers and addresses that belong to one person.</summary>
    public const string PersonIdentifier = "person-identifier";

    /// <summary>Everything found, in the draft's order. Where two kinds of personal data claim one span, the more certain has it.</summary>
    public IReadOnlyList<DraftFinding> Check(string draft)
    {
        var found = new List<DraftFinding>();
        foreach (var detector in _detectors)
        {
            found.AddRange(detector.Check(draft).Where(finding => !detector.IsPersonalData || !found.Any(other => Overlaps(other, finding))).ToList());
        }

        return [.. found.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length)];
    }

    /// <summary>The text with every piece of personal data replaced by what it was: <c>[a telephone number]</c>.</summary>
    public string Mask(string text)
    {
        var personal = _detectors.Where(detector => detector.IsPersonalData).Select(detector => detector.Name).ToHashSet();
        foreach (var finding in Check(text).Where(finding => personal.Contains(finding.Detector)).Reverse())
        {
            text = $"{text[..finding.Start]}[{finding.Says}]{text[finding.End..]}";
        }

        return text;
    }

    /// <summary>The options of a question that the findings suggest, with what suggests each.</summary>
    public static IReadOnlyList<(string Option, IReadOnlyList<DraftFinding> Because)> Suggest(Question question, IReadOnlyList<DraftFinding> findings) =>
        [.. from option in question.Options
            where question.Detect.ContainsKey(option.Id)
            let because = findings.Where(finding => question.Detect[option.Id].Any(name => Means(name, finding.Detector))).ToList()
            where because.Count > 0
            select (option.Id, (IReadOnlyList<DraftFinding>)because)];

    private static bool Means(string name, string detector) =>
        name == detector || (name == PersonIdentifier && Identifiers.Contains(detector));

    private static readonly HashSet<string> Identifiers =
    [
        "card-number", "nhs-number", "national-insurance-number", "phone-number", "email-address", "date-of-birth", "postcode", "street-address",
    ];

    private static bool Overlaps(DraftFinding one, DraftFinding other) => one.Start < other.End && other.Start < one.End;
}
