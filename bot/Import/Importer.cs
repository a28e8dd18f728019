using TeamsPolicyBot.Import.Readers;
using TeamsPolicyBot.Import.Source;
using TeamsPolicyBot.Import.Structure;
using TeamsPolicyBot.Import.Writing;

namespace TeamsPolicyBot.Import;

/// <summary>Makes a policy file of a document that a council already has. Never throws for what a document holds.</summary>
public static class Importer
{
    /// <summary>Reads a Word, PDF, HTML, Markdown or plain text file.</summary>
    /// <param name="fileName">Its name: what it claims to be.</param>
    /// <param name="content">Its bytes.</param>
    public static ImportResult Import(string fileName, byte[] content)
    {
        try
        {
            var source = DocumentReader.Read(fileName, content);
            return source.Blocks.Sum(block => block.Text.Count(char.IsLetter)) < DocumentLimits.FewestLetters
                ? new ImportResult.Refused("There is no text in this file; if it is a scan, ask for the document it was printed from.")
                : Write(source);
        }
        catch (DocumentRefusedException refusal)
        {
            return new ImportResult.Refused(refusal.Message);
        }
    }

    private static ImportResult.Imported Write(SourceDocument source)
    {
        var remarks = new List<Remark>(source.Remarks);
        var all = RunTogetherLists.Part(Marks.Read(source.Blocks), remarks);
        var title = TitleLines.Take(all, remarks) ?? source.Title;
        var blocks = Furniture.Remove(all, Furniture.Repeated(Marks.Read(source.Blocks)), remarks);
        var front = FrontMatter.Take(title, blocks, remarks);
        var outline = OutlineBuilder.Build(BrokenSentences.Join(Contents.Remove(front.Rest, front.Title, remarks), remarks), remarks);
        OutlineRemarks.Add(outline, remarks);
        return new ImportResult.Imported(
            front.Title, PolicyText.Write(front, outline), [.. remarks.OrderBy(remark => remark.Kind).ThenBy(remark => remark.Place)]);
    }
}
