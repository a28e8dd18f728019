using System.Text.Json.Serialization;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.SelfTest;

/// <summary>One line of the self-test: in order, or what to do.</summary>
/// <param name="Subject">What was looked at, in two or three words.</param>
/// <param name="Says">What was found, one sentence.</param>
/// <param name="Mend">What to do about it, one sentence; null where there is nothing to do.</param>
internal sealed record CheckLine(string Subject, CheckResult Result, string Says, string? Mend = null)
{
    public static CheckLine Ok(string subject, string says) => new(subject, CheckResult.Ok, says);

    public static CheckLine ToDo(string subject, string says, string mend) => new(subject, CheckResult.ToDo, says, mend);

    /// <summary>Could not be looked at, because something else has to be mended first.</summary>
    public static CheckLine Skipped(string subject, string says) => new(subject, CheckResult.Skipped, says);

    public override string ToString() => $"{Mark}: {Subject}: {Says}{(Mend is null ? "" : $" {Mend}")}";

    private string Mark => Result switch
    {
        CheckResult.Ok => "ok",
        CheckResult.ToDo => "TO DO",
        _ => "not tried",
    };
}

/// <summary>How a line of the self-test ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckResult>))]
internal enum CheckResult
{
    [JsonStringEnumMemberName("ok")]
    Ok,
    [JsonStringEnumMemberName("to-do")]
    ToDo,
    [JsonStringEnumMemberName("not-tried")]
    Skipped,
}
