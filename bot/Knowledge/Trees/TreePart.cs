using TeamsPolicyBot.Advice;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Trees;

/// <summary>
/// What one file says of a tree: a shared one what is asked, a council's what follows from each answer. Either leaves out what the other
/// says.
/// </summary>
/// <param name="Unsure">What follows from every "I'm not sure" that says nothing of its own.</param>
/// <param name="PassesOver">See <see cref="DecisionTree.PassesOver"/>.</param>
/// <param name="Desk">Whom to ask where nothing nearer names a desk.</param>
internal sealed record TreePart(
    string? Title, string? Start, IReadOnlyList<QuestionPart> Questions, Outcome Unsure, Outcome Desk, Outcome End,
    IReadOnlyList<string> PassesOver)
{
    public QuestionPart? Find(string id) => Questions.FirstOrDefault(question => question.Id == id);
}

/// <param name="Key">Where the file names the question, for faults.</param>
/// <param name="Rule">What follows from its options where they say no words or clauses of their own.</param>
/// <param name="Drop">Options of the shared question that the council does not offer.</param>
internal sealed record QuestionPart(
    string Id,
    YamlValue Key,
    string? Ask,
    string? Why,
    bool? ChooseMany,
    Outcome Rule,
    IReadOnlyList<YamlValue> Drop,
    IReadOnlyList<OptionPart> Options,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Detect)
{
    public OptionPart? Find(string id) => Options.FirstOrDefault(option => option.Id == id);
}

/// <param name="Key">Where the file names the option, for faults.</param>
internal sealed record OptionPart(
    string Id,
    YamlValue Key,
    string? Label,
    IReadOnlyList<string>? Also,
    IReadOnlyList<string>? Next,
    bool? Stop,
    AccountCapacity? Capacity,
    Outcome Outcome,
    IReadOnlyList<string>? Means);
