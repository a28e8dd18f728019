using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Search.Analysis;

namespace TeamsPolicyBot.Answers.Silences;

/// <summary>
/// How people speak of a subject: the stems of its title, and of each way of asking, but for those that carry grammar only.
/// </summary>
internal sealed record SubjectStems(HashSet<string> Title, List<HashSet<string>> Phrases)
{
    public static SubjectStems Of(Subject subject) => Of(subject.Title, subject.AskedAs, subject.Words);

    /// <param name="subject">The shared subject it comes from, which also has the words that policies in force say.</param>
    public static SubjectStems Of(Silence silence, Subject? subject) => Of(silence.Topic, silence.AskedAs, subject?.Words ?? silence.Words);

    /// <summary>The stems of a text.</summary>
    public static IEnumerable<string> Read(string text) =>
        EnglishWords.Of(text).Select(word => word.Stem).Where(stem => !EnglishWords.FunctionStems.Contains(stem));

    private static SubjectStems Of(string title, IReadOnlyList<string> askedAs, IReadOnlyList<string> words) =>
        new(
            [.. Read(title)],
            [.. askedAs.Concat(words).Append(title).Select(text => Read(text).ToHashSet()).Where(stems => stems.Count > 0)]
        );
}

/// <summary>How much a stem tells one subject from the others.</summary>
internal sealed class StemRarity(IReadOnlyCollection<SubjectStems> subjects)
{
    /// <summary>What standing in the title counts, where standing in every way of asking counts 1.</summary>
    private const double InTitle = .5;

    private readonly Dictionary<string, int> _subjects = subjects
        .SelectMany(subject => subject.Phrases.SelectMany(phrase => phrase).Distinct())
        .CountBy(stem => stem)
        .ToDictionary();

    /// <summary>
    /// What each stem of a subject is of it, all together 1: those that stand in many of its phrases and in few other subjects most.
    /// </summary>
    public IReadOnlyDictionary<string, double> Weigh(SubjectStems subject)
    {
        var weights = subject.Phrases.SelectMany(phrase => phrase).CountBy(stem => stem).ToDictionary(
            stem => stem.Key,
            stem => ((stem.Value / (double)subject.Phrases.Count) + (subject.Title.Contains(stem.Key) ? InTitle : 0)) * Rarity(stem.Key));
        var sum = weights.Values.Sum();
        return weights.ToDictionary(weight => weight.Key, weight => weight.Value / sum);
    }

    private double Rarity(string stem) => Math.Log((subjects.Count + 1) / (_subjects.GetValueOrDefault(stem) + .5));
}
