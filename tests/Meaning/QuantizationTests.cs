using System.Numerics.Tensors;
using System.Text.Json;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Tests.Support;
using Xunit;

namespace TeamsPolicyBot.Tests.Meaning;

/// <summary>The model that comes with the program is the published one, made small (<c>Benchmarks -- quantize</c>), and still as good.</summary>
public sealed class QuantizationTests
{
    /// <summary>Of every style: each file holds them one after the other.</summary>
    private const int EverySo = 2;

    [Fact]
    public void The_file_is_what_is_made_of_the_published_model() =>
        Assert.True(Quantization.Of(PublishedModel.Model).AsSpan().SequenceEqual(File.ReadAllBytes(SentenceEncoder.ModelFile)));

    [Fact]
    public void Its_vocabulary_is_the_published_one() =>
        Assert.Equal(PublishedModel.Vocabulary, File.ReadAllBytes(Path.Combine(Repository.Bot, "Meaning", "vocab.txt")));

    [Fact]
    public void Its_vectors_of_what_staff_ask_lie_where_those_of_the_published_model_do()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["model.onnx"], PublishedModel.Model);
        using var published = new SentenceEncoder(folder["model.onnx"]);
        string[] questions = [.. Questions("report-3").Concat(Questions("report-4")).Where((_, place) => place % EverySo == 0)];

        var cosines = Array.ConvertAll(
            questions, question => TensorPrimitives.Dot<float>(published.Encode(question), SentenceEncoder.Shared.Encode(question)));

        Assert.InRange(questions.Length, 150, 400);
        Assert.InRange(cosines.Average(), .985f, 1.001f);
        Assert.InRange(cosines.Min(), .95f, 1.001f);
    }

    private static IEnumerable<string> Questions(string file) =>
        File.ReadLines(Repository.Data("blind", file + ".jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line).GetProperty("question").GetString()!);
}
