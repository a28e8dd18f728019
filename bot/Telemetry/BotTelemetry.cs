using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TeamsPolicyBot.Telemetry;

/// <summary>
/// What can be measured of the bot: turns, answers, the outbox. Names, states and counts; never a word that anybody typed, and
/// nobody's name. Costs next to nothing while nobody listens.
/// </summary>
internal static class BotTelemetry
{
    /// <summary>Name of the traces' source and of the meter.</summary>
    public const string Name = "TeamsPolicyBot";

    public const string TurnSpan = "turn";
    public const string Type = "bot.activity.type";
    public const string Channel = "bot.channel";
    public const string Outcome = "bot.outcome";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> TurnDuration = Meter.CreateHistogram<double>(
        "bot.turn.duration", "s", "How long turns took.");
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("bot.answers", "{answer}", "Questions answered, by state.");
    private static long _outboxPending = -1;

    static BotTelemetry() =>
        Meter.CreateObservableGauge(
            "bot.outbox.pending", ObserveOutbox, "{message}", "Messages that were promised and are not delivered yet.");

    /// <summary>Begins a turn's span, under the web server's; null while nobody listens.</summary>
    public static Activity? BeginTurn(string type, string channel) =>
        Source.StartActivity(TurnSpan)?.SetTag(Type, type).SetTag(Channel, channel);

    public static void TurnEnded(Activity? span, string type, string channel, string outcome, TimeSpan took)
    {
        span?.SetTag(Outcome, outcome).SetStatus(outcome == Outcomes.Well ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        TurnDuration.Record(took.TotalSeconds, new TagList { { Type, type }, { Channel, channel }, { Outcome, outcome } });
    }

    /// <param name="state">Name of the answer's state.</param>
    public static void Answered(string organisation, string state) =>
        Answers.Add(1, new TagList { { "bot.organisation", organisation }, { "bot.answer.state", state } });

    public static void OutboxHolds(long messages) => Volatile.Write(ref _outboxPending, messages);

    private static IEnumerable<Measurement<long>> ObserveOutbox() =>
        Volatile.Read(ref _outboxPending) is >= 0 and var pending ? [new Measurement<long>(pending)] : [];

    /// <summary>How a turn ended.</summary>
    public static class Outcomes
    {
        public const string Well = "well";
        public const string Error = "error";
    }
}
