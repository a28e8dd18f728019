using System.Text;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Text as it comes out of a PDF by copy and paste: no empty lines, and the pages' own lines within the sentences.</summary>
public sealed class PastedPdfTests
{
    private const string Paste = """
        SMALLTON FIRE SERVICE
        Social Media Policy v2.3
        Contents
        1. Introduction ............................................ 3
        2. Own accounts .......................................... 4
        Page 1 of 12
        OFFICIAL
        1. Introduction
        1.1 This policy sets out how everybody who works for {{ServiceName}} uses
        social media. It holds for all whole-time and on-call staff, for the
        control room and for volun-
        teers.
        1.2 In this policy "social media" means any website or app that lets on-
        call people and everybody else share words and pictures with others.
        Page 3 of 12
        Smallton Fire Service        Social Media Policy v2.3
        OFFICIAL
        2. Own accounts
        2.1 You must not: • post pictures of incidents • name casualties or their families
        2.2 You may say that you work for the Service, and if you do you must
        Page 4 of 12
        Smallton Fire Service        Social Media Policy v2.3
        OFFICIAL
        make clear that your views are your own and not those of the Service.
        2.3 Do not post from the appliance. o While driving o While at an incident
        2.4 Ask the duty officer, [INSERT NAME OF DUTY OFFICER], if you are not sure.
        Page 12 of 12
        """;

    private static readonly ImportResult.Imported Imported = ImportedClauses.Import("policy.txt", Encoding.UTF8.GetBytes(Paste));

    [Theory]
    [InlineData("It holds for all whole-time and on-call staff, for the control room and for volunteers.", "a cut word is whole")]
    [InlineData("lets on-call people", "a word that is written with its hyphen elsewhere keeps it")]
    [InlineData("if you do you must make clear that your views", "a sentence goes on over the page")]
    [InlineData("\n- name casualties or their families\n", "points that ran together are a list")]
    [InlineData("\n- While at an incident\n", "and so are those whose bullet became an o")]
    [InlineData("title: Social Media Policy v2.3", "the title stands alone")]
    public void Is_put_right(string text, string reason) => Assert.True(Imported.Markdown.Contains(text, StringComparison.Ordinal), reason + "\n" + Imported.Markdown);

    [Theory]
    [InlineData("Page 3 of 12")]
    [InlineData("OFFICIAL")]
    [InlineData("Smallton Fire Service        Social Media Policy v2.3")]
    public void Lines_of_the_pages_are_left_out_and_named(string line)
    {
        Assert.DoesNotContain(line, Imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(Imported.Remarks, remark => remark.Kind is RemarkKind.LeftOut && remark.Words == line);
    }

    [Theory]
    [InlineData(RemarkKind.Policy, "{{ServiceName}}")]
    [InlineData(RemarkKind.Policy, "[INSERT NAME OF DUTY OFFICER]")]
    [InlineData(RemarkKind.Unsure, "volunteers")]
    public void What_a_person_must_look_at_is_named_whole(RemarkKind kind, string words) =>
        Assert.Contains(Imported.Remarks, remark => remark.Kind == kind && remark.Words == words);

    [Fact]
    public void A_short_line_that_ends_with_its_page_is_joined_too() =>
        Assert.Contains(
            "1.1 Do not post anything about clients.",
            ImportedClauses.Import(
                "policy.txt",
                "Guidance for staff\n\n1. Rules\n\n1.1 Do not post\nPage 4 of 12\nanything about clients.\n\n1.2 Ask first.\n"u8.ToArray()).Markdown,
            StringComparison.Ordinal);

    [Fact]
    public void A_list_of_kinds_of_secrecy_is_no_furniture() =>
        Assert.Contains(
            "OFFICIAL",
            ImportedClauses.Import(
                "policy.txt", "Marking policy\n\n1. Marks\n\nStaff use these marks:\n\nOFFICIAL\n\nSECRET\n\nAsk if you are not sure.\n"u8.ToArray())
                .Markdown,
            StringComparison.Ordinal);
}
