using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations.Incoming;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>Finds the names of people whom a case is for, where the bot was installed for them by an event that named nobody.</summary>
internal sealed class PeopleNames(ConversationReferenceStore people, Roster roster)
{
    public async Task<Assigned> FillInAsync(Assigned assigned, CancellationToken cancellationToken)
    {
        var named = new List<Person>();
        foreach (var person in assigned.Assignment.People)
        {
            named.Add(string.IsNullOrWhiteSpace(person.Name) ? person with { Name = await FindAsync(person, cancellationToken) } : person);
        }

        return assigned with { Assignment = assigned.Assignment with { People = named } };
    }

    /// <summary>The name that the roster of the person's own chat has, which is kept then; null where there is none.</summary>
    private async Task<string?> FindAsync(Person person, CancellationToken cancellationToken)
    {
        if (
            await people.FindAsync(person.Tenant, person.ObjectId, cancellationToken) is not { } chat
            || await roster.FindAsync(chat.ServiceUrl, chat.ConversationId, chat.UserId, cancellationToken)
                is not { Name: { Length: > 0 } name }
        )
        {
            return null;
        }

        await people.SaveAsync(chat with { UserName = name }, cancellationToken);
        return name;
    }
}
