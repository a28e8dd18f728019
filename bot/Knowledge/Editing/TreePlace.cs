using System.Security.Cryptography;
using System.Text.Json;
using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Knowledge.Editing;

/// <summary>A place of a decision tree that has words of its own: its end, a question, or an option of a question.</summary>
/// <param name="Question">Null for the end.</param>
/// <param name="Option">Null for the end, and for the question itself.</param>
internal sealed record TreePlace(DecisionTree Tree, Question? Question, Option? Option)
{
    /// <summary>
    /// The place with this name, <c>can-i-post/content/photo</c>; the end is the tree's id alone. Null where there is none.
    /// </summary>
    public static TreePlace? Find(KnowledgeRelease release, string name)
    {
        var parts = name.Split('/');
        if (release.Trees.FirstOrDefault(tree => tree.Id == parts[0]) is not { } tree)
        {
            return null;
        }

        var question = parts.Length > 1 ? tree.Find(parts[1]) : null;
        return parts switch
        {
            [_] => new TreePlace(tree, null, null),
            [_, _] when question is not null => new TreePlace(tree, question, null),
            [_, _, var option] when question?.Find(option) is { } found => new TreePlace(tree, question, found),
            _ => null,
        };
    }

    public string Name => string.Join('/', new[] { Tree.Id, Question?.Id, Option?.Id }.OfType<string>());

    /// <summary>What is told here; null for a question, and for an option that only leads on.</summary>
    public Finding? Finding => Question is null ? Tree.End : Option?.Finding;

    /// <summary>The words here as they stand.</summary>
    public TreeWords Words => Question is not null && Option is null
        ? new TreeWords(Question.Ask, Question.Why, null)
        : new TreeWords(Option?.Label, null, Finding) { Next = Option?.Next };

    /// <summary>The same place, with other words, in the tree that would come of it.</summary>
    public DecisionTree With(TreeWords words) =>
        this switch
        {
            { Question: null } => Tree with { End = words.Finding! },
            { Option: null } => With(Question with { Ask = words.Label!, Why = words.Why }),
            _ => With(
                Question with
                {
                    Options =
                    [
                        .. Question.Options.Select(option =>
                            option == Option
                                ? option with { Label = words.Label!, Finding = words.Finding, Next = words.Next ?? option.Next }
                                : option
                        ),
                    ],
                }
            ),
        };

    private DecisionTree With(Question question) =>
        Tree with
        {
            Questions = [.. Tree.Questions.Select(each => each.Id == question.Id ? question : each)],
        };
}

/// <summary>The words at a place of a tree.</summary>
/// <param name="Label">What is asked, or the option; null at the end.</param>
/// <param name="Why">Why it is asked; null where nothing is said, and for an option.</param>
/// <param name="Finding">What is told; null for a question, and for an option that only leads on.</param>
internal sealed record TreeWords(string? Label, string? Why, Finding? Finding)
{
    /// <summary>Ids of the questions to which an option leads; null at any other place, and where that is to stay as it is.</summary>
    public IReadOnlyList<string>? Next { get; init; }

    /// <summary>A mark by which a second person's overwriting is noticed.</summary>
    public string MarkOf() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)))[..16];

    /// <summary>Whether two trees say the same at every place.</summary>
    public static bool AreAlike(DecisionTree one, DecisionTree other) => JsonSerializer.Serialize(one) == JsonSerializer.Serialize(other);
}
