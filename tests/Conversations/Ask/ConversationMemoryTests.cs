using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>How long a conversation rests on what was said before, and what of it is not said again.</summary>
public sealed class ConversationMemoryTests
{
    [Fact]
    public async Task After_half_an_hour_a_message_stands_for_itself()
    {
        await using var town = await TeamsTown.CreateAsync(like: "nw-leicestershire");
        await town.SayAsync("ada", "can I look at facebook on a council computer");

        await town.PassAsync(TimeSpan.FromMinutes(31));

        Assert.DoesNotContain(
            "On your own mobile", (await town.SayAsync("ada", "what about on my own mobile?"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_forgotten_has_asked_nothing()
    {
        await using var town = await TeamsTown.CreateAsync(like: "nw-leicestershire");
        await town.SayAsync("ada", "can I look at facebook on a council computer");

        await town.SayAsync("ada", "forget me");
        await town.SayAsync("ada", "yes, forget me");

        Assert.Contains("I have not quoted a rule", (await town.SayAsync("ada", "where does it say that"))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("council computer", await town.EverythingStoredAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_three_questions_two_are_answered_and_the_rest_is_offered()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");

        var said = await town.SayAsync(
            "ada", "Can I install software on my work laptop? Can I send an email to all staff? Do I need a footer on a personal e-mail?");

        Assert.Contains("You asked 1 more question", said[^1], StringComparison.Ordinal);
        Assert.Contains("4.2", (await town.SayAsync("ada", "go on"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_on_about_distress_is_not_told_the_same_again()
    {
        await using var town = await TeamsTown.CreateAsync(like: "melton");

        var first = (await town.SayAsync("ada", "my colleagues are bullying me on whatsapp"))[^1];
        var second = (await town.SayAsync("ada", "should I keep what they wrote?"))[^1];
        var third = (await town.SayAsync("ada", "what would the union say?"))[^1];

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Contains("I can pass on what you wrote", second, StringComparison.Ordinal);
        Assert.DoesNotContain("I can pass on what you wrote", third, StringComparison.Ordinal);
    }
}
