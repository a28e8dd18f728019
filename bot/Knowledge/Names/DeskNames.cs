using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Names;

/// <summary>
/// The names under which files may send somebody on to a person: the standing desks, and the contacts of <c>council.yaml</c>.
/// </summary>
/// <param name="organisation">Null where <c>council.yaml</c> cannot be read, which is a fault of its own: then every name passes.</param>
internal sealed class DeskNames(Organisation? organisation)
{
    /// <summary>Desks that every organisation has; <c>hr</c> is for what is never sent to somebody's own manager.</summary>
    private static readonly string[] Standing = ["manager", "comms", "hr"];

    private readonly string[]? _contacts = organisation is null ? null : [.. organisation.Contacts.Keys];

    /// <summary>A desk or contact; null after a fault, and where there is no value.</summary>
    public string? Desk(YamlValue? value) => Read(value, Standing);

    /// <summary>A contact; null after a fault, and where there is no value.</summary>
    public string? Contact(YamlValue? value) => Read(value, []);

    private string? Read(YamlValue? value, string[] standing)
    {
        if (value?.Text() is not { } name || _contacts is null || standing.Contains(name) || _contacts.Contains(name))
        {
            return value?.Text();
        }

        string[] known = [.. standing, .. _contacts];
        value.Fault(
            $"council.yaml has no contact \"{name}\".",
            $"{NearestName.Suggest(name, known)}Add it under \"contacts\" in council.yaml{(known.Length == 0 ? "" : $", or use one of: {string.Join(", ", known)}")}."
        );
        return null;
    }
}
