using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Names;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.People;

/// <summary>Reads <c>care.yaml</c>: the shared one, and what an organisation changes in a kind or adds to it.</summary>
internal static class CareFile
{
    public const string Name = "care.yaml";

    /// <summary>The languages that the words may stand in beside English, each under its name.</summary>
    private static readonly string[] Languages = ["cy"];

    /// <summary>What a kind says, and what of it is translated.</summary>
    private static readonly string[] Words = ["heading", "first", "then"];

    private static readonly string[] Keys =
    [
        .. Languages,
        "kind", "heading", "first", "then", "help", "matter", "clause", "even-when-asked", "life-at-risk", "manager-too", "not-in-drafts",
        "for-readers", "gives-way", "of-worry", "phrases", "unless", "beside", "strong-signs", "signs", "going-on",
    ];

    /// <param name="texts">Names and texts of the shared file and the organisation's own, in this order; null for a file that there is
    /// not.</param>
    public static CareBook Read(
        IEnumerable<(string File, string? Text)> texts, PhrasesFile phrases, ClauseAddresses addresses, ICollection<Fault> faults)
    {
        var entries = new Dictionary<string, List<YamlMap>>();
        foreach (var (file, text) in texts)
        {
            foreach (var value in text is null ? [] : YamlFile.Read(file, text, faults)?.Map("kinds")?.List("kinds") ?? [])
            {
                if (value.Map(Keys) is { } entry && entry.RequireText("kind") is { Length: > 0 } id)
                {
                    (entries.TryGetValue(id, out var known) ? known : entries[id] = []).Add(entry);
                }
            }
        }

        if (entries.Count == 0)
        {
            return CareBook.Empty;
        }

        var book = phrases.NewBook();
        var kinds = entries.Select(pair => Kind(pair.Key, pair.Value, addresses, All, Each, Take)).ToList();
        return new CareBook(book, kinds, Take(phrases.Questions), Take(phrases.Self), Take(phrases.Doubts));

        IReadOnlySet<Phrases.Phrase> Take(IEnumerable<YamlValue> values) => PhrasesFile.Take(book, values);

        IReadOnlySet<Phrases.Phrase> Each(List<YamlMap> ofKind, string key) =>
            PhrasesFile.Take(book, ofKind.SelectMany(entry => entry.List(key)), eachWord: true);

        IReadOnlySet<Phrases.Phrase> All(List<YamlMap> ofKind, string key) => Take(ofKind.SelectMany(entry => entry.List(key)));
    }

    /// <summary>A kind of the shared entry and the organisation's: of a text that both have, the organisation's.</summary>
    /// <param name="all">Takes the lines of a key as phrases.</param>
    /// <param name="each">Takes every word of the lines of a key as a phrase.</param>
    /// <param name="take">Takes lines as phrases.</param>
    private static CareWords Kind(
        string id,
        List<YamlMap> entries,
        ClauseAddresses addresses,
        Func<List<YamlMap>, string, IReadOnlySet<Phrases.Phrase>> all,
        Func<List<YamlMap>, string, IReadOnlySet<Phrases.Phrase>> each,
        Func<IEnumerable<YamlValue>, IReadOnlySet<Phrases.Phrase>> take)
    {
        return new CareWords(
            new CareKind(
                id, Required("heading"), Required("first"), Last("then")?.Text("then"), Last("help")?.Texts("help") ?? [],
                Last("matter")?.Text("matter"), Clause())
            {
                IsInDrafts = Last("not-in-drafts")?.Flag("not-in-drafts") is not true,
                IsGrave = Last("life-at-risk")?.Flag("life-at-risk") is true,
                IsForManagerToo = Last("manager-too")?.Flag("manager-too") is true,
                ForReaders = Last("for-readers")?.Text("for-readers"),
                Translations = Translations(),
            },
            all(entries, "phrases"),
            all(entries, "unless"),
            Last("even-when-asked")?.Flag("even-when-asked") ?? false,
            all(entries, "strong-signs"),
            each(entries, "signs"))
        {
            Beside = all(entries, "beside"),
            GivesWay = Last("gives-way")?.Flag("gives-way") is true,
            IsOfWorry = Last("of-worry")?.Flag("of-worry") is true,
            GoingOn = GoingOn(),
        };

        IReadOnlyList<CareReply> GoingOn() =>
        [
            .. from value in entries.SelectMany(entry => entry.List("going-on"))
               let reply = value.Map([.. Languages, "say", "to"])
               where reply is not null
               select new CareReply(
                   reply.RequireText("say"), take(reply.List("to")),
                   Languages.Where(reply.Has).ToDictionary(language => language, reply.RequireText)),
        ];

        // A council's own words replace a translation of those they replace.
        Dictionary<string, CareText> Translations() => (
            from language in Languages
            let entry = Last(language)
            where entry is not null && Words.All(key => Last(key) is not { } own || own == entry || own.Has(language))
            let text = entry.Find(language)!.Map(Words)
            where text is not null
            select (language, new CareText(text.RequireText("heading"), text.RequireText("first"), text.Text("then")))).ToDictionary();

        YamlMap? Last(string key) => entries.FindLast(entry => entry.Has(key));

        string Required(string key) => (Last(key) ?? entries[0]).RequireText(key);

        string? Clause() => Last("clause")?.Find("clause") is { } value ? addresses.Find(value) : null;
    }
}
