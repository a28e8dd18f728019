using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Organisations;

/// <summary>Reads <c>help</c> of <c>council.yaml</c>: who helps with what must not go to somebody's manager.</summary>
internal static class HelpFile
{
    /// <param name="help">The value of the key; null where the council has not filled it in.</param>
    public static IReadOnlyDictionary<string, string> Read(YamlValue? help, IReadOnlyDictionary<string, Contact> contacts)
    {
        var read = new Dictionary<string, string>();
        foreach (var entry in help?.Map([.. HelpRoles.All.Keys])?.Entries ?? [])
        {
            if (entry.Value.OneOf([.. contacts.Keys]) is not { } id)
            {
                continue;
            }

            if (IsOwnManager(contacts[id]))
            {
                entry.Value.Fault($"\"{id}\" is the asker's own manager.", "Name somebody else: these matters are kept from a manager.");
            }
            else
            {
                read[entry.Name] = id;
            }
        }

        return read;
    }

    /// <summary>What the file does not say yet, with what it is for.</summary>
    public static IEnumerable<Fault> Missing(string file, Organisation organisation)
    {
        var missing = HelpRoles.All.Where(role => !organisation.Help.ContainsKey(role.Key)).ToList();
        if (missing.Count > 0)
        {
            yield return new Fault(
                file,
                1,
                $"It does not say who helps with {string.Join("; ", missing.Select(role => role.Value))}.",
                $"Put each person or team under \"contacts\", and its name under \"help\": {string.Join(", ", missing.Select(role => $"\"{role.Key}: ...\""))}."
            ).Telling("no-help");
        }
    }

    private static bool IsOwnManager(Contact contact) =>
        contact.Title.StartsWith("Your ", StringComparison.OrdinalIgnoreCase)
        && contact.Title.Contains("manager", StringComparison.OrdinalIgnoreCase);
}
