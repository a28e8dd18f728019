namespace TeamsPolicyBot.Reports.Writing;

/// <summary>The states of answers as reports call them.</summary>
internal static class StateNames
{
    public static string Of(string state) => state switch
    {
        "Answered" => "Answered with a clause",
        "Candidates" => "Several clauses offered",
        "Unsure" => "No rule found",
        _ => state,
    };
}
