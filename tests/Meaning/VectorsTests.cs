using System.Numerics.Tensors;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Tests.Support;
using Xunit;

namespace TeamsPolicyBot.Tests.Meaning;

/// <summary>The vectors that come with the program (<c>Benchmarks -- meaning</c> writes them).</summary>
public sealed class VectorsTests
{
    private static readonly string[] Texts = [.. Councils.Ids.SelectMany(id => ClauseMeanings.TextsOf(Councils.Release(id))).Distinct()];

    [Fact]
    public void Those_of_every_councils_clauses_and_silences_come_with_the_program() =>
        Assert.DoesNotContain(Texts, text => !Vectors.AreWrittenOf(text));

    [Fact]
    public void One_byte_a_number_is_enough() =>
        Assert.All(
            Texts.Where((_, place) => place % 25 == 0),
            text => Assert.InRange(TensorPrimitives.CosineSimilarity<float>(Vectors.Of(text), SentenceEncoder.Shared.Encode(text)), .999f, 1.001f));

    [Fact]
    public void That_of_another_text_is_made() =>
        Assert.Equal(SentenceEncoder.Shared.Encode("Nobody may ride a horse to work."), Vectors.Of("Nobody may ride a horse to work."));
}
