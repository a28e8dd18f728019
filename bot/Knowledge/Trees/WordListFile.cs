using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>Reads <c>words/&lt;list&gt;.txt</c>: a word or phrase a line, <c>#</c> before a remark.</summary>
internal static class WordListFile
{
    /// <summary>The lists of a folder; a list that no detector uses is a fault.</summary>
    /// <param name="files">Names and texts.</param>
    public static WordLists Read(IEnumerable<(string Name, string Text)> files, ICollection<Fault> faults)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var (name, text) in files)
        {
            var list = Path.GetFileNameWithoutExtension(name);
            if (WordLists.Names.Contains(list))
            {
                lists[list] = Words(text);
            }
            else
            {
                faults.Add(new Fault(name, 1, $"No detector uses a word list \"{list}\".",
                    $"{NearestName.Suggest(list, WordLists.Names)}Lists: {string.Join(", ", WordLists.Names)}."));
            }
        }

        return new WordLists(lists);
    }

    private static IReadOnlyList<string> Words(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
}
