using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>A desk made concrete: who gets the case, and why not somebody else.</summary>
/// <param name="HandOverReasons">Why it does not go where it should have gone; empty where it does.</param>
/// <param name="HasToInstall">The manager has not got the bot yet; it is installed when the case is sent, and may be refused.</param>
internal sealed record Assigned(Assignment Assignment, IReadOnlyList<HandOverReason> HandOverReasons, bool HasToInstall = false);

/// <summary>Finds the people behind a desk, and goes on to comms where nobody there can be reached.</summary>
internal sealed class Assigner(ManagerLookup managers, ConversationReferenceStore people, InstallScope install)
{
    /// <param name="desk">The desk the case should go to.</param>
    /// <param name="contacts">Object ids of the people behind the contact that the desk names; empty for manager and comms.</param>
    /// <param name="named">The manager the asker names, where nobody else can; null where the asker was not asked.</param>
    /// <param name="isMatter">Whether it must not reach the asker's manager, even where he or she stands behind the contact.</param>
    public async Task<Assigned> AssignAsync(
        string desk, Person asker, IReadOnlyList<string> contacts, Person? named, bool isMatter = false,
        CancellationToken cancellationToken = default)
    {
        if (desk == Desks.Comms)
        {
            return new Assigned(Assignment.ToComms, []);
        }

        var found = desk == Desks.Manager ? await FindManagerAsync(asker, named, cancellationToken) : null;
        var never = isMatter && found is null ? (await FindManagerAsync(asker, null, cancellationToken))?.Manager : null;
        IReadOnlyList<Person> wanted =
            desk == Desks.Manager
                ? found is null
                    ? []
                    : [found.Manager]
                :
                [
                    .. contacts
                        .Select(id => new Person(asker.Tenant, id.ToLowerInvariant(), null))
                        .Where(person => !person.Is(asker) && never?.Is(person) is not true),
                ];
        if (wanted.Count == 0)
        {
            return new Assigned(Assignment.ToComms, [HandOverReason.NoManager]);
        }

        var reachable = new List<Person>();
        foreach (var person in wanted)
        {
            if (await people.FindAsync(person.Tenant, person.ObjectId, cancellationToken) is { } chat)
            {
                reachable.Add(person with { Name = person.Name ?? chat.UserName });
            }
        }

        if (reachable.Count > 0)
        {
            return new Assigned(new Assignment(desk, reachable, found?.Source), []);
        }

        return found is not null && install.Covers(found.Manager)
            ? new Assigned(new Assignment(desk, [found.Manager], found.Source), [], HasToInstall: true)
            : new Assigned(Assignment.ToComms, [HandOverReason.NotReachable]);
    }

    /// <summary>
    /// Whether a directory, a list or an earlier confirmation names the asker's manager, so that the asker need not be asked.
    /// </summary>
    public async Task<FoundManager?> FindManagerAsync(Person asker, Person? named, CancellationToken cancellationToken = default) =>
        await managers.FindAsync(asker, cancellationToken)
        ?? (named is not null && !named.Is(asker) ? new FoundManager(named, ManagerSource.Asker) : null);
}
