using System.Text.Json.Nodes;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary>Renders the notices of cases as messages, in the words and the time zone of the case's council.</summary>
internal sealed class CaseCards(KnowledgeBase<PolicyAnswerer> knowledge, Languages languages, TimeProvider time) : ICaseCards
{
    /// <inheritdoc/>
    public Activity Render(CaseNotice notice, Case one)
    {
        var context = Context(one.Organisation);
        JsonObject card = notice.Kind switch
        {
            NoticeKind.DeskCard => DeskCard.Create(one, context, forComms: notice.To.Organisation is not null),
            NoticeKind.DeskNews => DeskNewsCard.Create(one, context),
            NoticeKind.AskerStatus => AskerStatusCard.Create(one, context),
            _ => AskerNewsCard.Create(one, context),
        };
        return MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: (string?)card["fallbackText"]);
    }

    /// <summary>An organisation whose knowledge is broken still has its cases: they are shown in UTC.</summary>
    private CardContext Context(string organisationId)
    {
        var organisation = knowledge.Find(organisationId)?.Release.Organisation
            ?? new Organisation(
                organisationId, organisationId, [], null, new WorkingTime(TimeZoneInfo.Utc, new HashSet<DayOfWeek>(), default, default, new HashSet<DateOnly>()),
                0, new Dictionary<string, Contact>(), new Dictionary<string, string>(), []);
        return new CardContext(languages.For(Languages.Default), organisation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
