using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Advice.DraftCheck;

namespace TeamsPolicyBot.Tests.Advice.DraftCheck;

public sealed class DraftCheckerTests
{
    private static readonly DraftChecker Checker = new(Lists.Of("melton"));

    [Fact]
    public void A_plain_draft_has_no_findings() => Assert.Empty(Checker.Check("Sunset in Skegness after fish and chips. Bliss."));

    [Fact]
    public void Findings_come_in_the_drafts_order_with_what_they_look_like()
    {
        var found = Checker.Check("Mrs Joan Smith of 14 Mill Lane, 07700 900123");

        Assert.Equal(["somebody's name", "a street address", "a telephone number"], found.Select(finding => finding.Says));
    }

    [Fact]
    public void Two_kinds_of_number_never_claim_the_same_digits() =>
        Assert.Equal(["phone-number"], Checker.Check("+44 9434765919 or 01273 476 591").Select(finding => finding.Detector).Distinct());

    [Theory]
    [InlineData("My NHS number is 943 476 5919, call 07700 900123.", "My NHS number is [an NHS number], call [a telephone number].")]
    [InlineData("Can I post about Mrs Ali?", "Can I post about [somebody's name]?")]
    [InlineData("Is my manager allowed to read Facebook?", "Is my manager allowed to read Facebook?")] // no personal data
    [InlineData("", "")]
    public void Personal_data_is_masked_and_nothing_else(string text, string masked) => Assert.Equal(masked, Checker.Mask(text));

    [Fact]
    public void A_masked_text_has_nothing_left_to_mask()
    {
        var masked = Checker.Mask("DOB 1/2/1990, AB123456C, j@example.com, LE13 1AA, 4111111111111111");

        Assert.Equal(masked, Checker.Mask(masked));
        Assert.DoesNotContain("1990", masked, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_suggest_the_options_that_name_their_detectors()
    {
        var question = SampleTree.Good.Find("content")! with
        {
            Detect = new Dictionary<string, IReadOnlyList<string>>
            {
                ["photo"] = ["image-mention"],
                ["logo"] = [DraftChecker.PersonIdentifier],
            },
        };

        var suggested = DraftChecker.Suggest(question, Checker.Check("Photo of us, call 07700 900123"));

        Assert.Equal(["photo", "logo"], suggested.Select(pair => pair.Option));
        Assert.Equal("07700 900123", suggested[1].Because[0].Text);
    }

    [Fact]
    public void A_hostile_draft_is_read_in_no_time()
    {
        var draft = string.Concat(Enumerable.Repeat("0 1-2(3) a@a.a my manager 12 Aa Aa Aa ", 500));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Checker.Check(draft);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Every_word_list_in_the_knowledge_folder_is_one_that_a_detector_uses() =>
        Assert.Empty(Lists.Shared.ByName.Keys.Except(WordLists.Names));
}
