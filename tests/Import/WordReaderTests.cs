using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;
using static TeamsPolicyBot.Tests.Import.WordDocuments;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Word documents as councils write them.</summary>
public sealed class WordReaderTests
{
    [Fact]
    public void Automatic_numbers_are_counted_over_levels_and_begin_again_below_each_heading()
    {
        var clauses = Clauses(
            Title("Smallton Social Media Policy"),
            Heading("Purpose"),
            Numbered("This policy is for everybody who works for the council.", 1),
            Numbered("Staff must not:", 1),
            Numbered("post pictures of clients", 2),
            Numbered("name colleagues", 2),
            Heading("Photographs"),
            Numbered("Ask everybody in a photograph before you post it.", 1));

        Assert.Equal(["1.1", "1.2", "1.2 a)", "1.2 b)", "2.1"], clauses.Select(clause => clause.Place));
        Assert.Equal("Staff must not:", clauses[2].LeadIn);
    }

    [Fact]
    public void Tracked_insertions_are_in_force_and_deletions_are_not()
    {
        var paragraph = new Paragraph(
            new Run(Plain("You must ")),
            new DeletedRun(new Run(new DeletedText("never ") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }))
            {
                Id = "1",
                Author = "A",
            },
            new InsertedRun(new Run(Plain("always "))) { Id = "2", Author = "A" },
            new Run(Plain("ask the people in a photograph.")));

        var imported = Import(Title("Photograph Policy"), Heading("Photographs"), paragraph);

        Assert.Contains("You must always ask the people in a photograph.", imported.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("never", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "never" });
    }

    /// <summary>A policy in the middle of its revision, as it lies on somebody's desk.</summary>
    [Fact]
    public void Numbers_a_table_tracked_changes_and_a_struck_clause_stand_in_one_document()
    {
        var tracked = Numbered("", 1);
        tracked.Append(
            new Run(Plain("Ask ")),
            new DeletedRun(new Run(new DeletedText("your manager"))) { Id = "1", Author = "A" },
            new InsertedRun(new Run(Plain("everybody in the picture"))) { Id = "2", Author = "A" },
            new Run(Plain(" before you post it.")));
        var struck = Numbered("", 1);
        struck.Append(new Run(new RunProperties(new Strike()), Plain("Pictures of the strong room need a permit.")));
        var table = new Table(new TableRow(Cell("Facebook"), Cell("the press office posts there")));

        var imported = Import(
            Title("Smallton Social Media Policy"), Heading("Pictures"), tracked, struck, Numbered("Staff must not post pictures of clients.", 1),
            Heading("Sites"), Numbered("These sites are used:", 1), table, Numbered("Nobody else posts for the council.", 1));

        var clauses = ImportedClauses.Of(imported);
        Assert.Equal("Ask everybody in the picture before you post it.", clauses[0].Words);
        Assert.Equal("1.1", clauses[0].Place);
        Assert.Contains(clauses, clause => clause.Words == "Facebook | the press office posts there");
        Assert.Contains(clauses, clause => clause is { Place: "1.3", Words: "Staff must not post pictures of clients." });
        Assert.Contains(clauses, clause => clause is { Place: "2.2", Words: "Nobody else posts for the council." });
        Assert.DoesNotContain("permit", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark => remark.Kind == RemarkKind.LeftOut && remark.Words.Contains("permit", StringComparison.Ordinal));
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "your manager" });
        Assert.Contains(imported.Remarks, remark => remark.Says.StartsWith("A table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Approved October 2026. Next review: October 2028.", "issued: October 2026", "review-due: October 2028")]
    [InlineData("Owner: J. Smith", "owner: J. Smith", "owner: J. Smith")]
    [InlineData("Date of issue: May 2026 | Next review: May 2028", "issued: May 2026", "review-due: May 2028")]
    public void Facts_of_one_line_are_taken_each(string line, string one, string other)
    {
        var imported = Import(
            Title("Drone Policy"), Title(line), Heading("Flights"), Numbered("Ask before you fly, as appendix A says.", 1));

        Assert.Contains($"\n{one}\n", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains($"\n{other}\n", imported.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("Introduction", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark => remark.Words == "appendix A");
    }

    [Fact]
    public void A_struck_clause_is_out_and_named_in_the_report()
    {
        var struck = new Paragraph(new Run(new RunProperties(new Strike()), Plain("All access must be authorised by the line manager.")));

        var imported = Import(
            Title("Internet Policy"), Heading("Access"), struck,
            Title("The internet is there for the council's work, and for a little of your own."));

        Assert.DoesNotContain("authorised", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark =>
            remark.Kind == RemarkKind.LeftOut && remark.Words.Contains("authorised by the line manager", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Hidden_words_are_out_and_named_in_the_report()
    {
        var hidden = new Paragraph(
            new Run(Plain("Ask everybody in a picture first.")),
            new Run(new RunProperties(new Vanish()), Plain(" A note of ours: check this.")));

        var imported = Import(Title("Picture Policy"), Heading("Pictures"), hidden);

        Assert.Contains("Ask everybody in a picture first.", imported.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("A note of ours", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark =>
            remark.Kind == RemarkKind.LeftOut && remark.Words.Contains("A note of ours", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_row_of_a_table_becomes_an_item_and_the_report_says_so()
    {
        var table = new Table(
            new TableRow(Cell("Site"), Cell("Who may use it")),
            new TableRow(Cell("Facebook"), Cell("trained staff of the press office")));

        var imported = Import(
            Title("Sites Policy"), Heading("Sites"), table, Title("Nobody else posts for the council on any of these sites."));

        Assert.Contains("- Facebook | trained staff of the press office", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark => remark.Says.StartsWith("A table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bold", "its words are bold")]
    [InlineData("repeated", "Word repeats it on each page")]
    [InlineData("plain", "short labels above rows that say something")]
    public void The_heading_row_of_a_table_is_no_rule_and_stands_before_each_cell(string kind, string because)
    {
        var heading = kind == "bold" ? new TableRow(Bold("Site"), Bold("Who may use it")) : new TableRow(Cell("Site"), Cell("Who may use it"));
        if (kind == "repeated")
        {
            heading.PrependChild(new TableRowProperties(new TableHeader()));
        }

        var imported = Import(
            Title("Sites Policy"), Heading("Sites"),
            new Table(
                heading, new TableRow(Cell("Facebook"), Cell("all trained staff of the press office")),
                new TableRow(Cell("Flickr"), Cell("nobody without a word from the press office"))),
            Title("Nobody else posts for the council on any of these sites."));

        Assert.True(
            imported.Markdown.Contains("- Site: Facebook | Who may use it: all trained staff of the press office\n", StringComparison.Ordinal),
            because);
        Assert.DoesNotContain("Site | Who may use it", imported.Markdown, StringComparison.Ordinal);
        Assert.Contains(imported.Remarks, remark =>
            remark.Words == "Site | Who may use it" && remark.Says.Contains("was read as the heading", StringComparison.Ordinal));
    }

    [Fact]
    public void A_first_row_like_the_others_stays_a_row()
    {
        var imported = Import(
            Title("Sites Policy"), Heading("Sites"),
            new Table(
                new TableRow(Cell("Facebook"), Cell("Press office")), new TableRow(Cell("Flickr"), Cell("Museums")),
                new TableRow(Cell("Bebo"), Cell("Nobody"))),
            Title("Nobody else posts for the council on any of these sites."));

        Assert.Contains("- Facebook | Press office\n- Flickr | Museums\n", imported.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Contents_heads_and_feet_are_left_out_and_named()
    {
        var contents = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "TOC1" }), new Run(Plain("1. Photographs 3")));
        var content = Write(
            main => main.AddNewPart<HeaderPart>().Header = new Header(new Paragraph(new Run(Plain("Smallton Council, confidential")))),
            Title("Photograph Policy"), contents, Heading("Photographs"), Numbered("Ask everybody in a photograph before you post it.", 1));

        var imported = ImportedClauses.Import("policy.docx", content);

        Assert.Single(ImportedClauses.Of(imported));
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "1. Photographs 3" });
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "Smallton Council, confidential" });
    }

    [Theory]
    [InlineData("Write * for anything and _ for nothing, and <never> a {placeholder}.")]
    [InlineData("- is not a bullet here, and ~~this~~ is in force.")]
    [InlineData("> 3 people must agree before it is posted anywhere.")]
    [InlineData("# is called a hash, and [this](link) is no link.")]
    public void Signs_that_mean_something_in_markdown_stay_the_words_they_were(string words)
    {
        var clauses = Clauses(Title("Sign Policy"), Heading("Signs"), Numbered(words, 1));

        Assert.Equal(words, Assert.Single(clauses).Words);
    }

    private static TableCell Cell(string text) => new(new Paragraph(new Run(Plain(text))));

    private static ImportResult.Imported Import(params DocumentFormat.OpenXml.OpenXmlElement[] body) =>
        ImportedClauses.Import("policy.docx", Write(body));

    private static IReadOnlyList<TeamsPolicyBot.Knowledge.Model.Clause> Clauses(params DocumentFormat.OpenXml.OpenXmlElement[] body) =>
        ImportedClauses.Of(Import(body));

    private static TableCell Bold(string text) =>
        new(new Paragraph(new Run(new RunProperties(new Bold()), new DocumentFormat.OpenXml.Wordprocessing.Text(text))));
}
