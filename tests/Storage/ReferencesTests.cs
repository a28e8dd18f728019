using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Tests.Storage;

public sealed class ReferencesTests
{
    [Fact]
    public void References_have_the_shape_that_is_read_out_and_no_letter_that_looks_like_another()
    {
        var references = new References(new Random(1));
        var many = Enumerable.Range(0, 2000).Select(_ => references.Next(References.Case)).ToList();

        Assert.All(many, reference => Assert.Matches("^C-[2-9B-DF-HJ-KMNP-TV-Z]{5}$", reference));
        Assert.All("01AEILOU", letter =>
            Assert.DoesNotContain(many, reference => reference[2..].Contains(letter, StringComparison.Ordinal))
        );
        Assert.True(many.Distinct().Count() > 1990);
    }

    [Theory]
    [InlineData("C-4H8QT", "C-4H8QT")]
    [InlineData(" c4h8qt ", "C-4H8QT")]
    [InlineData("C 4H8-QT", "C-4H8QT")]
    [InlineData("R-4H8QT", null)]        // a receipt
    [InlineData("C-4H8Q", null)]         // too short
    [InlineData("C-4H8QO", null)]        // no such letter
    [InlineData("", null)]
    public void A_typed_reference_is_understood_however_it_is_spelt(string typed, string? reference) =>
        Assert.Equal(reference, References.Parse(References.Case, typed));
}
