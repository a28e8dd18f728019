using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Delivery;

/// <summary>
/// Makes the message of a notice at the moment it is sent: in the recipient's language, in the time zone of the case's council.
/// </summary>
/// <param name="organisations">An organisation's facts by id; null where there is none of that id.</param>
internal sealed class NoticeRenderer(Func<string, Organisation?> organisations, Languages languages, TimeProvider time)
{
    /// <param name="case">The case as it is now: a card shows that, news tell what <paramref name="version"/> brought.</param>
    /// <param name="locale">The recipient's language; null where that is not known.</param>
    /// <param name="isAnew">It stands in the place of a card that could not be changed, and says so.</param>
    public Activity Render(CaseNotice notice, Case @case, int version, string? locale, bool isAnew = false)
    {
        var context = Context(@case.Organisation, locale);
        JsonObject card = notice.Kind switch
        {
            NoticeKind.DeskCard => DeskCard.Create(@case, context, forComms: notice.To.Organisation is not null),
            NoticeKind.DeskNews => DeskNewsCard.Create(@case.At(version), context),
            NoticeKind.AskerStatus => AskerStatusCard.Create(@case, context),
            _ => AskerNewsCard.Create(@case.At(version), context),
        };
        if (isAnew)
        {
            AdaptiveCard.Begin(card, context.Words["case.card-anew"]);
        }

        return MessageFactory.Attachment(Attachment.AdaptiveCard(card), summary: AdaptiveCard.Summary(card));
    }

    /// <summary>An organisation whose knowledge is broken still has its cases: they are shown in UTC.</summary>
    private CardContext Context(string organisationId, string? locale)
    {
        var organisation = organisations(organisationId)
            ?? new Organisation(
                organisationId, organisationId, [], null,
                new WorkingTime(TimeZoneInfo.Utc, new HashSet<DayOfWeek>(), default, default, new HashSet<DateOnly>()), 0,
                new Dictionary<string, Contact>(), new Dictionary<string, string>(), []);
        return new CardContext(languages.For(locale), organisation, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }
}
