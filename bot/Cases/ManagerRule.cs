using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Cases;

/// <summary>Where a matter goes that must not reach the asker's manager.</summary>
/// <param name="Places">Who the council says is the right place, the best first; empty where it has not said.</param>
/// <param name="Desks">What the asker may choose here: contacts who are mapped to people, comms where it has a desk, and last the manager,
/// with open eyes.</param>
internal sealed record MatterRouting(IReadOnlyList<Contact> Places, IReadOnlyList<string> Desks);

/// <summary>
/// Whom a matter must never reach. What is about a manager, or about safeguarding, harassment, discrimination, wrongdoing, a
/// grievance or somebody's health, is not suggested to a manager, whatever clause or desk asks for it. The asker decides.
/// </summary>
internal static class ManagerRule
{
    /// <summary>How many places are named: more would be a list to choose from, for somebody who is in trouble.</summary>
    private const int MostPlaces = 2;

    /// <summary>The matter that a case is about; null where it may go to a manager.</summary>
    /// <param name="words">What the asker says in their own words, question and message.</param>
    /// <param name="draft">The text that is to be posted; null where there is none.</param>
    public static Matter? MatterOf(string words, string? draft, KnowledgeRelease release) =>
        release.Matters.Of(words)
        ?? release.Matters.Find(release.Care.Find(words)?.Matter)
        ?? (draft is null ? null : release.Matters.OfDraft(draft))
        ?? Named($"{words} {draft}", release);

    /// <summary>The matter of a case that is open already, with what the asker answered since.</summary>
    public static Matter? MatterOf(Case @case, KnowledgeRelease release) =>
        MatterOf($"{@case.Content.Question}\n{@case.Content.Message}\n{@case.AnsweredBack?.Answer}", @case.Content.Draft, release);

    /// <summary>
    /// Whether somebody may be handed a case about a matter: never the asker's manager, unless the asker chose so; and where nobody
    /// knows who that is, only whom the settings name behind a contact.
    /// </summary>
    /// <param name="manager">The asker's manager; null where nobody knows.</param>
    /// <param name="behindContacts">Object ids of the people behind the council's contacts.</param>
    public static bool MayBeHanded(Case @case, Person to, Person? manager, IEnumerable<string> behindContacts) =>
        @case.EverAssigned.Any(to.Is)
        || (manager is not null ? !to.Is(manager) : behindContacts.Contains(to.ObjectId, StringComparer.OrdinalIgnoreCase));

    /// <param name="mappedContacts">Ids of the contacts that an administrator mapped to people.</param>
    public static MatterRouting Route(Matter matter, Organisation organisation, IReadOnlySet<string> mappedContacts, bool hasCommsDesk)
    {
        var places = Places(matter.Help, organisation);
        return new MatterRouting(
            places,
            [
                .. places.Select(place => place.Id).Where(mappedContacts.Contains),
                .. hasCommsDesk ? new[] { Desks.Comms } : [],
                Desks.Manager,
            ]
        );
    }

    /// <summary>The contacts behind places of help, the best first; where none is known, HR's and then the council's own.</summary>
    public static IReadOnlyList<Contact> Places(IReadOnlyList<string> help, Organisation organisation)
    {
        var known = Known(help);
        return known.Count > 0 ? known : [.. Known([HelpRoles.Hr, HelpRoles.General]).Take(1)];

        List<Contact> Known(IEnumerable<string> roles) =>
        [
            .. roles
                .Select(role => organisation.Help.GetValueOrDefault(role))
                .OfType<string>()
                .Distinct()
                .Select(id => organisation.Contacts.GetValueOrDefault(id))
                .OfType<Contact>()
                .Take(MostPlaces),
        ];
    }

    /// <summary>The subject, of those that the council adds to the shared ones, that a text mentions.</summary>
    private static Matter? Named(string text, KnowledgeRelease release) =>
        release.Organisation.NeverToManager.FirstOrDefault(subject => SubjectWords.Mentions(text, subject)) is { } found
            ? release.Matters.Find(found) ?? new Matter(found, found, [HelpRoles.Hr], null, null)
            : null;
}
