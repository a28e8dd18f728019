using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery;
using TeamsPolicyBot.Tests.Cases;

namespace TeamsPolicyBot.Tests.Delivery;

public sealed class OutboxPolicyTests
{
    private static readonly OutboxMessage Message = new(
        1, Lane.To(Example.Asker).Name, nameof(NoticeKind.AskerNews), "", "C-4H8QT", 2, false, null, Attempts: 0, Faults: 0,
        GoneSince: null, Example.Monday);

    private static readonly SendOutcome NotFound = new SendOutcome.Gone(
        "SendToConversation: 404 ConversationNotFound", "a:1", IsCertain: false);

    /// <summary>Message, what the attempt came to, minutes since it was promised, what follows, why.</summary>
    private static readonly (OutboxMessage Message, SendOutcome Outcome, double Minutes, OutboxStep Step, string Because)[] Rules =
    [
        (Message, new SendOutcome.Delivered(null), 0, new OutboxStep.Done(null), "it arrived"),
        (Message, new SendOutcome.Unwanted(), 0, new OutboxStep.Drop(), "it says nothing any more"),
        (Message, new SendOutcome.Refused("413"), 0, new OutboxStep.GiveUp("413"), "trying again mends nothing"),
        (Message, new SendOutcome.Failed("502"), 0, new OutboxStep.Retry(Seconds(1), "502"), "it may arrive later"),
        (Message, new SendOutcome.Failed("429", Seconds(90)), 0, new OutboxStep.Retry(Seconds(90), "429"), "the channel says when"),
        (
            Message with
            {
                Attempts = 9,
            },
            new SendOutcome.Failed("502"),
            3000,
            new OutboxStep.Retry(Seconds(300), "502"),
            "hardly tried: the clock was set forward"
        ),
        (Message with { Attempts = 10 }, new SendOutcome.Failed("502"), 1441, new OutboxStep.GiveUp("502"), "a day of trying"),
        (
            Message, NotFound, 0, new OutboxStep.Retry(Seconds(1), Error(NotFound), IsGone: true),
            "the platform says so now and then of chats that are there"),
        (
            Message with
            {
                Attempts = 12,
                GoneSince = At(0),
            },
            NotFound,
            4.9,
            new OutboxStep.Retry(Seconds(60), Error(NotFound), IsGone: true),
            "not for minutes yet"
        ),
        (
            Message with
            {
                Attempts = 12,
                GoneSince = At(0),
            },
            NotFound,
            5,
            new OutboxStep.GiveUp(Error(NotFound), "a:1"),
            "for five minutes: it is gone"
        ),
        (
            Message with
            {
                Attempts = 12,
            },
            NotFound,
            60,
            new OutboxStep.Retry(Seconds(60), Error(NotFound), IsGone: true),
            "an hour of other trouble says nothing of the chat"
        ),
        (Message, new SendOutcome.Gone("403", "a:1", IsCertain: true), 0, new OutboxStep.GiveUp("403", "a:1"), "the channel says why"),
        (
            Message with
            {
                Attempts = 30,
            },
            new SendOutcome.Faulted("JsonException"),
            0,
            new OutboxStep.Retry(Seconds(1), "JsonException", IsFault: true),
            "faults are counted by themselves"
        ),
        (
            Message with
            {
                Faults = 4,
            },
            new SendOutcome.Faulted("JsonException"),
            0,
            new OutboxStep.SetAside("JsonException"),
            "five faults: its lane goes on without it"
        ),
    ];

    public static TheoryData<string> Reasons => [.. Rules.Select(rule => rule.Because)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void What_follows_an_attempt(string because)
    {
        var rule = Rules.Single(each => each.Because == because);

        Assert.Equal(rule.Step, OutboxPolicy.After(rule.Message, rule.Outcome, At(rule.Minutes), jitter: 0));
    }

    private static TimeSpan Seconds(int seconds) => TimeSpan.FromSeconds(seconds);

    private static DateTimeOffset At(double minutes) => Example.Monday.AddMinutes(minutes);

    private static string Error(SendOutcome outcome) => ((SendOutcome.Gone)outcome).Error;
}
