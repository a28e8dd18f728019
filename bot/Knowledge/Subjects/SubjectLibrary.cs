using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Knowledge.Subjects;

/// <summary>The shared subjects by their ids, for the files that name them.</summary>
internal sealed class SubjectLibrary(IReadOnlyDictionary<string, Subject> subjects)
{
    public IReadOnlyCollection<Subject> All { get; } = [.. subjects.Values];

    /// <summary>The subjects that a list names; an unknown one is a fault, with the nearest suggested.</summary>
    public IReadOnlyList<Subject> Find(YamlValue? names) => [.. names?.List().Select(One).OfType<Subject>() ?? []];

    private Subject? One(YamlValue name)
    {
        if (name.Text() is not { } id)
        {
            return null;
        }

        if (!subjects.TryGetValue(id, out var subject))
        {
            name.Fault(
                $"There is no subject \"{id}\".",
                $"{NearestName.Suggest(id, subjects.Keys)}The subjects stand in the files of shared/subjects.");
        }

        return subject;
    }
}
