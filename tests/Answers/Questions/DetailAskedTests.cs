using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Questions;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Questions;

public sealed class DetailAskedTests
{
    private const string OfTheOfficer = "Staff must consult the Digital Officer before a site is set up.";

    [Theory]
    [InlineData("how many weeks does sign-off take", "Managers must submit a brief before the site is set up.", Detail.Amount)]
    [InlineData("what's the largest file I may attach", "No document may be sent without the right to distribute it.", Detail.Amount)]
    [InlineData("how many minutes a day am I allowed", "Staff must not use it excessively.", Detail.Amount)] // a word is no number
    [InlineData("a new page trial, how long", "New sites are set up for a trial.", Detail.Amount)] // asked at the end
    [InlineData("should we check it daily, weekly or what", "Sites must be checked on a regular basis.", Detail.Amount)]
    [InlineData("what time does lunch end", "Personal use is allowed outside working hours.", Detail.Amount)]
    [InlineData("how many referees do you ring", "At no stage are applicants looked up.", Detail.Amount)] // a no to something else
    [InlineData("how long is my browsing kept", "Information is kept for a period of one year.", Detail.None)]
    [InlineData("how long may I be on there", "Staff must not use it excessively.", Detail.None)]
    [InlineData("how often do I change it", "Change passwords often.", Detail.None)]
    [InlineData("how many accounts can we have", "There will be one profile for the council.", Detail.None)]
    [InlineData("how do I set up a page", "Managers must submit a brief.", Detail.None)]
    [InlineData("how much may I say about a client", "Say nothing about clients.", Detail.None)] // how much asks what, not how many
    [InlineData("a resident asked me how many fines we sent, can I tell", "Enquiries go to the press office.", Detail.None)] // somebody else asks it
    [InlineData("does anybody look at how long I spend on there", "Use may be monitored.", Detail.None)] // whether, not how long
    public void A_clause_without_an_amount_does_not_answer_who_asks_for_one(string question, string clause, Detail open) =>
        Assert.Equal(open, DetailAsked.Open(question, clause));

    /// <summary>Of a council whose nearest rule names no time, and where another one does.</summary>
    [Theory]
    [InlineData("how many days before a flight must I ask about a drone", "drones/1.2", "the rule with the days")]
    [InlineData("how many drones may I fly at a flight", null, "a number of other things is no time")]
    public void A_time_that_another_rule_names_is_offered_before_it_is_said_to_be_open(string question, string? first, string because)
    {
        var release = KnowledgeLoader.Load(SmallCouncil.With(("smallton/policies/drones.md", Drones))).Release!;

        var answer = PolicyAnswerer.Create(release).Answer(question);

        Assert.True(first == (answer.Shown is [var clause, ..] ? clause.Address : null), $"{because}: {answer.State} {answer.LeftOpen}");
    }

    private const string Drones = """
        ---
        title: Drone Policy
        ---

        # Drones

        1.1 Before a flight of a drone you must ask the land owner about the flight of the drone.

        1.2 Ask the press office about the drone five working days before the flight.
        """;

    [Theory]
    [InlineData("who is the digital officer", OfTheOfficer, Detail.Holder)]
    [InlineData("what's the digital officer's extension", OfTheOfficer, Detail.Holder)]
    [InlineData("what is the digital officer called", OfTheOfficer, Detail.Holder)]
    [InlineData("what's the phone number of the digital officer", "Ring the Digital Officer on 01632 960001.", Detail.None)]
    [InlineData("who agrees to a new site", OfTheOfficer, Detail.None)] // the post is the answer
    [InlineData("who do I ask before a site is set up", OfTheOfficer, Detail.None)]
    public void A_post_is_not_the_person_who_holds_it(string question, string clause, Detail open) =>
        Assert.Equal(open, DetailAsked.Open(question, clause));

    [Theory]
    [InlineData("what does appendix 1 say", "Guidance is attached as Appendix 1.", "5.6.9", Detail.Appendix)] // a mention is not its content
    [InlineData("what does appendix A say", "Be respectful.", "Appendix A, 3rd point", Detail.None)]
    [InlineData("do I have to read appendix 1", "Guidance is attached as Appendix 1.", "5.6.9", Detail.None)]
    public void An_appendix_that_is_only_mentioned_is_not_told(string question, string clause, string place, Detail open) =>
        Assert.Equal(open, DetailAsked.Open(question, clause, place));
}
