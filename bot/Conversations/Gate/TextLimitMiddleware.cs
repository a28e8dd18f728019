using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Gate;

/// <summary>
/// Cuts every text of an activity to the most that any use of it needs, and every list, before anything reads it: see
/// <see cref="TextLimits"/>.
/// </summary>
internal sealed class TextLimitMiddleware : IMiddleware
{
    /// <summary>More mentions, attachments or new members than an honest activity has.</summary>
    private const int MostInAList = 100;

    /// <inheritdoc/>
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        activity.Text = Cut(activity.Text, TextLimits.Message);
        activity.Locale = Cut(activity.Locale, TextLimits.Name);
        Cut(activity.From);
        Cut(activity.Recipient);
        if (activity.Conversation is { } conversation)
        {
            conversation.Name = Cut(conversation.Name, TextLimits.Name);
        }

        Cut(activity.Entities);
        Cut(activity.Attachments);
        Cut(activity.MembersAdded);
        Cut(activity.MembersRemoved);
        Cut(activity.Value);
        return next(cancellationToken);
    }

    private static string? Cut(string? text, int most) => text is null ? null : TextLimits.Cut(text, most);

    private static void Cut(ChannelAccount? account)
    {
        if (account is not null)
        {
            account.Name = Cut(account.Name, TextLimits.Name);
        }
    }

    private static void Cut<T>(List<T>? list)
    {
        if (list?.Count > MostInAList)
        {
            list.RemoveRange(MostInAList, list.Count - MostInAList);
        }
    }

    /// <summary>What a card or dialog sends. It is as deep as the parser allows, no deeper.</summary>
    private static void Cut(JsonNode? node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (Shortened(value) is { } shorter)
                {
                    fields[name] = shorter;
                }
                else
                {
                    Cut(value);
                }
            }
        }
        else if (node is JsonArray items)
        {
            for (var at = 0; at < items.Count; at++)
            {
                if (Shortened(items[at]) is { } shorter)
                {
                    items[at] = shorter;
                }
                else
                {
                    Cut(items[at]);
                }
            }
        }
    }

    private static JsonValue? Shortened(JsonNode? node) =>
        node.AsText() is { Length: > TextLimits.Html } text
            ? JsonValue.Create(TextLimits.Cut(text, TextLimits.Html))
            : null;
}
