using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Cards;

/// <summary>What a card says without its card: nothing that it shows is missing there.</summary>
public sealed class CardTextTests
{
    /// <summary>Every card that was looked at and found good.</summary>
    public static TheoryData<string> Goldens =>
        [
            .. Directory
                .EnumerateFiles(Repository.Data("cards"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Goldens))]
    public void The_text_has_every_word_that_the_card_shows_in_the_same_order(string name)
    {
        var card = JsonNode.Parse(File.ReadAllText(Repository.Data("cards", $"{name}.json")))!;

        Assert.Equal(card["body"]!.AsArray().SelectMany(Shown).SelectMany(Words), Words((string?)card["fallbackText"] ?? ""));
    }

    [Fact]
    public void What_was_escaped_is_plain_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), text => Markdown.Plain(Markdown.Escape(text.Get)) == text.Get)
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("**Your answers**", "Your answers")]
    [InlineData(@"\*\*not bold\*\*", "**not bold**")]
    [InlineData("1\\. &lt;at&gt; &amp;amp;", "1. <at> &amp;")]
    public void Markup_is_read_as_a_reader_sees_it(string markdown, string plain) => Assert.Equal(plain, Markdown.Plain(markdown));

    [Fact]
    public void A_label_stands_before_what_it_names()
    {
        var card = AdaptiveCard.Create(
            [Elements.Label("Note"), Elements.Verbatim("Leave out the names."), Elements.Emphasis(Elements.Verbatim("Ask first."))],
            []
        );

        Assert.Equal("Note: Leave out the names.\n“Ask first.”", (string?)card["fallbackText"]);
    }

    [Fact]
    public void A_text_that_would_not_fit_into_a_message_is_cut_between_letters()
    {
        var card = AdaptiveCard.Create([Elements.Verbatim(string.Concat(Enumerable.Repeat("🙂", 5000)))], []);

        Assert.EndsWith("🙂 …", (string?)card["fallbackText"], StringComparison.Ordinal);
        Assert.True(AdaptiveCard.Summary(card).Length <= 302);
    }

    /// <summary>The texts of an element and of what is in it, as they stand in the JSON.</summary>
    private static IEnumerable<string> Shown(JsonNode? element) =>
        element switch
        {
            JsonObject { } choice when (string?)choice["type"] == "Input.ChoiceSet" && choice["choices"]!.AsArray().Count > 0 => choice[
                "choices"
            ]!
                .AsArray()
                .SelectMany((each, at) => new[] { $"{at + First(choice)}", (string)each!["title"]! })
                .Prepend((string)choice["label"]!),
            JsonObject { } input when ((string?)input["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true => [],
            JsonObject { } inner => new[] { "text", "title", "value" }
                .Select(name => (string?)inner[name])
                .OfType<string>()
                .Concat(new[] { "items", "inlines", "facts" }.SelectMany(name => (inner[name] as JsonArray)?.SelectMany(Shown) ?? [])),
            _ => [],
        };

    /// <summary>The rest of a long list goes on counting where its first part ended.</summary>
    private static int First(JsonObject choices) => int.TryParse(((string)choices["id"]!).Split('-')[^1], out var number) ? number : 1;

    /// <summary>Runs of letters and digits: markup, marks and quotation marks are none.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal)
            .Replace(@"\", "", StringComparison.Ordinal)
            .Split(
                [.. text.Where(letter => !char.IsLetterOrDigit(letter)).Append(' ').Append('<').Append('>').Append('&').Distinct()],
                StringSplitOptions.RemoveEmptyEntries
            );
}
