using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>What a message says of how something is to be passed on.</summary>
/// <param name="IsWish">Whether it wishes that it be passed on, and does not only say how.</param>
/// <param name="Desk">To whom: <c>manager</c>, <c>comms</c> or <c>hr</c>; null where it does not say.</param>
/// <param name="Note">What the person is to be told; null for nothing.</param>
/// <param name="IsAll">Whether it says nothing else.</param>
internal sealed record HandOverWords(bool IsWish, string? Desk, bool NotManager, bool WithoutName, string? Note, bool IsAll)
{
    /// <summary>Whether it says anything of it.</summary>
    public bool SaysHow => Desk is not null || NotManager || WithoutName || Note is not null;
}

/// <summary>Understands how something is to be passed on: "not to my manager", "leave my name out", "just say that ...".</summary>
internal static class HandOverPhrases
{
    /// <summary>Data name: <c>manager</c>, where the asker's manager is not to get it.</summary>
    public const string NotTo = "not-to";

    /// <summary>Data name: what the person is to be told.</summary>
    public const string Note = "note";

    /// <summary>Data name: anything where the asker's name is to be left out.</summary>
    public const string Anonymous = "anonymous";

    private const string NotManager = "hand-over: not the manager";
    private const string WithoutName = "hand-over: without name";
    private const string GoOn = "hand-over: go on";
    private const string ToManager = "hand-over: to manager";
    private const string ToComms = "hand-over: to comms";
    private const string NoteFollows = "hand-over: note";
    private const string ReachMe = "hand-over: reach me";

    /// <summary>The sections of <c>requests.txt</c> that are no requests.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        [NotManager, WithoutName, GoOn, ToManager, ToComms, NoteFollows, ReachMe, .. TellPhrases.Sections];

    /// <summary>Nobody says how in more words.</summary>
    private const int MostWords = 40;

    /// <summary>Fewer words behind "just say" tell nothing.</summary>
    private const int ShortestNote = 2;

    /// <summary>The wish of a message that says beside it how; null where it wishes nothing of the kind.</summary>
    public static Intent? Wanted(PoliteMessage message)
    {
        var said = Read(message);
        if (said is { IsWish: true, Note: not null } || TellPhrases.Wanted(message) is not { } told)
        {
            return said is { IsWish: true, SaysHow: true } ? new Intent(AnswerActions.AskAPerson, Data(said)) : null;
        }

        if (said is { NotManager: true })
        {
            told.Data[NotTo] = Desks.Manager;
        }

        if (said is { WithoutName: true })
        {
            told.Data[Anonymous] = "yes";
        }

        return told;
    }

    private static JsonObject Data(HandOverWords said)
    {
        var data = new JsonObject();
        Add(RequestPhrases.Desk, said.Desk);
        Add(NotTo, said.NotManager ? Desks.Manager : null);
        Add(Anonymous, said.WithoutName ? "yes" : null);
        Add(Note, said.Note);
        return data;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                data[name] = value;
            }
        }
    }

    /// <summary>What a message says of it; null where it says nothing of the kind.</summary>
    public static HandOverWords? Read(PoliteMessage message)
    {
        if (message.Text.Length > TextLimits.Command || message.Words.Count is 0 or > MostWords)
        {
            return null;
        }

        var (body, note) = WithoutNote(message.Text);
        var (afterManager, notManager) = Without(body, NotManager);
        var (rest, withoutName) = Without(afterManager, WithoutName);
        var left = new PoliteMessage(rest);
        var isEmpty = left.Words.Count == 0;
        var wish = isEmpty ? null : OfRest(left);
        var desk = wish?.Text(RequestPhrases.Desk) is { Length: > 0 } named ? named : isEmpty ? null : DeskIn(left);
        var isGoOn = !isEmpty && !message.Text.Contains('?', StringComparison.Ordinal) && BeginsWith(left, GoOn);
        return wish is null && desk is null && !isGoOn && !notManager && !withoutName && note is null ? null
            : new HandOverWords(
                wish is not null || (isGoOn && (notManager || withoutName)), desk, notManager, withoutName, note,
                isEmpty || wish is not null || desk is not null || Is(left, GoOn));
    }

    /// <summary>Whether a message only wants it to go on: "just send it", "go on then".</summary>
    public static bool IsOnlyGoOn(PoliteMessage message) => message.Words.Count > 0 && (Is(message, GoOn) || Is(message.Bare, GoOn));

    /// <summary>Whether somebody says how or when they can be reached.</summary>
    public static bool TellsHowToReach(PoliteMessage message)
    {
        var window = new PhraseWindow(message.Words, RequestPhrases.Phrases);
        return Enumerable.Range(0, message.Words.Count).Any(from => window.EndsFrom(from, ReachMe).Any());
    }

    private static Intent? OfRest(PoliteMessage rest) =>
        RequestPhrases.Requested(rest) is { Action: AnswerActions.AskAPerson } whole ? whole : RequestPhrases.RequestedBeside(rest);

    private static string? DeskIn(PoliteMessage rest) =>
        Is(rest, ToManager) ? Desks.Manager
        : Is(rest, ToComms) ? Desks.Comms
        : null;

    private static bool Is(PoliteMessage message, string section) => Ends(message, section).Contains(message.Words.Count);

    /// <summary>Whether the first part of a message is a phrase of a section.</summary>
    private static bool BeginsWith(PoliteMessage message, string section) =>
        Ends(message, section).Any(end => end == message.Words.Count || message.Words.IsSetApart(end));

    private static List<int> Ends(PoliteMessage message, string section)
    {
        var window = new PhraseWindow(message.Words, RequestPhrases.Phrases);
        return [.. window.EndsFrom(0, section)];
    }

    /// <summary>What stands before "just say ..." and behind it.</summary>
    private static (string Body, string? Note) WithoutNote(string text)
    {
        var words = PlacedWords.Of(text);
        var window = new PhraseWindow(words, RequestPhrases.Phrases);
        for (var from = 0; from < words.Count; from++)
        {
            if (
                (from == 0 || words.IsSetApart(from) || words[from] is "and" or "but" or "just")
                && window.EndsFrom(from, NoteFollows).LastOrDefault() is > 0 and var end
                && words.Count - end >= ShortestNote
            )
            {
                return (text[..words.StartOf(from)], text[words.StartOf(end)..].Trim());
            }
        }

        return (text, null);
    }

    /// <summary>A text without what a section says in it, and whether it said so.</summary>
    private static (string Left, bool Said) Without(string text, string section)
    {
        var words = PlacedWords.Of(text);
        var window = new PhraseWindow(words, RequestPhrases.Phrases);
        for (var from = 0; from < words.Count; from++)
        {
            if (window.EndsFrom(from, section).LastOrDefault() is > 0 and var end)
            {
                return ($"{text[..words.StartOf(from)]}{text[words.EndOf(end - 1)..]}".Trim(' ', ',', '.', '!', ';'), true);
            }
        }

        return (text, false);
    }
}
