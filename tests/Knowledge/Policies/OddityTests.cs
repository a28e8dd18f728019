using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Policies;

/// <summary>Every oddity of the five sources, and what becomes of it.</summary>
public sealed class OddityTests
{
    [Theory]
    [InlineData("milton-keynes", "guidance/", 15, "a running head stands inside the list")]
    [InlineData("milton-keynes", "compliance/", 3, "a running head stands inside the section")]
    [InlineData("melton", "policy/", 12, "a page break stands after item 4; the closing paragraph is no item")]
    [InlineData("brighton-hove", "2.1/", 8, "a page break stands after item 5, and the indent changes")]
    [InlineData("brighton-hove", "4.2/", 4, "the first item is not indented")]
    [InlineData("brighton-hove", "6.2/", 10, "a page break stands after item 5")]
    [InlineData("brighton-hove", "8.3/", 10, "a page break stands before the last item")]
    [InlineData("brighton-hove", "guidelines/", 17, "a page break stands after 8")]
    [InlineData("nw-leicestershire", "2.1/", 10, "blank lines stand between some items")]
    [InlineData("medway", "3.7/", 6, "an item is cut by a page break")]
    [InlineData("medway", "4.6.1/", 9, "a blank line stands after the first item")]
    [InlineData("medway", "5.7.3/", 10, "some items end in a full stop, others in a semicolon")]
    public void A_list_broken_by_a_page_is_one_list(string council, string path, int count, string oddity)
    {
        var items = Councils.Release(council).Clauses.Count(clause => PathOf(clause.Address).StartsWith(path, StringComparison.Ordinal));

        Assert.True(items == count, $"{oddity}: {items} clauses");
    }

    [Theory]
    [InlineData("brighton-hove", "social-networking-policy/4.4", "(for example by posting something defamatory)")]
    [InlineData(
        "brighton-hove", "social-networking-policy/7.5", "by the Communications team. Similarly, any site set up without prior approval")]
    [InlineData("medway", "internet-email-social-media/3.7/4", "violence or describes techniques for criminal or terrorist acts")]
    [InlineData("medway", "internet-email-social-media/5.6.3", "discriminatory language, personal insults")]
    [InlineData("nw-leicestershire", "social-media-policy/1.3", "The Council has added websites of this type")]
    public void A_sentence_broken_by_a_page_or_a_number_on_a_line_of_its_own_is_joined(string council, string address, string words) =>
        Assert.Contains(words, Councils.Clause(council, address).Words, StringComparison.Ordinal);

    [Fact]
    public void Each_of_Meltons_four_lists_has_a_clause_or_a_line_3_of_its_own()
    {
        Assert.StartsWith(
            "The policy is not intended to restrict", Councils.Clause("melton", "social-media-policy/principals/3").Words,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "MBC will not have a single Facebook page", Councils.Clause("melton", "social-media-policy/procedure/3").Words,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Permission to publish photographs", Councils.Clause("melton", "social-media-policy/policy/3").Words, StringComparison.Ordinal);
        Assert.Contains(
            "\n3. Communication Policy\n", Councils.Clause("melton", "social-media-policy/purpose/2").Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "melton", "social-media-policy/purpose/2", "The policy sits alongside", "all other current and relevant policies will apply.")]
    [InlineData("melton", "social-media-policy/scope/2", "The policy covers all forms", "eg Communities of Practice.")]
    [InlineData(
        "medway", "internet-email-social-media/4.2", "Employees choosing to send a personal e-mail", "attached to every outbound e-mail.")]
    [InlineData(
        "milton-keynes", "personal-internet-presence/contact/1",
        "http://staffintranet/HR-home/\nMilton Keynes Council\nHuman Resources\nSaxon Court",
        "T 01908 253851\nE hradvice@milton-keynes.gov.uk")]
    public void A_block_that_belongs_together_is_one_clause(string council, string address, string starts, string ends)
    {
        var words = Councils.Clause(council, address).Words;

        Assert.StartsWith(starts, words, StringComparison.Ordinal);
        Assert.EndsWith(ends, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NHS")]
    [InlineData("PCT")]
    [InlineData("should also be aware of these guidelines")]
    [InlineData("Using The")]
    [InlineData("All requests for access")]
    [InlineData("~~")]
    public void Struck_text_of_Medway_is_nowhere_in_the_release(string struck)
    {
        Assert.Contains(struck, SourceText.Raw("medway"), StringComparison.Ordinal);
        Assert.DoesNotContain(Councils.Release("medway").Clauses, clause =>
            $"{clause.Quotation} {clause.Heading} {clause.Citation}".Contains(struck, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "internet-email-social-media/1.2", "“The Policy” applies to all Medway Council employees",
        "those who work as partners with Medway Council,")]
    [InlineData(
        "internet-email-social-media/2.3", "use of the Internet to make negative or defamatory comments",
        "speak to their line manager if in any doubt.")]
    [InlineData("internet-email-social-media/3.2", "Although software is available for download", "approved software installations.")]
    public void What_is_left_of_a_partly_struck_paragraph_stays_in_force(string address, string starts, string ends)
    {
        var words = Councils.Clause("medway", address).Words;

        Assert.StartsWith(starts, words, StringComparison.Ordinal);
        Assert.EndsWith(ends, words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("milton-keynes", "Presence Milton Keynes Council", "running head")]
    [InlineData("milton-keynes", "This page is intentionally blank", "blank page")]
    [InlineData("brighton-hove", "Appendix 1.2 to Report", "header of a committee report")]
    [InlineData("brighton-hove", "Ghebre", "signature")]
    [InlineData("medway", "Page No.", "table of contents")]
    [InlineData("medway", "social media business case", "table of contents; the appendix is not in the source")]
    [InlineData("medway", "email and social media guidelines", "second title")]
    public void Page_furniture_is_no_clause(string council, string furniture, string kind)
    {
        var clause = Councils
            .Release(council)
            .Clauses.FirstOrDefault(clause => $"{clause.Heading} {clause.Words}".Contains(furniture, StringComparison.Ordinal));

        Assert.True(clause is null, $"{kind} in {clause?.Address}");
    }

    [Theory]
    [InlineData("milton-keynes", "reserves right to require")]
    [InlineData("milton-keynes", "any council, data, information, contact details")]
    [InlineData("milton-keynes", "do consult the Head of Communications")]
    [InlineData("milton-keynes", "Blackberry's")]
    [InlineData("milton-keynes", "You Tube")]
    [InlineData("melton", "conflict of interest ie befriending vulnerable adults")]
    [InlineData("melton", "eg Communities of Practice")]
    [InlineData("melton", "(but are not limited to) :")]
    [InlineData("brighton-hove", "mircoblogs")]
    [InlineData("brighton-hove", "photo document")]
    [InlineData("brighton-hove", "Do not use of the council’s e-mail address")]
    [InlineData("brighton-hove", "a subject , especially")]
    [InlineData("nw-leicestershire", "Employee should not represent")]
    [InlineData("nw-leicestershire", "home addresses of yourself or others")]
    [InlineData("nw-leicestershire", "give out. social networking websites allow")]
    [InlineData("nw-leicestershire", "minimize the risk")]
    [InlineData("medway", "un-authorized")]
    [InlineData("medway", "unless your role particularly requires this, e.g. Political Assistants or private business;")]
    public void The_sources_own_spelling_is_kept(string council, string words) =>
        Assert.Contains(Councils.Release(council).Clauses, clause => clause.Words.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("brighton-hove", "social-networking-policy/9.5", "Any use must not adversely affect")]
    [InlineData("brighton-hove", "social-networking-policy/9.6", "such as Wikipedia in a personal capacity")]
    [InlineData(
        "brighton-hove", "social-networking-policy/5.1", "such as del.icio.us and content sharing sites such as flickr and YouTube.")]
    [InlineData(
        "milton-keynes", "personal-internet-presence/guidance/13", "Legal Services > The Regulation of Investigatory Powers Act 2000 (RIPA)"
    )]
    [InlineData("milton-keynes", "personal-internet-presence/employee-privacy-and-dignity/3", "site at https://www.thinkuknow.co.uk/")]
    [InlineData("medway", "internet-email-social-media/1.4", "as detailed in Section 6.")]
    public void Marks_of_emphasis_and_links_are_not_part_of_the_words(string council, string address, string words) =>
        Assert.Contains(words, Councils.Clause(council, address).Words, StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "brighton-hove", "social-networking-policy/9.5",
        "9. Guidelines on the Personal Use of Social Media: Personal Use of Social Media at Work")]
    [InlineData("brighton-hove", "social-networking-policy/8.1", "8 Guidelines for those authorised to use Council Social Media Sites")]
    [InlineData("melton", "social-media-policy/principals/1", "PRINCIPALS")]
    [InlineData(
        "medway", "internet-email-social-media/5.6.1", "5. Social Media: 5.6 Personal use of social media at the workplace and at home")]
    [InlineData("nw-leicestershire", "social-media-policy/4.1", "4 Disciplinary action")]
    [InlineData("nw-leicestershire", "social-media-policy/introduction/1", "[Introduction]")]
    public void A_heading_is_as_printed_with_the_one_above_it(string council, string address, string heading) =>
        Assert.Equal(heading, Councils.Clause(council, address).Heading);

    [Theory]
    [InlineData("milton-keynes", "Policy on Social Networking Sites & Personal Internet Presence", "Human Resources", null, null, null)]
    [InlineData("melton", "Social Media Policy & Procedure", null, null, null, null)]
    [InlineData(
        "brighton-hove", "Social Networking Policy for Employees", "Abraham Ghebre-Ghiorghis, Monitoring Officer", null, "February 2016",
        null)]
    [InlineData("nw-leicestershire", "Social Media Policy", null, null, null, null)]
    [InlineData(
        "medway", "Medway Council Internet, E-mail and Social Media Policy and Guidelines",
        "Carrie Mckenzie, Head of HR and Organisational Change", "November 2014", null, "November 2016")]
    public void Titles_owners_and_dates_are_facts_and_none_is_invented(
        string council, string title, string? owner, string? issued, string? reviewed, string? reviewDue)
    {
        var policy = Assert.Single(Councils.Release(council).Policies);

        Assert.Equal(
            (title, owner, issued, reviewed, reviewDue), (policy.Title, policy.Owner, policy.Issued, policy.Reviewed, policy.ReviewDue));
        Assert.All(new[] { title, owner, issued, reviewed, reviewDue }.OfType<string>(), fact =>
            Assert.All(SourceText.Split(fact), word =>
                Assert.Contains(word.TrimEnd(','), SourceText.Raw(council), StringComparison.OrdinalIgnoreCase)
            )
        );
        Assert.Contains(policy.AppliesTo!, SourceText.Raw(council), StringComparison.Ordinal);
    }

    [Fact]
    public void Medways_review_is_overdue_from_December_2016_on()
    {
        var policy = Assert.Single(Councils.Release("medway").Policies);

        Assert.False(policy.IsPastReview(new DateOnly(2016, 11, 30)));
        Assert.True(policy.IsPastReview(new DateOnly(2016, 12, 1)));
    }

    [Theory]
    [InlineData("milton-keynes", "01908 252786")]
    [InlineData("milton-keynes", "01908 253851")]
    [InlineData("milton-keynes", "hradvice@milton-keynes.gov.uk")]
    [InlineData("medway", "X2888")]
    public void Contacts_are_kept_as_printed(string council, string printed)
    {
        Assert.Contains(Councils.Release(council).Clauses, clause => clause.Words.Contains(printed, StringComparison.Ordinal));
        Assert.Contains(Councils.Release(council).Organisation.Contacts.Values, contact =>
            contact.Telephone == printed || contact.Email == printed
        );
    }

    [Fact]
    public void North_West_Leicestershire_names_nobody() =>
        Assert.Empty(Councils.Release("nw-leicestershire").Organisation.Contacts);

    private static string PathOf(string address) => address[(address.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
