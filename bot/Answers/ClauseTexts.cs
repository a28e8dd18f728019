using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Answers;

/// <summary>
/// The texts that a clause is compared by: itself below its heading, and each of its sentences, since one alone may be asked for.
/// </summary>
internal static class ClauseTexts
{
    private const int ShortestSentence = 25;

    private static readonly char[] Ends = ['.', ';', '\n'];

    public static IReadOnlyList<string> Of(Clause clause) =>
    [
        $"{clause.Heading}. {clause.Quotation}",
        .. clause.Quotation.Split(Ends, StringSplitOptions.TrimEntries).Where(sentence => sentence.Length >= ShortestSentence),
    ];
}
