using TeamsPolicyBot.Answers.Suggesting;

namespace TeamsPolicyBot.Tests.Answers.Suggesting;

/// <summary>What a council is told to expect: true for short policies and for long ones, where every clause is a rival.</summary>
public sealed class ForecastTests
{
    private const double Spread = .1;

    [Theory]
    [InlineData(0, 27, .519, .722)]
    [InlineData(0, 30, .535, .727)]
    [InlineData(0, 39, .561, .754)]
    [InlineData(0, 83, .353, .503)]
    [InlineData(0, 97, .471, .631)]
    [InlineData(4, 27, .658, .824)]
    [InlineData(4, 83, .572, .738)]
    [InlineData(4, 97, .572, .770)]
    [InlineData(8, 27, .733, .877)]
    [InlineData(8, 39, .781, .914)]
    [InlineData(8, 83, .620, .829)]
    public void Each_of_five_councils_left_out_lies_within_what_it_is_told(int ways, int clauses, double first, double amongThree)
    {
        var forecast = Forecast.At(ways).Among(clauses);

        Assert.InRange(first, forecast.First - Spread, forecast.First + Spread);
        Assert.InRange(amongThree, forecast.AmongThree - Spread, forecast.AmongThree + Spread);
    }

    [Fact]
    public void More_clauses_promise_less_and_more_ways_of_asking_more()
    {
        var lengths = new[] { 5, 30, 60, 148, 400 }.Select(clauses => Forecast.At(0).Among(clauses).First).ToList();
        var ways = new[] { 0, 1, 2, 4, 8, 20, 50 }.Select(count => Forecast.At(count).Among(148).First).ToList();

        Assert.Equal(lengths.OrderDescending(), lengths);
        Assert.Equal(ways.Order(), ways);
    }

    [Theory]
    [InlineData(0, 48, "first for 37 to 57, and among the first three for 57 to 77.")]
    [InlineData(0, 148, "first for 23 to 43, and among the first three for 43 to 63.")]
    [InlineData(20, 4, "first for 85 to 100, and among the first three for 90 to 100.")]
    public void It_is_told_as_a_range(int ways, int clauses, string says) =>
        Assert.EndsWith(says, Forecast.At(ways).Among(clauses).Says, StringComparison.Ordinal);
}
