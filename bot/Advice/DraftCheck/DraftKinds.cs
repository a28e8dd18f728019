using System.Text.RegularExpressions;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>
/// What a sentence of a draft may be, by its meaning, where no word of a list tells it: "the wheels have come off this place" runs the
/// council down. Learned from the examples in <c>kinds.txt</c>; what most posts are, harmless, is a kind as well.
/// </summary>
internal static partial class DraftKinds
{
    /// <summary>With this the name of a finding begins that meaning alone tells: <c>seems-criticism</c>.</summary>
    public const string Prefix = "seems-";

    private const string Harmless = "harmless";

    /// <summary>From here on one of seven harmless sentences at most is taken for something (the <c>drafts</c> report).</summary>
    private const float LikelyFrom = .55f;

    /// <summary>Fewer words mean too little.</summary>
    private const int FewestWords = 3;

    /// <summary>A sentence costs two milliseconds; a longer draft is an article.</summary>
    private const int MostSentences = 20;

    public static MeaningExamples Examples { get; } = new("DraftKinds.en.txt", "DraftKinds.bin");

    private static readonly Lazy<MeaningRegression?> Model = new(() => SentenceEncoder.Fault is null ? Examples.Read() : null);

    /// <summary>The kinds, and what each is in words.</summary>
    public static IReadOnlyDictionary<string, string> Says { get; } = new Dictionary<string, string>
    {
        ["criticism"] = "what may run the council down",
        ["offensive"] = "what may insult somebody",
        ["confidential"] = "what may be internal",
        ["supplier"] = "what may recommend or criticise a firm",
        ["politics"] = "what may be party politics",
        ["conduct"] = "what may show you in a bad light",
        ["client"] = "what may be about somebody you know through work",
        ["colleague"] = "what may be about a colleague",
        ["opinion"] = "what may be a view of your own",
        ["business"] = "what may advertise something of yours",
        ["employer"] = "what may say that you work for the council",
    };

    /// <summary>The detectors that tell by words what a finding by meaning tells.</summary>
    public static IReadOnlyList<string> WordsOf(string finding) => finding[Prefix.Length..] switch
    {
        "criticism" => ["employer-insult", "complaint"],
        "offensive" => ["swear-word", "slur", "public-insult"],
        "confidential" => ["confidentiality-mark"],
        "supplier" => ["recommendation"],
        "politics" => ["party-name", "vote-call"],
        "conduct" => ["misconduct"],
        "colleague" => ["complaint"],
        "client" => ["titled-name"],
        "employer" => ["council-name"],
        _ => [],
    };

    /// <summary>What the sentences of a draft may be, in their order, as findings; none where no model of meaning runs here.</summary>
    public static IEnumerable<DraftFinding> In(string draft) =>
        Model.Value is not { } model
            ? []
            : from sentence in SentencesOf(draft)
              let kind = KindOf(sentence.Value, model, LikelyFrom)
              where kind is not null
              select new DraftFinding(Prefix + kind, sentence.Index, sentence.Value, Says[kind]);

    /// <summary>Whether meaning alone tells a finding.</summary>
    public static bool Is(DraftFinding finding) => finding.Detector.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The kinds alone, as some model tells them, from some probability on.</summary>
    internal static IReadOnlyList<string> KindsOf(string draft, MeaningRegression model, float likelyFrom) =>
        [.. SentencesOf(draft).Select(sentence => KindOf(sentence.Value, model, likelyFrom)).OfType<string>().Distinct()];

    private static IEnumerable<Match> SentencesOf(string draft) =>
        Sentences().Matches(draft).Where(IsLongEnough).Take(MostSentences);

    /// <summary>What a sentence most likely is; null where it is harmless, or nothing is likely enough.</summary>
    private static string? KindOf(string sentence, MeaningRegression model, float likelyFrom)
    {
        Span<float> probabilities = stackalloc float[model.Labels];
        model.Probabilities(RecentQuestions.Shared.Of(sentence), probabilities);
        var best = System.Numerics.Tensors.TensorPrimitives.IndexOfMax<float>(probabilities);
        return Examples.Labels[best] is not Harmless and var kind && probabilities[best] >= likelyFrom ? kind : null;
    }

    private static bool IsLongEnough(Match sentence) =>
        sentence.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords;

    [GeneratedRegex(@"[^\s.!?\n][^.!?\n]*[.!?]*", RegexOptions.NonBacktracking)]
    private static partial Regex Sentences();
}
