using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.Conversations.Ask;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Where somebody is in a walk. All there is to it is the list of answers: they are replayed every time.</summary>
/// <param name="Id">Names the walk on its cards.</param>
/// <param name="Release">Hash of the release that the answers were given to.</param>
/// <param name="NeedsDraft">The draft has not been asked for, or not been given yet.</param>
/// <param name="Draft">Kept for the walk only; null where the person described it instead.</param>
/// <param name="HasPicture">A picture or file came with the draft. The bot cannot see it and keeps nothing of it.</param>
/// <param name="Receipt">Reference of the verdict's receipt, while the verdict waits to be passed on; null before.</param>
/// <param name="Misses">How many messages in a row were no answer to the open question.</param>
internal sealed record WalkState(
    string Id,
    string Tree,
    string Release,
    bool NeedsDraft,
    string? Draft,
    bool HasPicture,
    IReadOnlyList<Answer> Answers,
    string? Receipt = null,
    int Misses = 0)
{
    /// <summary>Answers that were taken back, to be shown again as the person gave them.</summary>
    public IReadOnlyList<Answer> Former { get; init; } = [];

    /// <summary>
    /// An answer in the person's own words, as it was understood and said back; it counts once he or she says yes. Null for none.
    /// </summary>
    public Answer? Pending { get; init; }

    /// <summary>Addresses of the rules that the draft most likely touches, or that were shown since beside the questions.</summary>
    public IReadOnlyList<string> Touched { get; init; } = [];

    /// <summary>What was typed where the draft was asked for, and may be one; it counts once the person says yes. Null for none.</summary>
    public string? PendingDraft { get; init; }

    /// <summary>Names the walk in the walk log; made up for it, so that it leads to nobody.</summary>
    public string LogId { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The tree that begins with a draft.</summary>
    public const string WithDraft = "can-i-post";

    private const string Key = "walk";

    /// <summary>The state of a walk that nobody has answered anything of, or that holds some answers already.</summary>
    public static WalkState Begin(PolicyTurn turn, string tree, IReadOnlyList<Answer> answers) =>
        new(
            turn.Context.Activity.Id ?? "", tree, turn.Release.Hash, NeedsDraft: tree == WithDraft && answers.Count == 0, null, false,
            answers);

    /// <summary>What a dialog keeps; null where that is no walk.</summary>
    public static WalkState? Of(DialogInstance instance)
    {
        try
        {
            return instance.State[Key]?.Deserialize(WalkJsonContext.Default.WalkState);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Keep(DialogInstance instance) =>
        instance.State[Key] = JsonSerializer.SerializeToNode(this, WalkJsonContext.Default.WalkState);

    /// <summary>The answer before is asked again; before the first one the draft is.</summary>
    public WalkState Back(DecisionTree tree) =>
        TreeWalker.Replay(tree, Answers).Answers is [.., var last]
            ? Without(last.Question)
            : this with { NeedsDraft = Tree == WithDraft };

    /// <summary>
    /// Takes an answer in somebody's own words: at once, or as one that waits for a yes; where it fits several options, none.
    /// </summary>
    public WalkState Taking(Question question, PlainAnswer plain)
    {
        var answer = new Answer(question.Id, [.. plain.Options.Select(option => option.Id)]);
        return plain.FitsSeveral ? this
            : plain.NeedsYes ? this with { Pending = answer }
            : this with { Answers = TreeWalker.Change(Answers, answer) };
    }

    /// <summary>
    /// The draft as what was just talked about, on which what is said beside the questions rests; null where it touches no rule.
    /// </summary>
    public AskedQuestion? AsTalk(KnowledgeRelease release)
    {
        List<string> touched = [.. Touched.Where(address => release.FindClause(address) is not null)];
        return Draft is null || touched.Count == 0 ? null : AskedQuestion.OfDraft(Id, Draft, touched);
    }

    /// <summary>Where it goes: the answer to the first question; null where nobody has given one yet.</summary>
    public Option? PlaceIn(DecisionTree tree) =>
        tree.Find(tree.Start) is { } first && Answers.LastOrDefault(answer => answer.Question == first.Id) is { Options: [var place, ..] }
            ? first.Find(place)
            : null;

    /// <summary>For another text, of which only where it goes is known.</summary>
    public WalkState OnlyPlace(DecisionTree tree) => this with { Answers = [.. Answers.Where(answer => answer.Question == tree.Start)] };

    /// <summary>The answer to a question is taken back, and remembered.</summary>
    public WalkState Without(string question)
    {
        var answers = Answers.ToLookup(answer => answer.Question == question);
        return this with
        {
            Answers = [.. answers[false]],
            Former = [.. Former.Where(answer => answer.Question != question), .. answers[true]],
        };
    }

    /// <summary>
    /// What the person was understood to mean at this question, or picked before going back, as far as it is still there.
    /// </summary>
    public IReadOnlyList<string> FormerTo(Question question) =>
        [
            .. (Pending?.Question == question.Id ? Pending : Former.LastOrDefault(answer => answer.Question == question.Id))?.Options.Where(
                option => question.Find(option) is not null)
                ?? [],
        ];
}


[JsonSerializable(typeof(WalkState))]
internal sealed partial class WalkJsonContext : JsonSerializerContext;
