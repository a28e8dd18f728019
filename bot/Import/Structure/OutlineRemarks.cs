using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Knowledge.Check;

namespace TeamsPolicyBot.Import.Structure;

/// <summary>What a person should know of a policy's own numbers and references before it is published.</summary>
internal static partial class OutlineRemarks
{
    public static void Add(IReadOnlyList<OutlineNode> outline, ICollection<Remark> remarks)
    {
        var numbers = outline.Select(NumberOf).OfType<(int Place, string Number)>().ToList();
        AddNumbers(numbers, remarks);
        var known = numbers.Select(number => number.Number).ToHashSet(StringComparer.Ordinal);
        var headings = outline.OfType<OutlineHeading>().Select(heading => heading.Words).ToList();
        foreach (var (place, text) in outline.SelectMany(Texts))
        {
            AddReferences(place, text, known, headings, remarks);
            if (text.Contains('{', StringComparison.Ordinal))
            {
                remarks.Add(
                    new Remark(RemarkKind.Policy, place, "Words in braces look like a place to be filled in.", Braces().Match(text).Value));
            }

            if (PageSigns.Placeholder().Match(text) is { Success: true } gap)
            {
                remarks.Add(
                    new Remark(RemarkKind.Policy, place, "This looks like a gap that nobody has filled in.", gap.Groups["gap"].Value));
            }

            foreach (var cut in CutWords.In(text))
            {
                remarks.Add(new Remark(RemarkKind.Policy, place, "This looks like one word that the end of a line cut.", cut));
            }

            if (StrangeNumber().Match(text) is { Success: true } strange)
            {
                remarks.Add(
                    new Remark(RemarkKind.Unsure, place, "A number of an unknown kind was left in the words.", strange.Value.Trim()));
            }
        }

        foreach (
            var stem in outline.OfType<OutlineParagraph>().Where(paragraph => paragraph.Items.Count == 0 && paragraph.Parts is [[.., ':']]))
        {
            remarks.Add(
                new Remark(
                    RemarkKind.Policy, stem.Place, "It ends in a colon, and no list follows.",
                    stem.Parts[^1].Length > 80 ? stem.Parts[^1][^80..] : stem.Parts[^1])
            );
        }
    }

    private static (int Place, string Number)? NumberOf(OutlineNode node) => node switch
    {
        OutlineParagraph { Mark: { } mark } paragraph => (paragraph.Place, mark.Printed),
        OutlineHeading { Mark: { } mark } heading => (heading.Place, mark.Printed),
        _ => null,
    };

    private static void AddNumbers(List<(int Place, string Number)> numbers, ICollection<Remark> remarks)
    {
        foreach (var again in numbers.GroupBy(number => number.Number).SelectMany(group => group.Skip(1)))
        {
            remarks.Add(new Remark(RemarkKind.Policy, again.Place, $"The number {again.Number} is printed twice."));
        }

        foreach (var jump in NumberJumps.Of(numbers.Select(number => (number.Place, (string?)number.Number))))
        {
            remarks.Add(new Remark(RemarkKind.Policy, jump.Place, jump.Says));
        }
    }

    private static IEnumerable<(int Place, string Text)> Texts(OutlineNode node) => node switch
    {
        OutlineHeading heading => [(heading.Place, heading.Words)],
        OutlineParagraph paragraph => paragraph.Parts.Select(part => (paragraph.Place, part)).Concat(paragraph.Items.SelectMany(Texts)),
        OutlineList list => list.Items.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<(int Place, string Text)> Texts(OutlineItem item) =>
        item.Parts.Select(part => (item.Place, part)).Concat(item.Items.SelectMany(Texts));

    private static void AddReferences(int place, string text, HashSet<string> known, List<string> headings, ICollection<Remark> remarks)
    {
        foreach (Match reference in Reference().Matches(text))
        {
            if (!known.Contains(reference.Groups["number"].Value))
            {
                remarks.Add(new Remark(RemarkKind.Policy, place, "It refers to a number that is not in this document.", reference.Value));
            }
        }

        foreach (var appendix in Appendix().Matches(text).Select(match => match.Value))
        {
            if (!headings.Exists(heading => heading.StartsWith(appendix, StringComparison.OrdinalIgnoreCase)))
            {
                remarks.Add(new Remark(RemarkKind.Policy, place, "It mentions an appendix that is not in this document.", appendix));
            }
        }
    }

    [GeneratedRegex(@"\{+[^{}]*\}*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(?:[A-Z]{2,}[./-])+[A-Z]*\d+\S*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StrangeNumber();

    [GeneratedRegex(
        @"\b(?:section|sections|paragraph|paragraphs|clause)\s+(?<number>\d{1,2}(?:\.\d{1,2})*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"\b(?i:Appendix|Annex|Schedule)\s+(?:\d{1,2}|[A-Z]\b|One|Two|Three|Four|Five)", RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Appendix();
}
