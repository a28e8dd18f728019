using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>What a case is about, as far as it matters for whom it goes to.</summary>
/// <param name="AskedFor">The desk or contact that the clause or decision tree asks for; null where they ask for nobody.</param>
/// <param name="Capacity">Whose account it is about; <see cref="Capacity.Both"/> where that is not known.</param>
/// <param name="IsPress">Whether a journalist is involved.</param>
/// <param name="Text">What the asker typed: searched for subjects that never go to a manager, and not kept.</param>
internal sealed record RoutingRequest(string? AskedFor, Capacity Capacity, bool IsPress, string Text);

/// <summary>Whom a case goes to.</summary>
/// <param name="Desk">The desk; null where it is no case at all but for the policy's procedure or HR.</param>
/// <param name="MayChoose">The desks the asker may choose instead.</param>
/// <param name="Subject">The subject, of those never sent to a manager, that was found.</param>
/// <param name="NamedContact">A contact the policy names that nobody is mapped to: shown as printed.</param>
internal sealed record Routing(string? Desk, IReadOnlyList<string> MayChoose, string? Subject, Contact? NamedContact);

/// <summary>The rules of whom a case goes to.</summary>
internal static class DeskRouting
{
    private const string PressKey = "press";
    private const string PersonalKey = "personal";
    private const string CouncilKey = "council";

    /// <param name="mappedContacts">Ids of the contacts that an administrator mapped to people.</param>
    public static Routing Route(RoutingRequest request, Organisation organisation, IReadOnlySet<string> mappedContacts)
    {
        if (NeverToManager(request.Text, organisation) is { } subject)
        {
            return new Routing(null, [], subject, null);
        }

        var asked = request.AskedFor;
        var contact = asked is null ? null : organisation.Contacts.GetValueOrDefault(asked);
        var desk = asked is Desks.Manager or Desks.Comms || (asked is not null && mappedContacts.Contains(asked)) ? asked : DefaultDesk(request, organisation);
        return new Routing(desk, Others(desk), null, mappedContacts.Contains(asked ?? "") ? null : contact);
    }

    /// <summary>The subject, of those the council never sends to a manager, that a text mentions; null where it mentions none.</summary>
    public static string? NeverToManager(string text, Organisation organisation) =>
        organisation.NeverToManager.FirstOrDefault(subject => Mentions(text, subject));

    private static string DefaultDesk(RoutingRequest request, Organisation organisation)
    {
        var key = request.IsPress ? PressKey : request.Capacity == Capacity.Personal ? PersonalKey : CouncilKey;
        return organisation.AskWhenSilent.GetValueOrDefault(key) ?? (key == PersonalKey ? Desks.Manager : Desks.Comms);
    }

    private static IReadOnlyList<string> Others(string desk) => new[] { Desks.Manager, Desks.Comms }.Where(other => other != desk).ToList();

    /// <summary>
    /// Whether a word of the text, or two as one, are a form of the subject: "harassed" of "harassment", "whistle-blower" of
    /// "whistleblowing"; "grieving" is none of "grievance".
    /// </summary>
    private static bool Mentions(string text, string subject)
    {
        var sought = Letters(subject);
        var needed = Math.Min(Math.Max(6, sought.Length - 4), sought.Length);
        var words = text.Split([.. text.Where(character => !char.IsLetter(character)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        return words.Concat(words.Zip(words.Skip(1), (first, second) => first + second)).Any(word => CommonPrefix(word, sought) >= needed);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static int CommonPrefix(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && char.ToLowerInvariant(one[length]) == char.ToLowerInvariant(other[length]))
        {
            length++;
        }

        return length;
    }
}
