using System.Numerics.Tensors;
using TeamsPolicyBot.Meaning;
using Xunit;

namespace TeamsPolicyBot.Tests.Meaning;

/// <summary>What the model is there for: the same thing is near, in whatever words.</summary>
public sealed class SentenceEncoderTests
{
    private static readonly string[] Others =
    [
        "The leisure centre shuts at ten on bank holidays.", "Invoices are paid within thirty days.",
        "Trees in a conservation area need consent before they are felled.",
    ];

    [Theory]
    [InlineData("pics of the kids", "photographs of children")]
    [InlineData("using the office wifi on my own mobile", "connecting personal devices to the network")]
    [InlineData("retweeting my MP", "sharing posts by politicians")]
    [InlineData("my login has run out", "passwords expire after ninety days")]
    [InlineData("rude about my boss", "disparaging remarks about managers")]
    public void What_means_the_same_is_nearer_than_anything_else_though_it_shares_no_word(string asked, string same)
    {
        var question = SentenceEncoder.Shared.Encode(asked);
        var likeness = TensorPrimitives.Dot<float>(question, SentenceEncoder.Shared.Encode(same));

        Assert.All(Others, other => Assert.True(TensorPrimitives.Dot<float>(question, SentenceEncoder.Shared.Encode(other)) < likeness - .1f));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a")]
    [InlineData("🙂🙂🙂")]
    [InlineData("AND [a TO b] \"* ~2 [CLS] [SEP] [MASK] [PAD]")]
    [InlineData("ਕੀ ਮੈਂ ਇਹ ਪੋਸਟ ਕਰ ਸਕਦਾ ਹਾਂ")]
    [InlineData("\ud800 half a letter \0")]
    public void Any_text_has_a_vector_of_length_one(string text) =>
        Assert.Equal(1, TensorPrimitives.Norm<float>(SentenceEncoder.Shared.Encode(text)), 1e-4);

    [Fact]
    public void A_text_longer_than_the_model_reads_has_one_too() =>
        Assert.Equal(1, TensorPrimitives.Norm<float>(SentenceEncoder.Shared.Encode(string.Concat(Enumerable.Repeat("word ", 4000)))), 1e-4);

    [Fact]
    public void Many_callers_at_once_get_what_one_gets()
    {
        string[] texts = [.. Enumerable.Range(0, 64).Select(number => $"May I post picture number {number} of my team?")];
        var alone = Array.ConvertAll(texts, SentenceEncoder.Shared.Encode);

        Assert.Equal(alone, texts.AsParallel().AsOrdered().Select(SentenceEncoder.Shared.Encode));
    }
}
