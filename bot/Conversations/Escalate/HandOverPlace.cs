using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>To whom somebody wants something passed on, and what is said where the bot cannot write to them.</summary>
internal static class HandOverPlace
{
    /// <summary>The place that a request names for human resources, whoever a council has there.</summary>
    private const string Hr = "hr";

    /// <summary>The desk that was named in words; null where none was.</summary>
    public static string? Desk(Intent intent) =>
        intent.Text(RequestPhrases.Desk) is Desks.Manager or Desks.Comms ? intent.Text(RequestPhrases.Desk) : null;

    /// <summary>
    /// Where to turn to instead, for who wants human resources; null where the bot reaches them, or names them and the ways on itself since
    /// it is a matter of theirs.
    /// </summary>
    public static string? Elsewhere(Intent intent, EscalateState state, PolicyTurn turn)
    {
        if (intent.Text(RequestPhrases.Desk) != Hr)
        {
            return null;
        }

        var places = ManagerRule.Places([HelpRoles.Hr], turn.Release.Organisation);
        if (places.FirstOrDefault(place => turn.Person.Organisation.Desks.ContainsKey(place.Id)) is { } mapped)
        {
            state.AskedFor = mapped.Id;
            return null;
        }

        return ManagerRule.MatterOf(state.Question ?? "", state.Draft, turn.Release) is not null ? null
            : places.Count > 0 ? turn.Words.Format("escalate.hr-elsewhere", Markdown.Escape(HelpWords.List(places)))
            : turn.Words["escalate.hr-unknown"];
    }
}
