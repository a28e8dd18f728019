using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>What a case is about, as far as it matters for whom it goes to.</summary>
/// <param name="AskedFor">The desk or contact that the clause or decision tree asks for; null where they ask for nobody.</param>
/// <param name="Capacity">Whose account it is about; <see cref="Capacity.Both"/> where that is not known.</param>
/// <param name="IsPress">Whether a journalist is involved.</param>
internal sealed record RoutingRequest(string? AskedFor, Capacity Capacity, bool IsPress);

/// <summary>Whom a case goes to.</summary>
/// <param name="MayChoose">The desks the asker may choose instead.</param>
/// <param name="NamedContact">A contact the policy names that nobody is mapped to: shown as printed.</param>
internal sealed record Routing(string Desk, IReadOnlyList<string> MayChoose, Contact? NamedContact);

/// <summary>The rules of whom a case goes to that may go to a manager; for what may not there is <see cref="ManagerRule"/>.</summary>
internal static class DeskRouting
{
    private const string PressKey = "press";
    private const string PersonalKey = "personal";
    private const string CouncilKey = "council";

    /// <param name="mappedContacts">Ids of the contacts that an administrator mapped to people.</param>
    public static Routing Route(RoutingRequest request, Organisation organisation, IReadOnlySet<string> mappedContacts)
    {
        var asked = request.AskedFor;
        var contact = asked is null ? null : organisation.Contacts.GetValueOrDefault(asked);
        var desk =
            asked is Desks.Manager or Desks.Comms || (asked is not null && mappedContacts.Contains(asked))
                ? asked
                : DefaultDesk(request, organisation);
        return new Routing(desk, Others(desk), mappedContacts.Contains(asked ?? "") ? null : contact);
    }

    private static string DefaultDesk(RoutingRequest request, Organisation organisation)
    {
        var key = request.IsPress ? PressKey : request.Capacity == Capacity.Personal ? PersonalKey : CouncilKey;
        return organisation.AskWhenSilent.GetValueOrDefault(key) ?? (key == PersonalKey ? Desks.Manager : Desks.Comms);
    }

    private static IReadOnlyList<string> Others(string desk) => new[] { Desks.Manager, Desks.Comms }.Where(other => other != desk).ToList();
}
