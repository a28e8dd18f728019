using System.Text.Json;
using TeamsPolicyBot.Advice.DraftCheck;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Bridging;
using TeamsPolicyBot.Answers.Utterances;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Knowledge.Vocabularies;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Search.Model;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Benchmarks.Coverage;

/// <summary>The five councils' releases and the judged questions, from a checkout.</summary>
internal static class Sources
{
    /// <summary>The checkout's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Each council's release as it stands.</summary>
    public static IReadOnlyDictionary<string, KnowledgeRelease> Releases { get; } =
        KnowledgeFolder
            .Organisations(Folder)
            .ToDictionary(
                id => id, id =>
                    KnowledgeFolder.Load(Folder, id).Release
                    ?? throw new InvalidOperationException($"The knowledge of {id} has faults; run check.")
            );

    /// <summary>The vocabulary that all councils share, without any council's own.</summary>
    public static Vocabulary SharedVocabulary { get; } =
        VocabularyFile.Read(VocabularyFile.Name, File.ReadAllText(Path.Combine(Folder, KnowledgeFiles.Shared, VocabularyFile.Name)), []);

    private static string Folder => Path.Combine(Root, "knowledge");

    /// <summary>Writes the bridge that all councils teach to where the program takes it from.</summary>
    public static void WriteBridge() => File.WriteAllText(
        Path.Combine(Root, "bot", "Answers", "Bridging", "bridge.txt"),
        SharedBridge.Write(BridgeTraining.Train([.. Releases.Values], SharedVocabulary)));

    /// <summary>Writes the sentence model, made small, to where the program takes it from, and its words.</summary>
    public static void WriteModel()
    {
        var folder = Path.Combine(Root, "bot", "Meaning");
        File.WriteAllBytes(Path.Combine(folder, "model-int8.onnx"), Quantization.Of(PublishedModel.Model));
        File.WriteAllBytes(Path.Combine(folder, "vocab.txt"), PublishedModel.Vocabulary);
    }

    /// <summary>Writes the vectors of all councils' clauses, and of what they are silent on, to where the program takes them from.</summary>
    public static void WriteVectors() => File.WriteAllBytes(
        Path.Combine(Root, "bot", "Meaning", "vectors.bin"),
        Vectors.Write(Releases.Values.SelectMany(ClauseMeanings.TextsOf)));

    /// <summary>Writes what the meaning of examples teaches, of utterances and of drafts, to where the program takes it from.</summary>
    public static void WriteExamples()
    {
        File.WriteAllBytes(Path.Combine(Root, "bot", "Answers", "Utterances", "meaning.bin"), UtteranceExamples.Embedded.Write());
        File.WriteAllBytes(Path.Combine(Root, "bot", "Advice", "DraftCheck", "kinds.bin"), DraftKinds.Examples.Write());
    }

    /// <summary>The files of judged questions, under <c>tests/Data</c>.</summary>
    public static string[] JudgedFiles =>
        [
            "devset/questions.jsonl", "blind/development-1.jsonl", "blind/development-2.jsonl", "blind/development-3.jsonl",
            "blind/development-4.jsonl", "blind/report.jsonl", "blind/report-3.jsonl", "blind/report-4.jsonl",
        ];

    /// <summary>The judged questions that weights and thresholds may be set on.</summary>
    public static IReadOnlyList<EvalQuestion> Development { get; } = Questions(JudgedFiles);

    private static readonly Dictionary<string, HashSet<string>> Origins = Releases.Keys.ToDictionary(
        id => id,
        id => File.ReadLines(Path.Combine(Root, "tests", "Data", "origins", id + ".txt")).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static readonly Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Subjects = Releases.Keys.ToDictionary(
        id => id,
        IReadOnlyDictionary<string, IReadOnlyList<string>> (id) => Releases[id].Subjects.ToDictionary(
            subject => subject.Id,
            IReadOnlyList<string> (subject) => [.. subject.AskedAs.Where(way => !Origins[id].Contains(way))]));

    /// <summary>For each council, the bridge that the other councils teach.</summary>
    public static IReadOnlyDictionary<string, Bridge> BridgesOfOthers { get; } =
        Releases.Keys.ToDictionary(
            id => id, id =>
                BridgeTraining.Train(
                    [.. Releases.Values.Where(other => other.Organisation.Id != id).Select(other => Without(other, Origins[id]))],
                    SharedVocabulary
                )
        );

    /// <summary>For each council, what the ways of asking of each subject are without those that were first written for it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> SubjectsFor(string council) => Subjects[council];

    private static KnowledgeRelease Without(KnowledgeRelease release, HashSet<string> ways) =>
        release with
        {
            Clauses =
            [
                .. release.Clauses.Select(clause =>
                    clause with
                    {
                        Note = clause.Note with { AskedAs = [.. clause.Note.AskedAs.Where(way => !ways.Contains(way))] },
                    }
                ),
            ],
        };

    /// <summary>The judged questions of files under <c>tests/Data</c>.</summary>
    public static List<EvalQuestion> Questions(params string[] files) =>
    [
        .. files.SelectMany(file => File.ReadLines(Path.Combine(Root, "tests", "Data", file)))
            .Select(line => JsonSerializer.Deserialize<EvalQuestion>(line, JsonSerializerOptions.Web)!)
            .Where(question => question.Answerable is not null),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TeamsPolicyBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Benchmarks run from a checkout: TeamsPolicyBot.sln was not found.");
    }
}
