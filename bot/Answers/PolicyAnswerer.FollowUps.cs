using System.Numerics.Tensors;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Meaning;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Answers;

/// <summary>What a message that follows a question most likely asks for.</summary>
public sealed partial class PolicyAnswerer
{
    /// <summary>
    /// All clauses, those that a follow-up most likely asks for first. None for what is too long to be looked up, and where meaning is not
    /// compared.
    /// </summary>
    /// <param name="before">The question that it follows.</param>
    /// <param name="shown">The clause that was shown first for that; null where none was.</param>
    public IReadOnlyList<LikelyClause> Likely(string message, string before, Clause? shown) =>
        before.Length + message.Length < _options.LongestQuestion && _release.Clauses.Count > 0
            ? FollowUpRanking.Rank(FollowUpFeatures(message, before, shown))
            : [];

    /// <summary>What is known of each clause and a follow-up; none where meaning is not compared.</summary>
    internal IReadOnlyList<(Clause Clause, float[] Features)> FollowUpFeatures(string message, string before, Clause? shown) =>
        _meanings.Value is { } meanings
            ? FollowUpRanking.Features(
                Fit(meanings, message), FitTogether(meanings, before, message), shown, Spoken.Words(message).Length)
            : [];

    /// <summary>
    /// The sentence of some words that lies nearest to a message in what it means, and how near, -1 to 1; null where meaning is not
    /// compared, or there is but one sentence.
    /// </summary>
    public (string Sentence, double Cosine)? NearestSentence(string words, string message) =>
        ComparesMeaning && KeySentence.Sayings(words) is { Count: > 1 } sentences && RecentQuestions.Shared.Of(Asked(message)) is var asked
            ? sentences.Select(each => (each, (double)TensorPrimitives.Dot<float>(asked, Vectors.Of(each)))).MaxBy(each => each.Item2)
            : null;

    private MeaningRanking Fit(ClauseMeanings meanings, string message)
    {
        var question = Asked(message);
        return meanings.Rank(RecentQuestions.Shared.Of(question), _index.Search(question, MostByWords), null, _index.Coverage);
    }

    /// <summary>How all clauses fit a question and the message that follows it, taken as one.</summary>
    /// <remarks>
    /// Its meaning is the middle of both: for the clauses that follow-ups ask for that is as good as reading them in one (right first for
    /// .562 and .566 of 459, by the <c>follow-ups</c> report), and the model need not run again.
    /// </remarks>
    private MeaningRanking FitTogether(ClauseMeanings meanings, string before, string message) => meanings.Rank(
        Vectors.Between(RecentQuestions.Shared.Of(Asked(before)), RecentQuestions.Shared.Of(Asked(message))),
        _index.Search(Asked($"{before} {message}"), MostByWords), null, _index.Coverage);
}
