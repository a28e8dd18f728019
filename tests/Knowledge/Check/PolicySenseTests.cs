using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Check;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>What a careful reader would ask about a policy, in words for the comms team.</summary>
public sealed class PolicySenseTests
{
    [Theory]
    [InlineData("1.1 Follow the Data Protection Act 1998.", "Data Protection Act 1998", "law that was replaced")]
    [InlineData("1.1 Do not post on Bebo at work.", "Bebo", "a site that is gone")]
    [InlineData("1.1 Fill in the form in Appendix B first.", "appendix B", "an appendix that is not here")]
    [InlineData("1.1 These rules hold:\n\n1.2 Be kind to everybody.", "ends in a colon", "a stem without its list")]
    [InlineData(
        "1.1 Staff may use personal phones for pictures of events.\n\n1.2 Staff must not use personal phones for pictures of events.",
        "may contradict", "two clauses that disagree")]
    public void What_a_reader_would_ask_is_warned_of(string words, string says, string because) =>
        Assert.True(Warnings(words).Any(warning => warning.Contains(says, StringComparison.Ordinal)), because);

    [Theory]
    [InlineData("1.1 Follow the Data Protection Act 2018.", "law in force")]
    [InlineData("1.1 Fill in the form in Appendix B first.\n\n# Appendix B\n\nThe form.", "the appendix is here")]
    [InlineData("1.1 Never post:\n\n- pictures of clients\n- names of clients", "a stem with its list")]
    [InlineData(
        "1.1 Staff may use personal phones for pictures of events.\n\n1.2 Staff must not lend council laptops to relatives.",
        "two clauses about other things")]
    public void What_is_well_is_not(string words, string because) =>
        Assert.True(
            !Warnings(words)
                .Any(warning =>
                    new[] { "out of date", "appendix", "colon", "contradict" }.Any(sign => warning.Contains(sign, StringComparison.Ordinal))
                ),
            because
        );

    [Theory]
    [InlineData("title: Posting Policy", "no date at all")]
    [InlineData("title: Posting Policy\nissued: May 2020", "is of May 2020 and does not say when")]
    [InlineData("title: Posting Policy\nissued: May 2018\nreviewed: May 2020", "is of May 2020 and does not say when")]
    public void A_policy_that_nobody_need_ever_review_is_warned_of(string facts, string says) =>
        Assert.Contains(
            says, Assert.Single(Dates($"---\n{facts}\nowner: HR\n---\n\n1.1 Be kind.\n", new DateOnly(2021, 1, 1))).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("review-due: May 2030", true)]
    [InlineData("review-due: May 2030\nowner: HR", false)]
    public void A_policy_that_nobody_owns_is_warned_of(string facts, bool isWarned) =>
        Assert.Equal(
            isWarned,
            Dates($"---\ntitle: Posting Policy\nissued: May 2020\n{facts}\n---\n\n1.1 Be kind.\n", new DateOnly(2026, 1, 1))
                .Any(warning => warning.What.Contains("who owns it", StringComparison.Ordinal)));

    [Fact]
    public void What_is_out_of_date_in_several_places_is_said_once() =>
        Assert.Contains(
            "It stands in 1.1; 1.3.",
            Assert.Single(
                Warnings("1.1 Follow the Data Protection Act 1998.\n\n1.2 Be kind.\n\n1.3 The Data Protection Act 1998 binds us."),
                warning => warning.Contains("out of date", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-05-31", false)]
    public void A_review_is_overdue_from_the_day_after_its_last(string today, bool isOverdue) =>
        Assert.Equal(
            isOverdue,
            Dates(
                    "---\ntitle: Posting Policy\nowner: HR\nreview-due: May 2026\n---\n\n1.1 Be kind.\n",
                    DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
                .Any()
        );

    private static IEnumerable<string> Warnings(string words) =>
        Load($"---\ntitle: Posting Policy\nissued: May 2020\n---\n\n# Rules\n\n{words}\n").Warnings.Select(warning => warning.What);

    private static IEnumerable<Fault> Dates(string policy, DateOnly today) => PolicySense.Dates(Load(policy).Release!, today);

    private static LoadResult Load(string policy) => KnowledgeLoader.Load(SmallCouncil.With((SmallCouncil.PolicyFile, policy)));
}
