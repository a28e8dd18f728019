using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Vocabularies;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>
/// Takes a silence out of a council's <c>silent-on.yaml</c>, or excepts one that all councils share, and leaves every other letter of it
/// as it stands.
/// </summary>
internal static class SilenceEditor
{
    /// <summary>
    /// The file's text without it: without its entry, or without its name where the entry lists several subjects. As it is where it does
    /// not stand there.
    /// </summary>
    /// <param name="text">The file, which reads without a fault.</param>
    public static string Remove(string text, Silence silence)
    {
        var entries = YamlFile.Read("silent-on", text, [])?.List() ?? [];
        var at = entries.ToList().FindIndex(entry => silence.SubjectId is { } id
            ? entry.Child("subjects")?.List().Any(subject => subject.Text() == id) == true
            : entry.Child("topic")?.Text() == silence.Topic);
        return at < 0 ? text
            : entries[at].Child("subjects")?.List().Count > 1 ? YamlListEditor.Without(text, at, "subjects", silence.SubjectId!)
            : YamlListEditor.Without(text, at);
    }

    /// <summary>The file's text with a subject on which all councils are silent, and this one is not any more.</summary>
    /// <param name="text">The file, which reads without a fault; null where there is none yet.</param>
    public static string Except(string? text, string subject)
    {
        var entries = text is null ? [] : YamlFile.Read("silent-on", text, [])?.List() ?? [];
        var at = entries.ToList().FindIndex(entry => entry.Child(SilenceFile.NotSilent) is not null);
        var known = at < 0 ? [] : entries[at].Child(SilenceFile.NotSilent)!.Texts();
        var list = $"[{string.Join(", ", known.Append(subject))}]";
        return at < 0
            ? $"{YamlText.Above(text)}- {SilenceFile.NotSilent}: {list}\n"
            : YamlEditor.Set(text!, at, [SilenceFile.NotSilent], list);
    }
}
