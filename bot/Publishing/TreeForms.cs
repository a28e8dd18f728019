using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Editing;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Knowledge.Trees;

namespace TeamsPolicyBot.Publishing;

/// <summary>A change of words in a decision tree, as the edit of the tree's file that it comes to. Pure.</summary>
internal static class TreeForms
{
    /// <param name="takesAlong">Whether what would be lost by it may go.</param>
    public static FormEdits Edit(FolderNow now, TreePlace place, TreeWords words, bool takesAlong = false)
    {
        if (words.Label is { Length: 0 } || (place.Question is null && words.Finding is null or { Say.Length: 0 }))
        {
            return FormEdits.Refused("empty");
        }

        var wanted = place.With(words);
        if (Fault(now.Release!, place, wanted) is { } fault)
        {
            return fault;
        }

        // Words that read otherwise than meant are left to the file.
        var file = TreeFile.NameOf(now.Files, place.Tree);
        var text = TreeEditor.Write(now.Files.Text(file)!, place, words);
        return place is { Question: not null, Option: null }
            ? TreeShapeForms.Read(now, [new FileEdit(file, text)], wanted)
            : TreeShapeForms.Of(now, place.Tree, wanted, text, wanted, takesAlong);
    }

    private static FormEdits? Fault(KnowledgeRelease release, TreePlace place, DecisionTree wanted) =>
        place is { Question: { } question, Option: { } option }
            ? TreeFormFaults.Of(
                release, wanted.Find(question.Id)!, wanted.Find(question.Id)!.Find(option.Id)!, option)
            : place.Question is null ? TreeFormFaults.OfFinding(release, place.Tree.Title, wanted.End) : null;

    /// <summary>Clauses as people name them: by number where one rule has it, else by address.</summary>
    public static string Typed(KnowledgeRelease release, IEnumerable<string> addresses) =>
        string.Join(
            ", ",
            addresses.Select(address =>
                address[(address.IndexOf('/', StringComparison.Ordinal) + 1)..] is var path && DeskForms.Meant(release, path) is [_]
                    ? path
                    : address
            )
        );

    /// <summary>
    /// The addresses of clauses as somebody typed them; what names no clause, or several, stays as it is and is told as a fault.
    /// </summary>
    public static IReadOnlyList<string> Addresses(KnowledgeRelease release, string typed) =>
        [
            .. typed
                .Split([',', ';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(one => DeskForms.Meant(release, one) is [var clause] ? clause.Address : one),
        ];

    /// <summary>What is told where somebody chose a verdict; null where the answer only leads on.</summary>
    public static Finding? Told(string verdict, string say, IReadOnlyList<string> cites, bool isSilent, string desk, string change) =>
        VerdictWords.Parse(verdict) is { } parsed
            ? new Finding(
                parsed, say, cites, isSilent, parsed == Verdict.Ask && desk.Length > 0 ? desk : null, change.Length > 0 ? change : null)
            : null;
}
