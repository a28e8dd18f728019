using System.Collections.Frozen;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>An answer to a question of a tree that was told in the person's own words.</summary>
/// <param name="Options">What it means: one option, where the question lets choose many also several.</param>
/// <param name="FitsSeveral">Where it means any one of the options, and does not say which.</param>
/// <param name="OnlySpoken">An agreement that was only spoken, where one in writing is needed.</param>
/// <param name="NeedsYes">It may lead to something milder, or says more than was typed: it counts only once the person has said yes to
/// it.</param>
internal sealed record PlainAnswer(IReadOnlyList<Option> Options, bool FitsSeveral = false, bool OnlySpoken = false, bool NeedsYes = false)
{
    /// <summary>The meaning of an agreement that is not written.</summary>
    private const string Spoken = "agreed by word";

    private const string Written = "agreed in writing";

    /// <summary>What a message means at a question; null where it is no answer in plain words.</summary>
    public static PlainAnswer? Read(Question question, PoliteMessage message) =>
        Whole(question, message) ?? (question.ChooseMany ? OfParts(question, message.Text) : OfOnePart(question, message.Text));

    /// <summary>
    /// Where something goes, told beside other things: "can I put this on my insta"; null where that is not told, or not one place.
    /// </summary>
    public static PlainAnswer? ToldIn(Question question, string text)
    {
        var (meanings, isLikelyOnly) = PlainAnswers.ToldIn(text);
        List<Option> fitting = [.. question.Options.Where(option => option.Means.Intersect(meanings).Any())];
        return fitting is [var only] ? new PlainAnswer([only], NeedsYes: isLikelyOnly || IsMild(question, only)) : null;
    }

    private static PlainAnswer? Whole(Question question, PoliteMessage message)
    {
        var meanings = question.Options.Any(option => option.Means.Count > 0) ? PlainAnswers.In(message) : [];
        List<Option> fitting = [.. question.Options.Where(option => option.Means.Intersect(meanings).Any())];
        return fitting.Count == 0 ? null : new PlainAnswer(
            fitting,
            FitsSeveral: fitting.Count > 1,
            OnlySpoken: meanings.Contains(Spoken) && !fitting.Exists(option => option.Means.Contains(Written)),
            NeedsYes: fitting.Exists(option => IsMild(question, option)));
    }

    /// <summary>One more thing that is true of a post makes nothing milder.</summary>
    private static bool IsMild(Question question, Option option) =>
        option.Id == Question.None
        || (!question.ChooseMany && option.Finding is { Verdict: Verdict.Allowed or Verdict.AllowedWithChanges });

    /// <summary>
    /// One answer among other things that are said: "it is my own page, and I write at home". Only where it leads on to another question,
    /// and no other part means another answer.
    /// </summary>
    private static PlainAnswer? OfOnePart(Question question, string text)
    {
        var parts = text.Contains('?', StringComparison.Ordinal) ? [] : OptionRecognizer.PartsOf(text.Replace('.', ','));
        var answers = parts.Count < 2 ? [] : parts.Select(part => Whole(question, new PoliteMessage(part))).OfType<PlainAnswer>().ToList();
        return answers is [{ FitsSeveral: false, NeedsYes: false, OnlySpoken: false, Options: [{ Finding: null }] } only]
            && parts.Where(part => Whole(question, new PoliteMessage(part)) is null).All(IsStory)
                ? only
                : null;
    }

    /// <summary>Whether a part tells something of its own, and neither denies nor doubts what stands beside it.</summary>
    private static bool IsStory(string part) =>
        PlacedWords.Of(part) is { Count: >= ShortestStory } words
        && ConfirmationRecognizer.Recognize(part) is Confirmation.NotUnderstood
        && !words.Slice(0, words.Count).Any(Denying.Contains);

    private const int ShortestStory = 3;

    private static readonly FrozenSet<string> Denying = FrozenSet.Create(
        "no", "not", "nope", "nah", "never", "none", "dont", "doesnt", "didnt", "isnt", "wasnt", "arent", "cant", "cannot", "wont",
        "wouldnt", "aint", "hardly", "wait", "actually", "maybe", "perhaps", "unless", "if", "or", "unsure", "sure", "doubt", "think",
        "wrong", "joking", "kidding", "sorry", "scratch", "rather", "instead", "false", "lie", "untrue");

    /// <summary>Several answers at once: each part has to be one of them, by its name or in plain words.</summary>
    private static PlainAnswer? OfParts(Question question, string text)
    {
        var options = new List<Option>();
        var parts = OptionRecognizer.PartsOf(text);
        foreach (var part in parts)
        {
            var named = OptionRecognizer.Recognize(question, part);
            var plain = named.Count == 0 ? Whole(question, new PoliteMessage(part)) : null;
            if (plain is { FitsSeveral: true } || (named.Count == 0 && plain is null))
            {
                return null;
            }

            options.AddRange(plain?.Options ?? named.Select(id => question.Find(id)!));
        }

        return parts.Count < 2 || options.Exists(option => option.Id is Question.None or Question.NotSure) ? null
            : new PlainAnswer([.. options.Distinct()]);
    }
}
