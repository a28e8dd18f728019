using System.Text.RegularExpressions;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Advice.DraftCheck;

/// <summary>The forms in which Word, Teams and telephones write what belongs to one person; <c>Data/personal-data/forms.tsv</c>.</summary>
public sealed class PersonalDataFormsTests
{
    private static readonly DraftChecker Checker = new(Lists.Of("medway"));

    public static TheoryData<string, string, string> Forms
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (
                var cells in File.ReadLines(Repository.Data("personal-data", "forms.tsv"))
                    .Where(line => line[0] != '#')
                    .Select(line => line.Split('\t'))
            )
            {
                rows.Add(cells[0], cells[1], cells[2]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Each_form_is_found_or_left_alone(string detector, string row, string why)
    {
        var (draft, expected) = Read(row);

        var found = Checker.Check(draft).Where(finding => finding.Detector == detector).Select(finding => finding.Text);

        Assert.True((expected is null ? [] : new[] { expected }).SequenceEqual(found), $"{why}: {string.Join(" | ", found)}");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_is_found_is_masked(string detector, string row, string why)
    {
        var (draft, found) = Read(row);

        Assert.True(
            found is null || !Checker.Mask(draft).Contains(found, StringComparison.Ordinal), $"{detector}, {why}: {Checker.Mask(draft)}");
    }

    private static (string Draft, string? Found) Read(string row)
    {
        var typed = Regex.Unescape(row);
        var (start, end) = (typed.IndexOf('{', StringComparison.Ordinal), typed.LastIndexOf('}'));
        return start < 0 ? (typed, null) : (typed.Remove(end, 1).Remove(start, 1), typed[(start + 1)..end]);
    }
}
