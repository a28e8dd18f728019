using System.Text;
using TeamsPolicyBot.Import;
using TeamsPolicyBot.Import.Source;

namespace TeamsPolicyBot.Tests.Import;

/// <summary>Which line of a document is its title: what answers cite, and what the file is called.</summary>
public sealed class TitleTests
{
    private const string Rest = "\n\nWe embrace new ways of working and talk about them.\n\nRules\n\nDo not post pictures of clients.\n";

    [Theory]
    [InlineData("Social media policy\n\nPolicy statement", "Social media policy", "Policy statement")]
    [InlineData("Using tablets at work\n\nPolicy overview", "Using tablets at work", "Policy overview")]
    [InlineData("Using tablets at work\n\nWhy we have this policy", "Using tablets at work", "Why we have this policy")]
    [InlineData("Smallton Council\n\nSocial media policy\n\nPolicy aims", "Social media policy", "Policy aims")]
    [InlineData("Smallton Council\n\nUsing tablets at work\n\nPolicy aims", "Using tablets at work", "Policy aims")]
    [InlineData("SMALLTON COUNCIL\n\nSOCIAL MEDIA POLICY\n\nPurpose", "Social Media Policy", "Purpose")]
    [InlineData("SOCIAL MEDIA\n\nPOLICY AND PROCEDURE\n\nPURPOSE", "Social Media Policy And Procedure", "PURPOSE")]
    [InlineData("Social media policy\n\nPolicy", "Social media policy", "Policy")]
    [InlineData("# Using tablets\n\n## Policy statement", "Using tablets", "Policy statement")]
    [InlineData("Social media policy\n\n# Introduction", "Social media policy", "Introduction")]
    public void Is_the_first_line_and_the_section_below_keeps_its_heading(string above, string title, string heading)
    {
        var imported = ImportedClauses.Import("policy.txt", Encoding.UTF8.GetBytes(above + Rest));

        Assert.Equal(title, imported.Title);
        Assert.Equal(heading, ImportedClauses.Of(imported)[0].Heading);
        Assert.DoesNotContain(
            imported.Remarks,
            remark => remark.Kind is RemarkKind.LeftOut && !remark.Words.Contains("Council", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<h1>Social media policy</h1><h2>Policy statement</h2>", "Social media policy", "Policy statement")]
    [InlineData("<h1>Tablets at work</h1><h2>Policy overview</h2>", "Tablets at work", "Policy overview")]
    [InlineData("<p>Staff pages</p><h1>Tablets at work</h1><h2>Policy overview</h2>", "Tablets at work", "Policy overview")]
    public void Of_a_web_page_is_the_highest_heading(string above, string title, string heading)
    {
        var imported = ImportedClauses.Import(
            "policy.html", Encoding.UTF8.GetBytes($"<html><body>{above}<p>We embrace new ways of working, and talk about them.</p></body></html>"));

        Assert.Equal(title, imported.Title);
        Assert.Equal(heading, ImportedClauses.Of(imported)[0].Heading);
    }
}
