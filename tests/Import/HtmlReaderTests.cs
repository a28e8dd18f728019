using System.Text;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Policies as councils put them on their web sites.</summary>
public sealed class HtmlReaderTests
{
    [Fact]
    public void Headings_paragraphs_and_lists_are_read_and_the_page_around_them_is_left_out()
    {
        var imported = Import("""
            <html><head><title>Social Media Policy</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a> <a href="/bins">Bins</a></nav>
            <h1>Social Media Policy</h1>
            <h2>Your own accounts</h2>
            <p>You may say where you work. <del>Ask your manager first.</del></p>
            <p>Never post:</p>
            <ol type="a"><li>pictures of clients<ul><li>not even from behind</li></ul></li><li>anything about a case</li></ol>
            <footer>Smallton Council 2024</footer></body></html>
            """);

        var clauses = ImportedClauses.Of(imported);

        Assert.Equal(
            ["You may say where you work.", "Never post:", "pictures of clients", "not even from behind", "anything about a case"],
            clauses.Select(clause => clause.Words)
        );
        Assert.Equal(
            "Your own accounts, 2nd paragraph a)",
            clauses[2].Place.Replace(".", "", StringComparison.Ordinal) is var place && place.EndsWith('a') ? $"{place})" : place);
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "Home Bins" });
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "Ask your manager first." });
        Assert.Contains(imported.Remarks, remark => remark is { Kind: RemarkKind.LeftOut, Words: "Smallton Council 2024" });
    }

    [Fact]
    public void The_headings_of_a_table_stand_before_its_cells_and_a_table_without_keeps_every_row()
    {
        var imported = Import("""
            <html><body><h1>Sites Policy</h1><h2>Sites</h2>
            <table><thead><tr><th>Site</th><th>Who may use it</th></tr></thead><tr><td>Facebook</td><td>the press office</td></tr></table>
            <p>And by night nobody posts anything at all.</p>
            <table><tr><td>Flickr</td><td>museums</td></tr><tr><td>Bebo</td><td>nobody</td></tr></table></body></html>
            """);

        Assert.Equal(
            ["Site: Facebook | Who may use it: the press office", "Flickr | museums", "Bebo | nobody"],
            ImportedClauses.Of(imported).Select(clause => clause.Words).Where(words => words.Contains('|', StringComparison.Ordinal)));
        Assert.Contains(imported.Remarks, remark => remark.Words == "Site | Who may use it");
    }

    [Fact]
    public void A_page_nested_beyond_reason_is_refused() =>
        Assert.IsType<ImportResult.Refused>(
            Importer.Import("page.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>a", 5_000)))));

    [Fact]
    public void A_page_nested_to_keep_a_reader_busy_is_not_even_parsed() =>
        Assert.IsType<ImportResult.Refused>(
            Importer.Import("page.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<b><custom-box>", 300_000)))));

    [Fact]
    public void A_long_page_whose_paragraphs_nobody_closed_is_read() =>
        Assert.Contains(
            "Rule 5999 is that everybody asks first.",
            Import(string.Concat(Enumerable.Range(0, 6_000).Select(number => $"<p>Rule {number} is that everybody asks first.<br>"))).Markdown,
            StringComparison.Ordinal);

    private static ImportResult.Imported Import(string html) => ImportedClauses.Import("policy.html", Encoding.UTF8.GetBytes(html));
}
