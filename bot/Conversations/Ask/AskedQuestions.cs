using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>A question somebody asked, so that "no, show me others" on its card can go on.</summary>
/// <param name="Id">The id of the activity it was asked in; the card's buttons carry it.</param>
/// <param name="Ranked">Addresses of the best clauses, best first.</param>
/// <param name="Seen">Addresses that were shown already.</param>
/// <param name="LogId">Its row in the ask log, which knows nobody: so that a thumb finds it. Goes with the person's state.</param>
internal sealed record AskedQuestion(
    string Id, string Text, string State, IReadOnlyList<string> Ranked, IReadOnlyList<string> Seen, string? LogId = null)
{
    /// <summary>The id of the message that answered it; null where Teams gave none.</summary>
    public string? AnswerId { get; init; }

    /// <summary>What the asker last said about the answer; null before that.</summary>
    public bool? IsLiked { get; init; }

    /// <summary>
    /// The question as it was understood, where that is not as typed: a follow-up read together with the question before it.
    /// </summary>
    public string? ReadAs { get; init; }

    /// <summary>Addresses of the clauses on the last card about it, the first one first.</summary>
    public IReadOnlyList<string> Showing { get; init; } = [];

    /// <summary>Whether the first of them answers it, as far as can be told, and is not one of several guesses.</summary>
    public bool IsSure { get; init; }

    /// <summary>
    /// Addresses of what can be pointed at by its place ("the second one"), in the order in which it was said: the candidates, or the first
    /// clause of each question of a message.
    /// </summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>The kind of distress that it tells of; null for none.</summary>
    public string? Care { get; init; }

    /// <summary>Whether the person said that their manager must not hear of it.</summary>
    public bool IsKeptFromManager { get; init; }

    /// <summary>How often the person was answered about that distress.</summary>
    public int Turns { get; init; }

    /// <summary>What was typed before it that it goes on from, in the order in which it was typed; empty where it begins anew.</summary>
    public IReadOnlyList<string> Thread { get; init; } = [];

    /// <summary>Questions of the same message that were not answered yet.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Whether it is a draft that a walk is about: that is never kept here.</summary>
    [JsonIgnore]
    public bool IsDraft { get; init; }

    /// <summary>A draft with the rules that were shown for it, for what is said beside the questions of its walk.</summary>
    public static AskedQuestion OfDraft(string walk, string draft, IReadOnlyList<string> shown) =>
        new(walk, draft, nameof(IsDraft), shown, shown)
        {
            IsSure = true,
            Showing = shown,
            Listed = shown,
            IsDraft = true,
        };

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>Id of the organisation whose policies answered.</summary>
    public string? Council { get; init; }
}

/// <summary>
/// The last questions of a person in a conversation, newest first. Kept in the person's state, for the bot's own use only.
/// </summary>
internal sealed record AskedQuestions(IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>After this long without a question, the next one stands for itself.</summary>
    private static readonly TimeSpan LeanedOnFor = TimeSpan.FromMinutes(30);

    /// <summary>How many cards back a button is still understood.</summary>
    private const int Kept = 5;

    public AskedQuestions()
        : this([])
    {
    }

    /// <summary>What the bot said last to small talk; null where its last answer was another.</summary>
    public string? Talk { get; init; }

    /// <summary>The question a button belongs to; null for a card from long ago, or for somebody else's.</summary>
    public AskedQuestion? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>
    /// What has just been talked about, for a message that rests on it; null where nothing was, too long ago, or at another council.
    /// </summary>
    public AskedQuestion? Recent(DateTimeOffset now, string council) =>
        Questions is [var last, ..] && last.Council == council && now - last.AskedAt <= LeanedOnFor ? last : null;

    /// <summary>
    /// Addresses of the clauses that were shown for a question; where there are none, of those that were shown for what it goes on from.
    /// </summary>
    public IReadOnlyList<string> SeenFor(AskedQuestion question) =>
        question.Seen.Count > 0
            ? question.Seen
            : [.. Questions.Where(each => question.Thread.Contains(each.Text)).SelectMany(each => each.Seen).Distinct()];

    /// <summary>Addresses of the clauses that were shown in what has just been talked about, the newest first.</summary>
    public IEnumerable<string> ShownLately(DateTimeOffset now, string council) =>
        Lately(now, council)
            .SelectMany(question => question.Showing)
            .Distinct();

    /// <summary>The words of what has just been talked about, the newest first.</summary>
    public IEnumerable<string> SaidLately(DateTimeOffset now, string council) =>
        Lately(now, council).Select(question => question.Text);

    private IEnumerable<AskedQuestion> Lately(DateTimeOffset now, string council) =>
        Questions.TakeWhile(question => question.Council == council && now - question.AskedAt <= LeanedOnFor);

    /// <summary>Of the questions of one message, the one that a clause was shown for first; null where that is none of them.</summary>
    public AskedQuestion? AnsweredBy(string address, AskedQuestion ofSame) =>
        Questions.FirstOrDefault(question =>
            question.Id.Split('/')[0] == ofSame.Id.Split('/')[0] && question.Showing is [var first, ..] && first == address
        );

    /// <summary>The question that one of the bot's messages answers.</summary>
    public AskedQuestion? FindAnsweredBy(string messageId) => Questions.FirstOrDefault(question => question.AnswerId == messageId);

    /// <summary>With a question as the newest, in place of an older record of it.</summary>
    public AskedQuestions With(AskedQuestion question) =>
        new([question, .. Without(question).Questions.Take(Kept - 1)]);

    public AskedQuestions Without(AskedQuestion question) =>
        this with
        {
            Questions = [.. Questions.Where(other => other.Id != question.Id)],
        };
}

[JsonSerializable(typeof(AskedQuestions))]
internal sealed partial class AskJsonContext : JsonSerializerContext;
