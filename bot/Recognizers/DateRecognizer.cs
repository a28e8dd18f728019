using System.Globalization;
using System.Text.RegularExpressions;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Recognizers;

/// <summary>
/// Understands by when something is needed, as people in Britain write it: "next tuesday", "by 3 december", "3/12",
/// "tomorrow at noon", "end of the week", "in 2 hours", "asap", "no rush", in English or Welsh. The whole message must say it.
/// </summary>
internal static partial class DateRecognizer
{
    /// <summary>What a message says; null where it says no time, or one that cannot be told apart from another.</summary>
    /// <param name="now">The time now where the person is; what is understood is meant there too.</param>
    public static Understood? Recognize(Utterance said, DateTime now)
    {
        if (said.EndsAsQuestion || said.Text.Length == 0)
        {
            return null;
        }

        var words = Blanks().Replace(Marks().Replace(said.Text.Replace("'", "", StringComparison.Ordinal), " "), " ").Trim();
        var plain = Frame().Replace(WelshDates.InEnglish(words), "${core}");
        return NoRush().IsMatch(plain) ? new Understood.NoRush()
            : Soonest().IsMatch(plain) ? new Understood.Soonest()
            : After().Match(plain) is { Success: true } after ? In(after, now)
            : DayAndTime(CalendarDay.Spelled(plain), now);
    }

    /// <summary>"in 2 hours": of hours the time counts, of days and weeks the day.</summary>
    private static Understood.On? In(Match match, DateTime now)
    {
        var count = CountOf(match.Groups["count"].Value);
        var then = match.Groups["unit"].Value switch
        {
            "minute" or "min" => now.AddMinutes(count),
            "hour" or "hr" => match.Groups["half"].Success ? now.AddMinutes(30) : now.AddHours(count),
            "fortnight" => now.AddDays(14 * count),
            "week" or "wk" => now.AddDays(7 * count),
            _ => now.AddDays(count),
        };
        return new Understood.On(
            DateOnly.FromDateTime(then),
            match.Groups["unit"].Value is "minute" or "min" or "hour" or "hr" ? TimeOnly.FromDateTime(then) : null);
    }

    private static int CountOf(string text) => text switch
    {
        "a" or "an" or "one" or "" => 1,
        "two" or "a couple of" or "couple of" => 2,
        "three" or "a few" or "few" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        _ => int.Parse(text, CultureInfo.InvariantCulture),
    };

    private static Understood.On? DayAndTime(string plain, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        var (dayWords, time, isTimeKnown) = ClockTime.Split(plain);
        if (!isTimeKnown)
        {
            return null;
        }

        // "3pm" alone is the next three o'clock.
        if (dayWords.Length == 0)
        {
            return time is { } clock ? new Understood.On(clock > TimeOnly.FromDateTime(now) ? today : today.AddDays(1), clock) : null;
        }

        var isBefore = dayWords.StartsWith("before ", StringComparison.Ordinal);
        var day = CalendarDay.Of(isBefore ? dayWords["before ".Length..] : dayWords, today);
        return day is { } known ? new Understood.On(isBefore && time is null ? known.AddDays(-1) : known, time) : null;
    }

    /// <summary>Dots, slashes, colons and dashes belong to dates and times.</summary>
    [GeneratedRegex(@"[,!""()]|\.(\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(
        @"^((please|pls|um|er|well|oh|ok|okay|hi|just|i need (it|this|an answer|the answer|to post( it)?)|i would like (it|an answer)|id like (it|an answer)|it is needed|needed|need it|ideally|preferably|it has to be|it must be|has to be|must be|some ?time|anytime|any time|at the latest|no later than|not later than|latest|by|on|for|until|till|til|up to|around|about|within) )*(?<core>.*?)( (please|pls|thanks|thank you|cheers|at the latest|latest|if possible|ideally|would be (great|good|fine|ideal|perfect)|is (fine|ok|okay|good|great)|will do|works))*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Frame();

    [GeneratedRegex(
        @"^((there is |theres |its |it is |im in |i am in )?(no|not any|not in a|not in any) (rush|hurry|deadline|urgency)( at all)?|(its |it is |this is |thats )?(not|isnt|not very|not at all) urgent( at all)?|no particular (date|day|time)|whenever( you (can|like|want)| they can| suits( them)?)?|any ?time|(when|whenever|as) (you|they) (can|like)|it (doesnt|does not) matter( when)?|(doesnt|does not) matter|take your time|(i )?(dont|do not) mind|(im |i am )?not (bothered|fussed|fussy)|low priority)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NoRush();

    [GeneratedRegex(
        @"^(asap|a\.s\.a\.p\.?|as soon as( possible| you can| they can| ever possible)?|soonest|the sooner the better|as (quickly|fast) as (possible|you can)|quickly|(its |it is |this is |very |really )?urgent(ly)?|straight ?away|right away|immediately|at once|now|right now|this (minute|instant)|(with)?in the (next )?(half )?hour|the (next )?hour|an hour ago|yesterday)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Soonest();

    [GeneratedRegex(
        @"^((in|within) )?((?<half>half an) (?<unit>hour)|(?<count>an?|one|two|three|four|five|six|a couple of|couple of|a few|few|[1-9][0-9]?) ?(?<unit>minute|min|hour|hr|day|week|wk|fortnight)s?)( time| from now| from today)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex After();
}
