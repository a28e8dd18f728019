namespace TeamsPolicyBot.Meaning;

/// <summary>
/// Vectors of the last questions: one message is often read in several ways, and people ask again what they asked. Their words are not
/// kept: a draft among them is promised to be forgotten.
/// </summary>
internal sealed class RecentQuestions
{
    /// <summary>Enough for the question before, of as many people as talk at one time; 0.8 MB.</summary>
    private const int Most = 512;

    /// <summary>Those of this process: a message is compared with clauses, with silences, and with what is said to the bot.</summary>
    public static RecentQuestions Shared { get; } = new();

    private readonly Lock _gate = new();
    private readonly Dictionary<ulong, float[]> _vectors = [];
    private readonly Queue<ulong> _oldestFirst = [];

    public float[] Of(string question)
    {
        var key = EmbeddedFile.KeyOf(question);
        lock (_gate)
        {
            if (_vectors.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var vector = SentenceEncoder.Shared.Encode(question);
        lock (_gate)
        {
            if (_vectors.TryAdd(key, vector))
            {
                _oldestFirst.Enqueue(key);
                if (_oldestFirst.Count > Most)
                {
                    _vectors.Remove(_oldestFirst.Dequeue());
                }
            }
        }

        return vector;
    }
}
