using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Policies;

/// <summary>How the councils' clauses are called, one line for each way in which a source numbers them.</summary>
public sealed class AddressTests
{
    [Theory]
    // unnumbered bullet
    [InlineData(
        "milton-keynes", "personal-internet-presence/guidance/12",
        "Policy on Social Networking Sites & Personal Internet Presence, Guidance, 12th point",
        "Do not use your personal mobile phone to text or WhatsApp clients")]
    // unnumbered paragraph, not a bullet
    [InlineData(
        "milton-keynes", "personal-internet-presence/definition/3",
        "Policy on Social Networking Sites & Personal Internet Presence, Definition, 3rd paragraph",
        "If you would like to set up a social media presence")]
    // a heading that the source does not print, with one clause under it
    [InlineData(
        "milton-keynes", "personal-internet-presence/contact/1",
        "Policy on Social Networking Sites & Personal Internet Presence, [Contact]", "http://staffintranet/HR-home/")]
    // one of four lists that begin at 1, under a heading in capitals
    [InlineData(
        "melton", "social-media-policy/policy/4", "Social Media Policy & Procedure, Policy 4", "Employees should not accept friend requests"
    )]
    // an unmarked paragraph after a numbered list
    [InlineData(
        "melton", "social-media-policy/policy/closing", "Social Media Policy & Procedure, Policy, closing paragraph",
        "All staff should be aware that placing information")]
    // a bullet below a numbered item
    [InlineData(
        "melton", "social-media-policy/procedure/1/4", "Social Media Policy & Procedure, Procedure 1, 4th point",
        "Retweeting information from partners")]
    // a list item below a numbered paragraph
    [InlineData(
        "brighton-hove", "social-networking-policy/6.2/5", "Social Networking Policy for Employees, 6.2, 5th point",
        "must not represent their personal views")]
    // an appendix with numbers of its own
    [InlineData(
        "brighton-hove", "social-networking-policy/guidelines/14", "Social Networking Policy for Employees, Guidelines 14",
        "Similarly, do not publish photographs")]
    // a printed letter
    [InlineData("nw-leicestershire", "social-media-policy/1.1/a", "Social Media Policy, 1.1 a)", "Manage Council sites")]
    // paragraphs before the first heading
    [InlineData(
        "nw-leicestershire", "social-media-policy/introduction/5", "Social Media Policy, [Introduction], 5th paragraph",
        "Additionally, this policy will reduce")]
    // three numbers
    [InlineData(
        "medway", "internet-email-social-media/5.7.3/2",
        "Medway Council Internet, E-mail and Social Media Policy and Guidelines, 5.7.3, 2nd point", "Identify themselves")]
    // an unnumbered section
    [InlineData(
        "medway", "internet-email-social-media/breach/1",
        "Medway Council Internet, E-mail and Social Media Policy and Guidelines, 6. Breach of Policy, 1st paragraph",
        "Any breach of this policy may lead")]
    public void A_clause_has_the_address_and_citation_of_its_kind(string council, string address, string citation, string starts)
    {
        var clause = Councils.Clause(council, address);

        Assert.Equal(citation, clause.Citation);
        Assert.StartsWith(starts, clause.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brighton-hove", "social-networking-policy/6.2/5", "Staff also need to be aware that they:")]
    [InlineData("brighton-hove", "social-networking-policy/8.3/8", "Therefore they should also ensure that they:")]
    [InlineData("melton", "social-media-policy/procedure/1/1", "Examples of information that may be “Tweeted” include:")]
    [InlineData("nw-leicestershire", "social-media-policy/2.1/4", "It therefore requires employees using social networking websites to:")]
    [InlineData("nw-leicestershire", "social-media-policy/5.2/1", "In addition, employees should:")]
    [InlineData(
        "nw-leicestershire", "social-media-policy/1.1/b",
        "The Council does not allow personal access to social networking websites from its computers at any time, however a number of designated users have access to Social Media websites so that they can:"
    )]
    [InlineData(
        "medway", "internet-email-social-media/3.7/5",
        "Internet access is provided subject to the Medway Council ICT Security Policy and should not be used for any of the following:")]
    [InlineData("medway", "internet-email-social-media/4.7.3/1", "Employees must not;")]
    [InlineData(
        "medway", "internet-email-social-media/5.7.2/2",
        "Employees should not use any social media tool for Medway Council business without the appropriate authorisation, which is:")]
    public void A_list_item_carries_the_last_sentence_of_its_parent(string council, string address, string leadIn)
    {
        var clause = Councils.Clause(council, address);

        Assert.Equal(leadIn, clause.LeadIn);
        Assert.Equal($"{leadIn} {clause.Words}", clause.Quotation);
    }

    [Theory]
    [InlineData("brighton-hove", "social-networking-policy/guidelines/4")]
    [InlineData("melton", "social-media-policy/policy/3")]
    [InlineData("milton-keynes", "personal-internet-presence/guidance/1")]
    public void A_list_directly_under_a_heading_has_no_lead_in(string council, string address) =>
        Assert.Null(Councils.Clause(council, address).LeadIn);
}
