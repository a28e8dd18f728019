using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Tests.Text;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Words = Gen.Elements('a', 'b', 'c').ListOf().Select(letters => new string([.. letters.Take(8)]));

    [Theory]
    [InlineData("photo", "photo", 0)]
    [InlineData("phtoo", "photo", 1)] // neighbours swapped
    [InlineData("phto", "photo", 1)] // one left out
    [InlineData("photoo", "photo", 1)] // one too many
    [InlineData("phota", "photo", 1)] // one changed
    [InlineData("ca", "abc", 3)] // optimal string alignment edits no letter twice
    [InlineData("fotograph", "photograph", 2)]
    [InlineData("", "abc", 3)]
    public void Edits_between(string one, string other, int edits)
    {
        Assert.Equal(edits, EditDistance.Between(one, other, limit: 5));
        Assert.Equal(edits, EditDistance.Between(other, one, limit: 5));
    }

    [Fact]
    public void Above_the_limit_any_number_above_it_will_do() =>
        Assert.True(EditDistance.Between("photograph", "manager", limit: 2) > 2);

    [Fact]
    public void Common_ends_change_nothing() =>
        Prop.ForAll(Words.ToArbitrary(), Words.ToArbitrary(), Words.ToArbitrary(), (one, other, end) =>
                EditDistance.Between(one, other, limit: 20) == EditDistance.Between(end + one + end, end + other + end, limit: 20)
            )
            .QuickCheckThrowOnFailure();
}
