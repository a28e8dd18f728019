using System.Security.Cryptography;
using System.Text;

namespace TeamsPolicyBot.Knowledge.Model;

/// <summary>The smallest citable piece of a policy: a whole paragraph, a list item, or a block that belongs together.</summary>
/// <param name="Address">Its unique name in the organisation, <c>policy/path</c>, for example
/// <c>social-networking-policy/6.2/5</c>.</param>
/// <param name="Citation">How staff see it: policy title and place, for example <c>Social Networking Policy for Employees, 6.2, 5th
/// point</c>.</param>
/// <param name="Place">The citation without the policy's title.</param>
/// <param name="Heading">The heading it stands under, as printed.</param>
/// <param name="LeadIn">For a list item: the last sentence of the paragraph it belongs to, shown before it and marked as added; else
/// null.</param>
/// <param name="Words">Its own words, in the source's characters, without mark-up and without struck text.</param>
public sealed record Clause(
    string Address,
    Policy Policy,
    string Citation,
    string Place,
    string Heading,
    string? LeadIn,
    string Words,
    ClauseNote Note)
{
    /// <summary>What is quoted: the lead-in, where there is one, and the words.</summary>
    public string Quotation => LeadIn is null ? Words : $"{LeadIn} {Words}";

    /// <summary>Short name of exactly these words, white space aside: the first eight digits of their SHA-256.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Quotation.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))
        )[..8];

    /// <summary>What it says in one plain sentence; null where nobody wrote one, or confirmed it for these words.</summary>
    public string? InShort => Note.InShort is { } inShort && inShort.Of == Fingerprint ? inShort.Says : null;
}

/// <summary>What the comms team adds to a clause in <c>policies/&lt;id&gt;.notes.yaml</c> so that staff's questions find it.</summary>
/// <param name="AskedAs">Ways staff ask for this clause, in their own words: those of the note itself, then those of its subjects.</param>
/// <param name="Contact">Id of the contact the clause sends staff to; null where it names nobody.</param>
public sealed record ClauseNote(
    IReadOnlyList<string> AskedAs,
    IReadOnlyList<string> Topics,
    Capacity Capacity,
    string? Contact,
    Conflict? ConflictsWith)
{
    /// <summary>A clause nobody has written a note for.</summary>
    public static ClauseNote None { get; } = new([], [], Capacity.Both, null, null);

    /// <summary>The clause in one plain sentence, whether or not it holds for the words in force; null where nobody wrote one.</summary>
    public InShort? InShort { get; init; }

    /// <summary>Ids of the shared subjects that this clause settles, see <see cref="Subject"/>.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Whether somebody has said which subjects it settles, be it none.</summary>
    public bool HasChosenSubjects { get; init; }
}

/// <summary>Whom a clause binds: people on their own accounts, people posting for the council, or both.</summary>
public enum Capacity
{
    Both,
    Personal,
    Council,
}

/// <summary>Another clause, by its whole address, that seems to say otherwise, and how the comms team reads the two together.</summary>
public sealed record Conflict(string Address, string Ruling);
