using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Notes;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>A council's notes files, into which every choice is written at once, so that nothing is lost when somebody stops.</summary>
internal sealed class NotesOnDisk(string knowledgeFolder, string organisation)
{
    /// <summary>The files as they stood before each choice, the last one on top.</summary>
    private readonly Stack<(string Path, string? Text)> _before = new();

    /// <summary>Writes a clause's subjects and further ways of asking.</summary>
    /// <exception cref="IOException">The file cannot be written at this moment.</exception>
    public void Keep(Clause clause, IReadOnlyList<string> subjects, IReadOnlyList<string> askedAs)
    {
        var path = Path.Combine(knowledgeFolder, organisation, "policies", $"{clause.Policy.Id}.notes.yaml");
        var text = File.Exists(path) ? File.ReadAllText(path) : null;
        File.WriteAllText(path, NotesEditor.Write(text, clause, subjects, askedAs));
        _before.Push((path, text));
    }

    /// <summary>Takes the last choice back.</summary>
    /// <exception cref="IOException">The file cannot be written at this moment.</exception>
    public void Undo()
    {
        var (path, text) = _before.Pop();
        if (text is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllText(path, text);
        }
    }
}
