using System.Globalization;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Tests.Recognizers;

/// <summary>It is Wednesday 25 November 2026, 10:30.</summary>
public sealed class DateRecognizerTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 10, 30, 0);

    [Theory]
    [InlineData("today", "2026-11-25")]
    [InlineData("by the end of the day", "2026-11-25")]
    [InlineData("eod", "2026-11-25")]
    [InlineData("Tomorrow please", "2026-11-26")]
    [InlineData("the day after tomorrow", "2026-11-27")]
    [InlineData("friday", "2026-11-27")]
    [InlineData("on Friday", "2026-11-27")]
    [InlineData("by fri", "2026-11-27")]
    [InlineData("this friday", "2026-11-27")]
    [InlineData("tuesday", "2026-12-01")]
    [InlineData("tuseday", "2026-12-01")] // a slip
    [InlineData("wedneday 2 decmber", "2026-12-02")]
    [InlineData("thursday at 3", "2026-11-26 15:00")]
    [InlineData("at 9 on thursday", "2026-11-26 09:00")]
    [InlineData("a week today", "2026-12-02")]
    [InlineData("tomorrow week", "2026-12-03")]
    [InlineData("before christmas", "2026-12-24")]
    [InlineData("by new year's eve", "2026-12-31")]
    [InlineData("monday or tuesday", null)]
    [InlineData("not friday", null)]
    [InlineData("next tuesday", "2026-12-01")]
    [InlineData("next friday", "2026-12-04")]
    [InlineData("friday week", "2026-12-04")]
    [InlineData("friday next week", "2026-12-04")]
    [InlineData("wednesday", "2026-12-02")] // said on a Wednesday
    [InlineData("this wednesday", "2026-11-25")]
    [InlineData("before friday", "2026-11-26")]
    [InlineData("by 3 december", "2026-12-03")]
    [InlineData("3 Dec", "2026-12-03")]
    [InlineData("3rd December 2026", "2026-12-03")]
    [InlineData("the 3rd of december", "2026-12-03")]
    [InlineData("December 3rd", "2026-12-03")]
    [InlineData("thursday 3 december", "2026-12-03")]
    [InlineData("Thursday, 3 December", "2026-12-03")]
    [InlineData("friday 3 december", null)] // it is a Thursday
    [InlineData("3/12", "2026-12-03")]
    [InlineData("03/12/2026", "2026-12-03")]
    [InlineData("3.12.26", "2026-12-03")]
    [InlineData("2026-12-03", "2026-12-03")]
    [InlineData("the 3rd", "2026-12-03")]
    [InlineData("2 november", "2027-11-02")] // gone this year
    [InlineData("30 february", null)]
    [InlineData("13/13", null)]
    [InlineData("end of the week", "2026-11-27")]
    [InlineData("by the end of next week", "2026-12-04")]
    [InlineData("next week", "2026-12-04")]
    [InlineData("early next week", "2026-11-30")]
    [InlineData("end of the month", "2026-11-30")]
    [InlineData("end of november", "2026-11-30")]
    [InlineData("by the end of december", "2026-12-31")]
    [InlineData("early december", "2026-12-01")]
    [InlineData("start of december", "2026-12-01")]
    [InlineData("mid december", "2026-12-15")]
    [InlineData("mid-december", "2026-12-15")]
    [InlineData("around the middle of january", "2027-01-15")]
    [InlineData("end of january 2027", "2027-01-31")]
    [InlineData("mid november", "2027-11-15")] // gone this year
    [InlineData("mid month", null)] // gone this month
    [InlineData("middle of next month", "2026-12-15")]
    [InlineData("end of next month", "2026-12-31")]
    [InlineData("next month", "2026-12-31")]
    [InlineData("not mid december", null)]
    [InlineData("early or mid december", null)]
    [InlineData("in 3 days", "2026-11-28")]
    [InlineData("a couple of days", "2026-11-27")]
    [InlineData("in a week", "2026-12-02")]
    [InlineData("in 2 weeks time", "2026-12-09")]
    [InlineData("a fortnight", "2026-12-09")]
    [InlineData("tomorrow at noon", "2026-11-26 12:00")]
    [InlineData("noon tomorrow", "2026-11-26 12:00")]
    [InlineData("friday 3pm", "2026-11-27 15:00")]
    [InlineData("by 3.30pm on friday", "2026-11-27 15:30")]
    [InlineData("monday morning", "2026-11-30 12:00")]
    [InlineData("3 december, 17:00", "2026-12-03 17:00")]
    [InlineData("tomorrow lunchtime", "2026-11-26 13:00")]
    [InlineData("2pm", "2026-11-25 14:00")]
    [InlineData("9am", "2026-11-26 09:00")] // gone today
    [InlineData("this afternoon", "2026-11-25 17:00")]
    [InlineData("in 2 hours", "2026-11-25 12:30")]
    [InlineData("within 3 hours", "2026-11-25 13:30")]
    [InlineData("in half an hour", "2026-11-25 11:00")]
    [InlineData("25pm", null)]
    [InlineData("friday 13pm", null)]
    public void Days_and_times_are_understood(string text, string? expected) =>
        Assert.Equal(expected, DateRecognizer.Recognize(Utterance.Of(text), Now) is Understood.On on ? Plain(on) : null);

    [Theory]
    [InlineData("heddiw", "2026-11-25")]
    [InlineData("yfory", "2026-11-26")]
    [InlineData("Yfory, os gwelwch yn dda", "2026-11-26")]
    [InlineData("drennydd", "2026-11-27")]
    [InlineData("dydd Gwener", "2026-11-27")]
    [InlineData("erbyn dydd Mawrth", "2026-12-01")]
    [InlineData("dydd Llun nesaf", "2026-11-30")]
    [InlineData("dydd Gwener nesaf", "2026-12-04")]
    [InlineData("3 Rhagfyr", "2026-12-03")]
    [InlineData("y 3ydd o Ragfyr", "2026-12-03")]
    [InlineData("dydd Iau 3 Rhagfyr", "2026-12-03")]
    [InlineData("dydd Gwener 3 Rhagfyr", null)] // it is a Thursday
    [InlineData("erbyn 15 Ionawr 2027", "2027-01-15")]
    [InlineData("y 1af o Chwefror", "2027-02-01")]
    [InlineData("2 Mai", "2027-05-02")]
    [InlineData("yr wythnos nesaf", "2026-12-04")]
    [InlineData("diwedd yr wythnos", "2026-11-27")]
    [InlineData("dechrau'r wythnos nesaf", "2026-11-30")]
    [InlineData("canol mis Rhagfyr", "2026-12-15")]
    [InlineData("diwedd Tachwedd", "2026-11-30")]
    [InlineData("cyn y Nadolig", "2026-12-24")]
    [InlineData("yfory am hanner dydd", "2026-11-26 12:00")]
    [InlineData("bore yfory", "2026-11-26 12:00")]
    [InlineData("dydd Gwener am 3 o'r gloch", "2026-11-27 15:00")]
    [InlineData("prynhawn dydd Gwener", "2026-11-27 17:00")]
    [InlineData("mewn 3 diwrnod", "2026-11-28")]
    [InlineData("ymhen wythnos", "2026-12-02")]
    [InlineData("tomorrow 11 am", "2026-11-26 11:00")] // no Welsh "am"
    [InlineData("nid dydd Gwener", null)]
    [InlineData("dydd Gwener neu ddydd Sadwrn", null)]
    public void Welsh_days_and_times_are_understood(string text, string? expected) =>
        Assert.Equal(expected, DateRecognizer.Recognize(Utterance.Of(text), Now) is Understood.On on ? Plain(on) : null);

    [Theory]
    [InlineData("cyn gynted â phosib")]
    [InlineData("ar unwaith")]
    [InlineData("nawr")]
    [InlineData("asap")]
    [InlineData("ASAP please")]
    [InlineData("as soon as possible")]
    [InlineData("within the hour")]
    [InlineData("it's urgent")]
    [InlineData("straight away")]
    [InlineData("now")]
    public void As_soon_as_can_be(string text) => Assert.IsType<Understood.Soonest>(DateRecognizer.Recognize(Utterance.Of(text), Now));

    [Theory]
    [InlineData("no rush")]
    [InlineData("not urgent")]
    [InlineData("There's no rush at all")]
    [InlineData("no hurry, thanks")]
    [InlineData("whenever")]
    [InlineData("it doesn't matter")]
    [InlineData("whenever you can")]
    public void Without_hurry(string text) => Assert.IsType<Understood.NoRush>(DateRecognizer.Recognize(Utterance.Of(text), Now));

    [Theory]
    [InlineData("")]
    [InlineData("not friday")]
    [InlineData("friday?")]
    [InlineData("any day but friday")]
    [InlineData("after monday")]
    [InlineData("maybe friday")]
    [InlineData("friday or monday")]
    [InlineData("one moment please")]
    [InlineData("1")]
    [InlineData("the manager")]
    [InlineData("1/2/3/4")]
    [InlineData("99999999999999 december")]
    public void What_is_no_time_is_none(string text) => Assert.Null(DateRecognizer.Recognize(Utterance.Of(text), Now));

    [Fact]
    public void Every_day_of_the_next_year_is_understood_as_it_is_written_and_said()
    {
        var today = DateOnly.FromDateTime(Now);
        for (var day = today; day < today.AddDays(365); day = day.AddDays(1))
        {
            var british = CultureInfo.GetCultureInfo("en-GB");
            foreach (var form in new[] { "d MMMM", "d MMM", "d/M", "dd/MM/yyyy", "dddd d MMMM", "MMMM d" })
            {
                Assert.Equal(day, (DateRecognizer.Recognize(Utterance.Of(day.ToString(form, british)), Now) as Understood.On)?.Day);
            }
        }
    }

    private static string Plain(Understood.On on) =>
        on.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (on.Time is { } time ? time.ToString(" HH:mm", CultureInfo.InvariantCulture) : "");
}
