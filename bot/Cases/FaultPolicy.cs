namespace TeamsPolicyBot.Cases;

/// <summary>
/// What becomes of a case or message over which the program itself fails: it is tried a few times, then set aside, so that nothing else
/// waits for it.
/// </summary>
internal static class FaultPolicy
{
    /// <summary>After so many faults it is set aside, and named to administrators.</summary>
    public const int MostFaults = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>The wait before a case is looked after again, doubled each time; null once it is set aside.</summary>
    /// <param name="faults">How often it failed, this time included.</param>
    public static TimeSpan? Wait(int faults) => faults < MostFaults ? FirstWait * Math.Pow(2, faults - 1) : null;
}
