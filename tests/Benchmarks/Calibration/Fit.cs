namespace TeamsPolicyBot.Benchmarks.Calibration;

/// <summary>The models of <see cref="Answers.Confidence"/> and of the second look, fitted on some rows.</summary>
internal sealed record Fit(double[] Among, double[] FirstRight, double[] SecondAmong, double[] SecondFirstRight)
{
    private const double Ridge = 4;

    public static Fit Of(IEnumerable<CalibrationRow> rows)
    {
        List<CalibrationRow> all = [.. rows];
        return new Fit(
            Model(all, row => row.Signals, row => row.IsAmong),
            Model(all, row => row.Signals, row => row.FirstRight),
            Model(all, row => row.Second?.Signals, row => row.Second!.IsAmong),
            Model(all, row => row.Second?.Signals, row => row.Second!.Rank == 1));
    }

    /// <summary>What would become of a question that words alone settle by the models of the program.</summary>
    public End EndOf(CalibrationRow row, double answeredFrom, double candidatesFrom) => row switch
    {
        { Second: { } second } =>
            LogisticRegression.Probability(SecondFirstRight, second.Signals) >= answeredFrom ? End.Answered
            : LogisticRegression.Probability(SecondAmong, second.Signals) >= candidatesFrom ? End.Candidates
            : End.Unsure,
        { Signals: null } => End.Unsure,
        { IsStrange: false, Signals: var signals } when LogisticRegression.Probability(FirstRight, signals) >= answeredFrom => End.Answered,
        _ => End.Unsure,
    };

    private static double[] Model(List<CalibrationRow> rows, Func<CalibrationRow, double[]?> signals, Predicate<CalibrationRow> outcome)
    {
        var found = rows.FindAll(row => signals(row) is not null);
        return LogisticRegression.Fit(
            found.ConvertAll(row => signals(row)!), found.ConvertAll(row => outcome(row)), found.ConvertAll(row => row.Importance), Ridge);
    }
}

/// <summary>How a question ends.</summary>
internal enum End
{
    Unsure,
    Candidates,
    Answered,
}
