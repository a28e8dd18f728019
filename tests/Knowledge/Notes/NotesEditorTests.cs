using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Notes;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Notes;

/// <summary>What suggest writes into a notes file: one clause's choice, and not a letter besides.</summary>
public sealed class NotesEditorTests
{
    private const string Notes = "smallton/policies/posting.notes.yaml";

    private const string Subjects = "photographs: {title: photographs}\nlogo: {title: the logo}\n";

    [Theory]
    [InlineData(null, "a council's first note")]
    [InlineData("# Our notes\n\n\"1.2\":\n  starts: Never post\n", "another clause's note stays")]
    [InlineData("1.1:\n  starts: Ask everybody   # first words\n  capacity: both\n", "a note without subjects")]
    [InlineData("1.1: {starts: Ask everybody, capacity: both}\n", "a note in braces")]
    [InlineData("1.1: {starts: Ask everybody, subjects: [], asked-as: []}\n", "a note in braces with empty lists")]
    [InlineData(
        "1.1:\n  starts: Ask everybody\n  subjects: [photographs,\n    photographs]\n  asked-as: [snaps]\n", "lists over several lines")]
    [InlineData("1.1:\n  starts: Ask everybody\n  asked-as:\n    - snaps\n    - selfies\n", "one way of asking a line")]
    [InlineData("1.1:\n  asked-as: [snaps]\n  starts: Ask everybody\n  subjects: [photographs]\n", "in another order")]
    public void The_choice_is_read_back_and_the_rest_is_as_it_was(string? text, string reason)
    {
        var before = Load(text);

        var written = NotesEditor.Write(text, before.Release!.Clauses[0], ["photographs", "logo"], ["may i, please, post it"]);
        var after = Load(written);

        Assert.True(after.Faults.Count == 0, $"{reason}: {string.Join(' ', after.Faults)}\n{written}");
        var (old, note) = (before.Release.Clauses[0].Note, after.Release!.Clauses[0].Note);
        Assert.Equal(["photographs", "logo"], note.Subjects);
        Assert.Equal(["may i, please, post it", .. old.AskedAs], note.AskedAs);
        Assert.Equal(old.Capacity, note.Capacity);
        Assert.Equal(before.Release.Clauses.Skip(1), after.Release.Clauses.Skip(1), (one, other) =>
            one.Note.HasChosenSubjects == other.Note.HasChosenSubjects && one.Note.AskedAs.SequenceEqual(other.Note.AskedAs)
        );
        Assert.All((text ?? "").Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal)), line =>
            Assert.Contains(line, written, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void None_fits_is_kept_too()
    {
        var clause = Load(null).Release!.Clauses[0];

        var note = Load(NotesEditor.Write(null, clause, [], [])).Release!.Clauses[0].Note;

        Assert.Empty(note.Subjects);
        Assert.True(note.HasChosenSubjects);
    }

    private static LoadResult Load(string? notes) =>
        KnowledgeLoader.Load(SmallCouncil.With(("shared/subjects/all.yaml", Subjects), (Notes, notes)));
}
