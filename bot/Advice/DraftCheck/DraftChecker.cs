using System.Collections;
using System.Text;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Reads a draft with every detector, and masks what belongs to one person.</summary>
public sealed class DraftChecker(WordLists lists)
{
    private readonly IReadOnlyList<DraftDetector> _personalData = PersonalData.Detectors(lists);
    private readonly IReadOnlyList<DraftDetector> _wording = Wording.Detectors(lists);

    /// <summary>Finds what needs no list of words.</summary>
    public static DraftChecker WithoutWords { get; } = new(WordLists.Empty);

    /// <summary>Names of all detectors, and of the group that stands for several.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [
            .. WithoutWords._personalData.Concat(WithoutWords._wording).Select(detector => detector.Name),
            .. DraftKinds.Says.Keys.Select(kind => DraftKinds.Prefix + kind),
            PersonIdentifier,
        ];

    /// <summary>Stands in a tree for every detector of numbers and addresses that belong to one person.</summary>
    public const string PersonIdentifier = "person-identifier";

    /// <summary>Everything found, in the draft's order. Where two kinds of personal data claim one span, the more certain has it.</summary>
    /// <param name="draft">What is longer than <see cref="TextLimits.Draft"/> is read up to there.</param>
    public IReadOnlyList<DraftFinding> Check(string draft)
    {
        List<DraftFinding> found = [.. Read(draft, [.. _personalData, .. _wording])];
        var meant = DraftKinds.In(TextLimits.Cut(draft, TextLimits.Draft)).Where(kind => !IsToldByWords(kind, found)).ToList();
        return [.. found.Concat(meant).OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length)];
    }

    /// <summary>Whether words within a sentence tell already what its meaning does.</summary>
    private static bool IsToldByWords(DraftFinding sentence, List<DraftFinding> found) => found.Exists(finding =>
        DraftKinds.WordsOf(sentence.Detector).Contains(finding.Detector) && finding.Start >= sentence.Start && finding.End <= sentence.End);

    /// <summary>
    /// The text with every piece of personal data replaced by what it was: <c>[a telephone number]</c>; cut to
    /// <see cref="TextLimits.Draft"/>,
    /// so that nothing unread is left in it.
    /// </summary>
    public string Mask(string text)
    {
        var (masked, done) = (new StringBuilder(), 0);
        foreach (var finding in Read(text, _personalData).Where(finding => finding.Start >= done))
        {
            masked.Append(text, done, finding.Start - done).Append('[').Append(finding.Says).Append(']');
            done = finding.End;
        }

        var end = TextLimits.Cut(text, TextLimits.Draft).Length;
        return done >= end ? masked.ToString() : masked.Append(text, done, end - done).ToString();
    }

    private static IEnumerable<DraftFinding> Read(string draft, IReadOnlyList<DraftDetector> detectors)
    {
        var text = NormalizedText.Of(TextLimits.Cut(draft, TextLimits.Draft));
        var claimed = new BitArray(text.Value.Length);
        var found = new List<DraftFinding>();
        foreach (var detector in detectors)
        {
            foreach (var span in detector.Find(text.Value).Where(span => !detector.IsPersonalData || IsFree(claimed, span)).ToList())
            {
                var (start, length) = text.Origin(span.Start, span.Length);
                found.Add(new DraftFinding(detector.Name, start, draft.Substring(start, length), detector.Says));
                Claim(claimed, span, detector.IsPersonalData);
            }
        }

        return found.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Length);
    }

    private static bool IsFree(BitArray claimed, TextSpan span)
    {
        for (var at = span.Start; at < span.End; at++)
        {
            if (claimed[at])
            {
                return false;
            }
        }

        return true;
    }

    private static void Claim(BitArray claimed, TextSpan span, bool isPersonalData)
    {
        for (var at = span.Start; isPersonalData && at < span.End; at++)
        {
            claimed[at] = true;
        }
    }

    /// <summary>The options of a question that the findings suggest, with what suggests each.</summary>
    public static IReadOnlyList<(string Option, IReadOnlyList<DraftFinding> Because)> Suggest(
        Question question, IReadOnlyList<DraftFinding> findings) =>
        [
            .. from option in question.Options
            where question.Detect.ContainsKey(option.Id)
            let because = findings.Where(finding => question.Detect[option.Id].Any(name => Means(name, finding.Detector))).ToList()
            where because.Count > 0
            select (option.Id, (IReadOnlyList<DraftFinding>)because)];

    private static bool Means(string name, string detector) =>
        name == detector || (name == PersonIdentifier && Identifiers.Contains(detector));

    private static readonly HashSet<string> Identifiers =
    [
        "card-number", "nhs-number", "national-insurance-number", "phone-number", "email-address", "date-of-birth", "postcode",
        "street-address",
    ];
}
