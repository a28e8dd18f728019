namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>The two models of <see cref="Answers.Confidence"/>, fitted on some rows.</summary>
internal sealed record Fit(double[] Among, double[] FirstRight)
{
    private const double Ridge = 4;

    public static Fit Of(IEnumerable<CalibrationRow> rows)
    {
        var found = rows.Where(row => row.Signals is not null).ToList();
        double[][] signals = [.. found.Select(row => row.Signals!)];
        double[] importance = [.. found.Select(row => row.Importance)];
        return new Fit(
            LogisticRegression.Fit(signals, [.. found.Select(row => row.IsAmong)], importance, Ridge),
            LogisticRegression.Fit(signals, [.. found.Select(row => row.FirstRight)], importance, Ridge));
    }

    /// <summary>What would become of a question.</summary>
    public End EndOf(CalibrationRow row, double answeredFrom, double candidatesFrom) => row switch
    {
        { Signals: null } => End.Unsure,
        { IsStrange: false, Signals: var signals } when LogisticRegression.Probability(FirstRight, signals) >= answeredFrom => End.Answered,
        { Signals: var signals } => LogisticRegression.Probability(Among, signals) >= candidatesFrom ? End.Candidates : End.Unsure,
    };
}

/// <summary>How a question ends.</summary>
internal enum End
{
    Unsure,
    Candidates,
    Answered,
}
