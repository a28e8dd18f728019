using System.Text.RegularExpressions;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>Writes other words into a clause of a policy file, and leaves every other letter of the file as it stands.</summary>
internal static partial class ClauseEditor
{
    /// <summary>
    /// The file's text with the clause's new words; null where the clause stands in the file in another way than it reads (struck words,
    /// several lines), so that a person must do it there.
    /// </summary>
    /// <param name="text">The policy file.</param>
    /// <param name="path">The clause's address in the policy, for example <c>6.2/5</c>.</param>
    public static string? Write(string file, string text, string path, string words)
    {
        if (Find(file, text, path) is not { } placed)
        {
            return null;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (first, last) = (placed.Line - 1, LastLine(lines, placed.Line - 1));
        var stands = string.Join(' ', lines[first..(last + 1)].Select(line => line.Trim()));
        if (!stands.EndsWith(placed.Clause.Words, StringComparison.Ordinal))
        {
            return null;
        }

        var indent = lines[first][..^lines[first].TrimStart().Length];
        var written = string.Join(
            '\n', [.. lines[..first], $"{indent}{stands[..^placed.Clause.Words.Length]}{Plain(words)}", .. lines[(last + 1)..]]);
        return Reads(file, text, written, path, Plain(words)) ? written : null;
    }

    /// <summary>A clause of a policy file; null where there is none of this address.</summary>
    public static PlacedClause? Find(string file, string text, string path) =>
        PolicyFile
            .Read(file, text, [])
            ?.Clauses.FirstOrDefault(placed =>
                placed.Clause.Address.EndsWith($"/{path}", StringComparison.Ordinal)
                && placed.Clause.Address.Length == placed.Clause.Policy.Id.Length + 1 + path.Length
            );

    /// <summary>One paragraph: what is typed in several lines is still one clause.</summary>
    public static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the file reads as meant: this clause with its new words, and every other as before.</summary>
    private static bool Reads(string file, string before, string after, string path, string words)
    {
        var (old, young) = (PolicyFile.Read(file, before, [])!.Clauses, PolicyFile.Read(file, after, [])?.Clauses ?? []);
        return young.Count == old.Count
            && old.Zip(young)
                .All(pair =>
                    pair.First.Clause.Address == pair.Second.Clause.Address
                    && pair.Second.Clause.Words
                        == (pair.First.Clause.Address == $"{pair.First.Clause.Policy.Id}/{path}" ? words : pair.First.Clause.Words)
                );
    }

    private static int LastLine(string[] lines, int first)
    {
        var last = first;
        while (last + 1 < lines.Length && lines[last + 1].Trim().Length > 0 && !BeginsAnother().IsMatch(lines[last + 1]))
        {
            last++;
        }

        return last;
    }

    /// <summary>A heading, an item of a list, a block's fence.</summary>
    [GeneratedRegex(@"^\s*(#|[-*+] |\d+[.)] |[a-zA-Z][.)] |:::|\{#)", RegexOptions.NonBacktracking)]
    private static partial Regex BeginsAnother();
}
