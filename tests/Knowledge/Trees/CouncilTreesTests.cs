using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Trees;

/// <summary>What holds for the trees of every council, whatever its policy says.</summary>
public sealed class CouncilTreesTests
{
    /// <summary>
    /// Options in sight at one question; a list to tick from may go on under "Something else", one of radio buttons may not.
    /// </summary>
    private const int MostRadioButtons = 9;

    public static TheoryData<string> All => [.. KnowledgeFolder.Organisations(Repository.Knowledge)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_councils_trees_are_good_and_end_where_its_journeys_say(string council)
    {
        var loaded = KnowledgeFolder.Load(Repository.Knowledge, council);

        Assert.True(loaded.Faults.Count == 0, string.Join("\n", loaded.Faults));
        Assert.Equal(
            ["already-posted", "can-i-post", "set-up-account", "someone-contacted-me"],
            loaded.Release!.Trees.Select(tree => tree.Id)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_clause_with_a_rule_is_cited_from_every_account_it_applies_to_and_no_file_is_too_long(string council) =>
        Assert.DoesNotContain(KnowledgeFolder.Load(Repository.Knowledge, council).Warnings, warning =>
            warning.File.Contains("/trees/", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("2.3")] // negative comments about the council
    [InlineData("3.5")] // offensive material
    [InlineData("3.7/1")] // breaking through security
    [InlineData("3.7/2")] // viruses
    [InlineData("3.7/3")] // how to break in
    [InlineData("3.7/4")] // obscene, hateful, criminal
    [InlineData("3.7/5")] // political lobbying
    [InlineData("3.7/6")] // congestion
    [InlineData("4.4")] // to all employees
    [InlineData("4.5.1")] // commitments, derogatory words
    [InlineData("4.5.2")] // documents of others
    [InlineData("4.7.1")] // chain letters
    [InlineData("4.7.2")] // harassment
    [InlineData("4.7.3/3")] // false information
    public void An_e_mail_meets_every_rule_that_Medway_has_for_it(string clause)
    {
        var tree = Tree("medway");
        var email = TreeCitations.AfterOptions(tree, [tree.Find("account")!.Find("email")!]);

        Assert.Contains($"internet-email-social-media/{clause}", email);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Whoever_is_asked_whether_others_agreed_may_say_that_they_have_not_been_asked_yet(string council) => Assert.All(
        Questions(council).Where(question => question.Options.Any(IsConsent)),
        question => Assert.Contains(question.Options, option => option is { Id: "asked", Finding.Verdict: not Verdict.Allowed }));

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_fine_after_a_change_is_never_said_to_be_forbidden_for_ever(string council)
    {
        string[] absolute = ["at any time", "not allowed", "prohibited", "banned", "under no circumstances"];
        Assert.All(
            Questions(council)
                .SelectMany(question => question.Options)
                .Select(option => option.Finding)
                .OfType<Finding>()
                .Where(finding => finding.Verdict == Verdict.AllowedWithChanges),
            finding => Assert.DoesNotContain(absolute, words => finding.Say.Contains(words, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Theory]
    [InlineData("brighton-hove", "Communications team")]
    [InlineData("medway", "Communications and Marketing team")]
    [InlineData("nw-leicestershire", "communications team")]
    public void Where_only_some_may_post_for_the_council_the_others_may_not_and_are_told_who_may(string council, string who)
    {
        var finding = Tree(council).Find("role")!.Find("no")!.Finding!;

        Assert.Equal(Verdict.NotAllowed, finding.Verdict);
        Assert.StartsWith("Only", finding.Say, StringComparison.Ordinal);
        Assert.Contains(who, finding.Say, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seek", Verdict.NotAllowed, "guidelines/9")]
    [InlineData("friend", Verdict.Ask, "guidelines/10")]
    public void At_Brighton_asking_for_contact_and_being_asked_for_it_are_two_things(string option, Verdict verdict, string clause)
    {
        var finding = Tree("brighton-hove").Find("contact")!.Find(option)!.Finding!;

        Assert.Equal((verdict, $"social-networking-policy/{clause}"), (finding.Verdict, finding.Cites[0]));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_question_about_a_client_is_asked_once_also_where_a_picture_shows_them(string council)
    {
        var tree = Tree(council);

        Assert.Equal(["client"], tree.Find("people")!.Find("client")!.Next);
        Assert.Equal(["client"], tree.Find("content")!.Find("client")!.Next);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_question_has_more_radio_buttons_than_fit_on_a_small_screen(string council) => Assert.All(
        Questions(council).Where(question => !question.ChooseMany),
        question => Assert.InRange(question.Options.Count, 2, MostRadioButtons));

    private static bool IsConsent(Option option) =>
        option.Label.Contains("agreed", StringComparison.OrdinalIgnoreCase)
        || option.Label.Contains("permission", StringComparison.OrdinalIgnoreCase)
        || option.Label.Contains("approved", StringComparison.OrdinalIgnoreCase)
        || option.Label.Contains("may tell", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Question> Questions(string council) =>
        Tree(council).Questions.Where(question => question.Id is not ("account" or "role" or "new-agreed" or "email"));

    private static DecisionTree Tree(string council) => Councils.Release(council).Trees.Single(tree => tree.Id == "can-i-post");
}
