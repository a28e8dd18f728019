using TeamsPolicyBot.Search.Indexing;

namespace TeamsPolicyBot.Tests.Search.Indexing;

public sealed class SmallFloatTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(40, 40)] // exact up to 40
    [InlineData(41, 40)] // then every second length
    [InlineData(42, 42)]
    [InlineData(57, 56)] // then every fourth
    [InlineData(1_000, 984)] // 24 and 960, the first four bits of 976
    public void A_length_that_lucene_reads_back(int written, int read) => Assert.Equal(read, SmallFloat.Quantise(written));
}
