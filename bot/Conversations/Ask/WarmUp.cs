using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.FollowUps;
using TeamsPolicyBot.Answers.Utterances;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Reads and answers one of each council's own questions once the bot has started: what answers is compiled and in memory then, and the
/// first person need not wait for that. Nothing of it is sent, counted or stored, and a stop ends it.
/// </summary>
internal sealed partial class WarmUp(
    KnowledgeBase<PolicyAnswerer> knowledge, Languages languages, TimeProvider time, ILogger<WarmUp> logger) : BackgroundService
{
    private readonly List<string> _warmed = [];

    /// <summary>Ids of the organisations that have answered so far.</summary>
    public IReadOnlyList<string> Warmed => _warmed;

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var id in knowledge.Statuses.Select(status => status.OrganisationId))
        {
            if (stoppingToken.IsCancellationRequested)
            {
                break;
            }

            if (knowledge.Find(id) is { Built.Examples: [var question, ..] } snapshot)
            {
                Try(id, snapshot, question);
            }
        }

        return Task.CompletedTask;
    }

    private void Try(string id, Snapshot<PolicyAnswerer> snapshot, string question)
    {
        try
        {
            Read(snapshot, question);
            Answer(snapshot, question);
            _warmed.Add(id);
        }
#pragma warning disable CA1031 // Whatever fails here would fail in a turn too, where it is told; the bot goes on without being warm.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            NotWarm(logger, id, exception);
        }
    }

    /// <summary>Everything that a message may be beside a question.</summary>
    private static void Read(Snapshot<PolicyAnswerer> snapshot, string question)
    {
        var message = new PoliteMessage(question);
        snapshot.Release.Care.Find(question);
        ConfirmationRecognizer.Recognize(question);
        PlaceRecognizer.IsPlace(Utterance.Of(question));
        SecondThoughts.Of(message);
        RequestPhrases.Recognise(message);
        Pointing.Of(question);
        AboutRecognizer.Embedded.Recognise(question);
        UtteranceClassifier.Embedded.Classify(question);
    }

    /// <summary>The answer and the card that says it.</summary>
    private void Answer(Snapshot<PolicyAnswerer> snapshot, string question)
    {
        var answer = FollowUpReader.Read(question, null, snapshot.Built.Answer).Answer;
        var cards = new CardContext(
            languages.For(null), snapshot.Release.Organisation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
        {
            FindClause = snapshot.Release.FindClause,
        };
        ProtocolJsonSerializer.ToUtf8Bytes(PolicyTurn.Card(AnswerCard.Create(answer, cards, "")));
    }

    [LoggerMessage(1, LogLevel.Warning, "The first answer of {Organisation} may take a moment: it could not be tried at the start")]
    private static partial void NotWarm(ILogger logger, string organisation, Exception exception);
}
