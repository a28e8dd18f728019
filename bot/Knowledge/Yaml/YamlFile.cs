using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace TeamsPolicyBot.Knowledge.Yaml;

/// <summary>Reads YAML into values that know their line and report what is wrong in words a comms officer understands.</summary>
/// <remarks>
/// Reading goes on after a fault, so that one run tells everything:
/// <code>
/// if (YamlFile.Read(name, text, faults)?.Map("title", "start") is { } tree)
/// {
///     var title = tree.RequireText("title");
///     ...
/// }
/// </code>
/// </remarks>
internal static class YamlFile
{
    /// <summary>The file's only document; null for an empty file, and where the text is not YAML, which is then a fault.</summary>
    /// <param name="firstLine">The line at which <paramref name="text"/> begins in the file.</param>
    public static YamlValue? Read(string file, string text, ICollection<Fault> faults, int firstLine = 1)
    {
        if (YamlDepth.FirstTooDeep(text) is { } line)
        {
            faults.Add(
                new Fault(
                    file, line + firstLine - 1, $"Things are nested more than {YamlDepth.Most} deep here.",
                    "Close every [ with ] and every { with }, and indent with two spaces a level.")
            );
            return null;
        }

        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (Exception broken) when (broken is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet throws the last two for some unclosed brackets.
            faults.Add(YamlSyntaxFault.Describe(file, text, broken, firstLine));
            return null;
        }

        return stream.Documents switch
        {
            [] => null,
            [{ RootNode: YamlScalarNode { Value: null or "" } }] => null,
            [var document] => new YamlValue(file, document.RootNode, faults, firstLine - 1),
            [_, var second, ..] => Refuse(second.RootNode),
        };

        YamlValue? Refuse(YamlNode second)
        {
            faults.Add(
                new Fault(
                    file, (int)second.Start.Line + firstLine - 1, "A second document begins here.",
                    "Remove the line of three dashes: a file holds one document.")
            );
            return null;
        }
    }
}
