using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Recognizers;

/// <summary>Times of the day in words and figures.</summary>
internal static partial class ClockTime
{
    /// <summary>Parts the time of the day from the words of the day around it.</summary>
    /// <returns>The words left, without time; the time, null where none is said; false where a time is said that no clock shows.</returns>
    public static (string Day, TimeOnly? Time, bool IsKnown) Split(string plain)
    {
        var match = Last().Match(plain) is { Success: true } last ? last : First().Match(plain);
        if (!match.Success)
        {
            return (plain, null, true);
        }

        var time = Of(match.Groups["time"].Value);
        return (Preposition().Replace(match.Groups["day"].Value.Trim(), ""), time, time is not null);
    }

    private static TimeOnly? Of(string text) => text switch
    {
        "noon" or "midday" or "12 noon" or "morning" => new TimeOnly(12, 0),
        "lunchtime" or "lunch time" or "lunch" => new TimeOnly(13, 0),
        "first thing" => new TimeOnly(10, 0),
        "afternoon" or "close of play" or "close of business" or "cop" or "cob" or "close" or "teatime" => new TimeOnly(17, 0),
        "evening" or "night" => new TimeOnly(19, 0),
        _ when text.StartsWith("at ", StringComparison.Ordinal) => WorkingHour(int.Parse(text.AsSpan(3), CultureInfo.InvariantCulture)),
        _ => Figures().Match(text) is { Success: true } match ? InFigures(match) : null,
    };

    /// <summary>"At 3" is in the afternoon, "at 9" in the morning: offices are open then.</summary>
    private static TimeOnly WorkingHour(int hour) => new(hour < 8 ? hour + 12 : hour, 0);

    private static TimeOnly? InFigures(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"] is { Success: true } written ? int.Parse(written.Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (half.Length > 0)
        {
            if (hour is 0 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half[0] == 'p' ? 12 : 0);
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string Clock =
        @"12 noon|noon|midday|morning|lunch ?time|lunch|first thing|afternoon|evening|night|close of (play|business)|cop|cob|teatime|[0-9]{1,2}([:.][0-9]{2})? ?(am|pm|a\.m\.?|p\.m\.?)|[0-9]{1,2}:[0-9]{2}|at (1[0-2]|[1-9])";

    /// <summary>What stood between the day and its time.</summary>
    [GeneratedRegex("( ?(at|by|before|in the|around|about))+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Preposition();

    [GeneratedRegex(@"^(?<day>|.* )(?<time>" + Clock + ")$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Last();

    [GeneratedRegex(
        "^((at|by|before|in the|around|about) )*(?<time>" + Clock + ")( on)? (?<day>.+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex First();

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))? ?(?<half>am|pm|a\.m\.?|p\.m\.?)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();
}
