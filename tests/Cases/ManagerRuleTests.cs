using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cases;

/// <summary>Whom a matter must never reach: what somebody says, and the matter that it is.</summary>
public sealed class ManagerRuleTests
{
    [Theory]
    [InlineData("my manager is bullying me on facebook", "harassment")]
    [InlineData("my manager is taking bribes from a contractor", "whistleblowing")]
    [InlineData("a colleague is messaging a 14 year old from the youth club on snapchat", "safeguarding")]
    [InlineData("i think a child is at risk", "safeguarding")]
    [InlineData("colleague posted nude pictures of me", "harassment")]
    [InlineData("my boss is on twitter slagging the mayor", "manager")]
    [InlineData("our team leader posts drunk pictures", "manager")]
    [InlineData("i was told by my line manager to delete it", "manager")]      // the other word order
    [InlineData("my supervisor reads my private facebook", "manager")]
    [InlineData("the gaffer keeps swearing at us", "harassment")]
    [InlineData("can i report my head of service for fiddling expenses", "whistleblowing")]
    [InlineData("someone at work is giving contracts to his mates", "whistleblowing")]
    [InlineData("i want to complain about my line manager", "grievance")]
    [InlineData("they treat me differently because im pregnant", "discrimination")]
    [InlineData("ive been signed off with depression, can i post holiday pictures", "health")]
    [InlineData("i cant cope any more", "health")]                             // what distress is
    [InlineData("I raised two grievances", "grievance")]
    [InlineData("can a whistle-blower post?", "whistleblowing")]
    [InlineData("Is harassment on WhatsApp covered?", "harassment")]
    [InlineData("I have a SAFEGUARDING worry", "safeguarding")]
    [InlineData("mae fy rheolwr yn postio lluniau ohonof i", "manager")]           // Welsh
    [InlineData("mae fy rheolwr yn fy mwlio ar facebook", "harassment")]
    [InlineData("dwi'n poeni am blentyn mewn perygl", "safeguarding")]
    [InlineData("mae rhywun yn cymryd arian, mae'n dwyll", "whistleblowing")]
    [InlineData("hoffwn i wneud cwyn am fy mhennaeth", "grievance")]
    [InlineData("gwahaniaethu yn y gwaith", "discrimination")]
    public void A_matter_is_known_by_what_is_said(string words, string matter) =>
        Assert.Equal(matter, ManagerRule.MatterOf(words, null, Councils.Release("brighton-hove"))?.Id);

    [Theory]
    [InlineData("may I post a picture of the strong room?")]
    [InlineData("it was not my manager but a photographer, may i post the picture")]
    [InlineData("can i ask my manager to approve it")]
    [InlineData("my manager says its ok to post")]
    [InlineData("do i need my manager's permission to tweet")]
    [InlineData("may I post a safe recipe with grated cheese?")]
    [InlineData("what is the harbour's page?")]
    [InlineData("a grieving family asks us to share the funeral")]
    [InlineData("ga i bostio llun o'r llyfrgell?")]
    [InlineData("")]
    public void Everything_else_may_go_to_a_manager(string words) =>
        Assert.Null(ManagerRule.MatterOf(words, null, Councils.Release("brighton-hove")));

    [Fact]
    public void A_draft_that_only_names_a_matter_is_none_and_one_about_the_asker_is()
    {
        var release = Councils.Release("medway");

        Assert.Null(ManagerRule.MatterOf("May this go?", "Report benefit fraud on our safeguarding line.", release));
        Assert.Equal("manager", ManagerRule.MatterOf("May this go?", "My boss is a clown", release)?.Id);
    }

    [Fact]
    public void A_councils_own_words_add_to_the_shared_ones()
    {
        var release = Councils.Release("medway");
        release = release with { Organisation = release.Organisation with { NeverToManager = ["secondment"] } };

        Assert.Equal("secondment", ManagerRule.MatterOf("about my secondments", null, release)?.Id);
        Assert.Equal("grievance", ManagerRule.MatterOf("about my grievance", null, release)?.Id);
    }

    [Fact]
    public void The_right_place_is_the_councils_contact_else_hr_else_its_general_one_and_never_the_manager()
    {
        var hr = Council(("hr", "hr-team"), ("general", "desk"), ("safeguarding", "lead"));

        Assert.Equal(["lead", "hr-team"], Ids(ManagerRule.Places(["safeguarding", "hr"], hr)));
        Assert.Equal(["hr-team"], Ids(ManagerRule.Places(["whistleblowing"], hr)));
        Assert.Equal(["desk"], Ids(ManagerRule.Places(["whistleblowing"], Council(("general", "desk")))));
        Assert.Empty(ManagerRule.Places(["hr"], Council()));
    }

    [Fact]
    public void The_manager_can_be_chosen_last_and_comms_only_where_it_has_a_desk()
    {
        var matter = new Matter("harassment", "bullying", ["hr"], null, null);
        var council = Council(("hr", "hr-team"));

        Assert.Equal([Desks.Comms, Desks.Manager], ManagerRule.Route(matter, council, new HashSet<string>(), hasCommsDesk: true).Desks);
        Assert.Equal([Desks.Manager], ManagerRule.Route(matter, council, new HashSet<string>(), hasCommsDesk: false).Desks);
        Assert.Equal(
            ["hr-team", Desks.Manager],
            ManagerRule.Route(matter, council, new HashSet<string> { "hr-team" }, hasCommsDesk: false).Desks
        );
    }

    private static IEnumerable<string> Ids(IEnumerable<Contact> contacts) => contacts.Select(contact => contact.Id);

    private static Organisation Council(params (string Role, string Contact)[] help) => Example.Organisation with
    {
        Contacts = help.ToDictionary(pair => pair.Contact, pair => new Contact(pair.Contact, pair.Contact, null, null)),
        Help = help.ToDictionary(pair => pair.Role, pair => pair.Contact),
    };
}
