namespace TeamsPolicyBot.Tests.Conversations.Attack;

/// <summary>Texts of 200,000 characters that are costly to read where reading is not in proportion to the length.</summary>
internal static class AdversarialShapes
{
    public const int Length = 200_000;

    private static readonly string[] Units =
    [
        "a", " ", "\n", "7", "777 ",
        "0 1-2(3) ",
        "1st ",
        "a@",
        "a.a@a.",
        "a[at]a[dot]",
        "my manager ",
        "worst ",
        "my manager messed up. ",
        "Mr ",
        "Mr A ",
        "12 Aa ",
        "ME4 4TR ",
        "AB 12 34 56 C ",
        "4111 1111 1111 1111 ",
        "943 476 5919 ",
        "born 1/1/1 ",
        "www.",
        "http://a,",
        "u\u0323\u0301\u0323",
        "\u0323\u0301",
        "\u200b",
        "\ufdfa",
        "\U0001F469\u200d\U0001F469\u200d",
        "[",
        "{\"a\":",
        "<div>",
        "a<br>",
        "<p><b x>",
        "<a b c d ",
        "<a href=https://a>",
        "&amp;",
        "<at>Bot</at>",
        "facebook ",
        "faecbook ",
        "yes no ",
        "i;me;my;",
        "he said i am ",
        "no point. ",
        "threatning ",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Units.Select(Repeat)];

    /// <summary>A shape as a person can read it.</summary>
    public static string NameOf(string shape) => shape[..Math.Min(20, shape.Length)].ReplaceLineEndings("\\n");

    private static string Repeat(string unit) => string.Concat(Enumerable.Repeat(unit, (Length / unit.Length) + 1))[..Length];
}
