using System.Globalization;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.BotFramework.Settings;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.SelfTest;

/// <summary>Settings that are numbers, read in the same way where the bot starts and where the doctor looks.</summary>
internal static class SettingValues
{
    /// <summary>What most people never reach by hand.</summary>
    private const int DefaultMessagesPerMinute = 30;

    /// <summary>Staff are told that a draft is kept for a day at most.</summary>
    private const int MostStateDays = 1;

    /// <summary>
    /// How many messages a minute one sender may send; 0 for any number. Without authentication a sender's name means nothing, and a limit
    /// for it neither.
    /// </summary>
    /// <exception cref="ArgumentException">It is no whole number.</exception>
    public static int MessagesPerMinute(IConfiguration configuration)
    {
        var set = WholeNumber(configuration, "RateLimit:MessagesPerMinute", DefaultMessagesPerMinute);
        return MicrosoftAppSettings.From(configuration).DangerouslyAllowUnauthenticatedRequests ? 0 : set;
    }

    /// <summary>How long things are kept.</summary>
    /// <exception cref="ArgumentException">One of them is no whole number, or longer than staff are told.</exception>
    public static RetentionDays Retention(IConfiguration configuration)
    {
        var usual = RetentionDays.Default;
        var days = new RetentionDays(
            WholeNumber(configuration, "Retention:Cases", usual.Cases),
            WholeNumber(configuration, "Retention:Receipts", usual.Receipts),
            WholeNumber(configuration, "Retention:AskLog", usual.AskLog),
            WholeNumber(configuration, "Retention:State", usual.State));
        return days.State <= MostStateDays
            ? days
            : throw new ArgumentException(
                $"Retention:State is {days.State}. Staff are told that a draft is kept for a day at most: write {MostStateDays}, or leave it out."
            );
    }

    /// <summary>Why the bot would not start with these numbers; null where it would.</summary>
    public static string? Fault(IConfiguration configuration)
    {
        try
        {
            _ = MessagesPerMinute(configuration);
            _ = Retention(configuration);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }

    private static int WholeNumber(IConfiguration configuration, string key, int usual) => configuration[key]?.Trim() switch
    {
        null or "" => usual,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new ArgumentException($"{key} is '{text}'. Write a whole number, or leave it out for {usual}."),
    };
}
