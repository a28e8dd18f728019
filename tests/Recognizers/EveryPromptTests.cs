using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations;
using TeamsPolicyBot.Conversations.Escalate;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Tests.Recognizers;

/// <summary>
/// Every choice of every prompt of the bot: what denies, doubts or asks it is never taken for it, least of all for a consent.
/// </summary>
public sealed class EveryPromptTests
{
    private static readonly BotWords Words = Languages.Embedded.For("en-GB");

    /// <summary>Every set of choices under "Shall I send it?".</summary>
    private static readonly IReadOnlyList<EscalateState> States =
    [
        new(),
        new() { WithholdName = true },
        new() { Draft = "Hello", OtherDesks = [Desks.Manager, Desks.Comms] },
        new() { Draft = "Hello", LeaveOutDraft = true, OtherDesks = [Desks.Comms] },
    ];

    private static readonly string[] NeverSent =
    [
        "don't send it", "dont send it", "don't send it to my manager", "dont send it to my manager", "never send it",
        "is it safe to send it?", "who will see it if I send it?", "one moment please", "one sec", "give me 1 minute",
        "first let me check with Anna", "I have 2 questions first", "no", "nope", "no thanks", "don't leave out my name", "not yet",
        "maybe", "hang on", "send it?", "unsend it", "send it later", "send it if Anna agrees", "do not", "yes but leave it", "ok wait",
        "sent it", "sen it", "end it", "send",
    ];

    [Fact]
    public void Nothing_but_a_plain_consent_sends_a_case()
    {
        var prompt = new ChoicePrompt("send") { IsConfirmation = true };
        foreach (var state in States)
        {
            var choices = EscalateChoices.For(state);
            var shown = choices.Select(choice => EscalateChoices.ToChoice(choice, Words)).ToList();
            var denials = shown.SelectMany(choice => choice.Names).SelectMany(Distortions.Negations)
                .Where(text => !shown.Any(choice => choice.Names.Any(name => Plain(name) == Plain(text) || Denies(name, text))));
            foreach (var text in denials.Concat(NeverSent.Except(["send"])))
            {
                Assert.True(
                    prompt.Recognize(Utterance.Of(text), shown) is not { } place
                        || choices[place] is EscalateChoice.DoNotSend
                        || shown[place].Names.Any(name => IsRefusal(name, text)),
                    $"\"{text}\" is taken for {prompt.Recognize(Utterance.Of(text), shown)}"
                );
            }
        }
    }

    [Theory]
    [InlineData("send it", EscalateChoice.Send)]
    [InlineData("Yes please", EscalateChoice.Send)]
    [InlineData("ok go on then", EscalateChoice.Send)]
    [InlineData("yes, send it please", EscalateChoice.Send)]
    [InlineData("1", EscalateChoice.Send)]
    [InlineData("leave out my name", EscalateChoice.WithholdName)]
    [InlineData("ok, leave my name out please", EscalateChoice.WithholdName)]
    [InlineData("the second one please", EscalateChoice.WithholdName)]
    [InlineData("do not send it", EscalateChoice.DoNotSend)]
    [InlineData("no, don't send it", EscalateChoice.DoNotSend)]
    [InlineData("no thanks", EscalateChoice.DoNotSend)]
    [InlineData("leave it", EscalateChoice.DoNotSend)]
    [InlineData("forget it", EscalateChoice.DoNotSend)]
    [InlineData("the last one", EscalateChoice.DoNotSend)]
    internal void People_are_understood(string text, EscalateChoice expected)
    {
        var choices = EscalateChoices.For(new EscalateState());
        var place = new ChoicePrompt("send") { IsConfirmation = true }.Recognize(
            Utterance.Of(text), [.. choices.Select(choice => EscalateChoices.ToChoice(choice, Words))]);
        Assert.Equal<EscalateChoice?>(expected, place is { } found ? choices[found] : null);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("skip")]
    [InlineData("nothing")]
    [InlineData("no thanks")]
    [InlineData("Skip please")]
    public void What_may_be_left_out_is_left_out(string text) => Assert.True(Words.IsSkip(Utterance.Of(text)));

    [Theory]
    [InlineData("no photo is in it")]
    [InlineData("nothing bad happened")]
    [InlineData("it is about my skip lorry")]
    public void A_sentence_is_not_left_out(string text) => Assert.False(Words.IsSkip(Utterance.Of(text)));

    /// <summary>"No, without my name" is just that.</summary>
    private static bool Denies(string name, string text) =>
        Utterance.Of(name).Words is ["no" or "without" or "do", ..] words
        && Utterance.Of(text).Words.TakeLast(words.Count).SequenceEqual(words);

    /// <summary>
    /// Whether a choice is itself called what the text refuses: "not to my manager" sends nothing, it asks for another desk.
    /// </summary>
    private static bool IsRefusal(string name, string text) =>
        Utterance.Of(name).Words is ["not", ..] words && Utterance.Of(text).Words.TakeLast(words.Count).SequenceEqual(words);

    private static string Plain(string text) => string.Join(' ', Utterance.Of(text).Words);
}
