namespace TeamsPolicyBot.Answers;

/// <summary>Two logistic models over <see cref="MeaningSignals"/>, fitted by the <c>calibrate</c> report of the benchmarks.</summary>
internal static class MeaningConfidence
{
    private static readonly double[] Among =
    [
        -1.27, 4.22, -1.49, -2.32, 0.69, 2.95, 0.34, -1.00, 0.38, 0.25, -0.01, -0.01, 0.69, 0.34, -0.01, 0.78, -0.24, -0.98, 2.22,
        -0.28, 0.24, 0.10, -0.01, 0.27, -0.79, -0.31, -0.69, 1.00, 0.05, -0.06, 0.11, 0.25, 0.52, 0.11,
    ];

    private static readonly double[] FirstRight =
    [
        -2.02, 6.06, -3.36, -2.19, 0.77, 6.70, 0.57, -1.65, 0.38, -0.21, -0.11, 0.01, 0.66, 0.28, 0.01, 0.52, -0.12, -0.97, 1.92, -0.83,
        0.28, 0.63, 0.10, 0.24, -0.14, -0.41, -0.62, 0.89, -0.13, -0.29, 0.21, 0.72, 0.10, 0.44,
    ];

    /// <summary>As <see cref="Confidence.IsAmongOffered"/>.</summary>
    public static double IsAmongOffered(MeaningSignals signals) => Confidence.Logistic(Among, signals.Vector());

    /// <summary>As <see cref="Confidence.IsFirstRight"/>.</summary>
    public static double IsFirstRight(MeaningSignals signals) => Confidence.Logistic(FirstRight, signals.Vector());
}
