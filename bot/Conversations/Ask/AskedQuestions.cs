using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>A question somebody asked, so that "no, show me others" on its card can go on.</summary>
/// <param name="Id">The id of the activity it was asked in; the card's buttons carry it.</param>
/// <param name="Ranked">Addresses of the best clauses, best first.</param>
/// <param name="Seen">Addresses that were shown already.</param>
/// <param name="LogId">Its row in the ask log, which knows nobody: so that a thumb finds it. Goes with the person's state.</param>
internal sealed record AskedQuestion(string Id, string Text, string State, IReadOnlyList<string> Ranked, IReadOnlyList<string> Seen, string? LogId = null)
{
    /// <summary>The id of the message that answered it; null where Teams gave none.</summary>
    public string? AnswerId { get; init; }

    /// <summary>What the asker last said about the answer; null before that.</summary>
    public bool? IsLiked { get; init; }
}

/// <summary>The last questions of a person in a conversation, newest first. Kept in the person's state, for the bot's own use only.</summary>
internal sealed record AskedQuestions(IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>How many cards back a button is still understood.</summary>
    private const int Kept = 5;

    public AskedQuestions()
        : this([])
    {
    }

    /// <summary>The question a button belongs to; null for a card from long ago, or for somebody else's.</summary>
    public AskedQuestion? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>The question that one of the bot's messages answers.</summary>
    public AskedQuestion? FindAnsweredBy(string messageId) => Questions.FirstOrDefault(question => question.AnswerId == messageId);

    /// <summary>With a question as the newest, in place of an older record of it.</summary>
    public AskedQuestions With(AskedQuestion question) =>
        new([question, .. Without(question).Questions.Take(Kept - 1)]);

    public AskedQuestions Without(AskedQuestion question) => new([.. Questions.Where(other => other.Id != question.Id)]);
}

[JsonSerializable(typeof(AskedQuestions))]
internal sealed partial class AskJsonContext : JsonSerializerContext;
