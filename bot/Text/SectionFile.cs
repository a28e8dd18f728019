using System.Reflection;

namespace TeamsPolicyBot.Text;

/// <summary>
/// Words in the program, from a text file: a section begins with its name in brackets, and every other line that is neither empty nor
/// begins with <c>#</c> belongs to it.
/// </summary>
internal static class SectionFile
{
    /// <summary>The lines of an embedded file, each with its section, in the order of the file.</summary>
    public static IEnumerable<(string Section, string Line)> Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!);
        foreach (var line in Read(reader))
        {
            yield return line;
        }
    }

    /// <summary>The same of any text.</summary>
    public static IEnumerable<(string Section, string Line)> Read(TextReader reader)
    {
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                section = line.Trim('[', ']', ' ');
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                yield return (section, line.Trim());
            }
        }
    }
}
