using System.Globalization;

namespace TeamsPolicyBot.Benchmarks.Turns;

/// <summary>One line of the table.</summary>
/// <param name="Side">Who answers.</param>
/// <param name="What">What people do: <see cref="Question"/>, <see cref="WalkStep"/>, <see cref="Escalation"/>,
/// <see cref="CardAction"/>.</param>
/// <param name="Database">SQLite or PostgreSQL; a dash where there is none.</param>
/// <param name="Tokens">Whether every request carries a token that is checked.</param>
/// <param name="Inline">Whether replies go back in the HTTP answer instead of through the connector.</param>
/// <param name="Connections">How many requests are under way at the same time.</param>
internal sealed record Setup(string Side, string What, string Database, bool Tokens, bool Inline, int Connections)
{
    public const string Bot = "bot";
    public const string SdkEcho = "SDK echo";
    public const string Bare = "bare";

    public const string Question = "question";
    public const string WalkStep = "walk step";
    public const string Escalation = "escalation";
    public const string CardAction = "card action";

    private const string Sqlite = "SQLite";
    private const string PostgreSql = "PostgreSQL";
    private const string None = "-";

    /// <summary>
    /// Whether a word names its side, what is done, its database, whether tokens are on or off, how it is sent, or its number of
    /// connections.
    /// </summary>
    public bool Has(string word) =>
        word == Side
        || word == What
        || word == Database
        || word == (Tokens ? "on" : "off")
        || word == (Inline ? "inline" : "connector")
        || word == Connections.ToString(CultureInfo.InvariantCulture);

    public static IEnumerable<Setup> Quick() =>
    [
        new(Bare, Question, None, false, true, 16),
        new(SdkEcho, Question, None, false, true, 16),
        new(Bot, Question, Sqlite, false, true, 16),
        new(Bot, WalkStep, Sqlite, false, true, 16),
    ];

    /// <summary>What changes one thing at a time: about ten minutes.</summary>
    public static IEnumerable<Setup> Some() => All().Where(each =>
    {
        var isQuestion = each.What == Question;
        var isPlain = !each.Tokens && each.Inline;
        return each.Database == PostgreSql
            ? isPlain && each.Connections == 16
            : each.Connections == 16 ? isPlain || (isQuestion && each.Tokens == each.Inline) : isQuestion && isPlain;
    });

    /// <summary>
    /// Every combination, about forty minutes; but with tokens on nothing goes through the connector, since no login service gives either
    /// side a token of its own here.
    /// </summary>
    public static IEnumerable<Setup> All() =>
    [
        .. from inline in new[] { true, false }
           from tokens in new[] { false, true }
           from connections in new[] { 1, 16, 64 }
           from side in new[] { Bare, SdkEcho, Bot }
           from what in new[] { Question, WalkStep, Escalation, CardAction }
           from database in new[] { None, Sqlite, PostgreSql }
           where (side == Bot) == (database != None) && (side == Bot || what == Question) && (inline || !tokens) && (side != Bare || (inline && !tokens))
           select new Setup(side, what, database, tokens, inline, connections),
    ];
}

/// <summary>What was measured.</summary>
/// <param name="Median">Milliseconds.</param>
/// <param name="Percentile99">Milliseconds.</param>
/// <param name="CpuMicrosecondsPerTurn">Of the process that answers, all its threads.</param>
/// <param name="AllocatedPerTurn">Bytes that the process allocated, all its threads; null where its runtime told nothing.</param>
internal sealed record Measurement(
    int Turns, int Failed, double TurnsPerSecond, double Median, double Percentile99, double CpuMicrosecondsPerTurn,
    double? AllocatedPerTurn);
