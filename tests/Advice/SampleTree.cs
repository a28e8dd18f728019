using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Tests.Advice;

/// <summary>A small good tree, and pieces to break it with.</summary>
internal static class SampleTree
{
    private static readonly Dictionary<string, IReadOnlyList<string>> NoDetect = [];

    public static readonly IReadOnlySet<string> Addresses = new HashSet<string> { "policy/1", "policy/2", "policy/3" };

    public static Option Unsure { get; } = new("unsure", "I'm not sure", [], Ask("Ask."), []);

    /// <summary>account: own leads to content, council stops; content: photo leads to consent, logo and none lead nowhere.</summary>
    public static DecisionTree Good { get; } = new("post", "Can I post this?", "account",
    [
        Single("account",
            new("own", "My own", ["mine", "personal"], null, ["content"], Capacity: AccountCapacity.Personal),
            new("council", "A council account", [], Ask("Ask comms.", "comms"), ["content"], Stop: true, Capacity: AccountCapacity.Council),
            Unsure),
        Many("content",
            new("photo", "A photograph", ["picture"], null, ["consent"]),
            new("logo", "The council's logo", [], Change("Take the logo off."), ["end"]),
            new("none", "None of these", [], null, ["end"]),
            Unsure),
        Single("consent",
            new("yes", "Yes, everybody", [], null, ["end"]),
            new("no", "No, not everybody", [], Forbid("Leave the photograph out."), ["end"]),
            Unsure),
    ], new Finding(Verdict.Allowed, "It may go.", ["policy/1"]));

    public static Question Single(string id, params Option[] options) => new(id, $"{id}?", null, [], false, options, NoDetect);

    public static Question Many(string id, params Option[] options) => Single(id, options) with { ChooseMany = true };

    public static Finding Ask(string say, string desk = "manager") => new(Verdict.Ask, say, ["policy/2"], Desk: desk);

    public static Finding Change(string say) => new(Verdict.AllowedWithChanges, say, ["policy/2"], WriterCanChange: say);

    public static Finding Forbid(string say) => new(Verdict.NotAllowed, say, ["policy/3"]);

    /// <summary>Answers as the command writes them: <c>account=own,content=photo+logo</c>.</summary>
    public static IReadOnlyList<Answer> Said(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => new Answer(pair[0], pair[1].Split('+')))];

    /// <summary>The good tree with one question changed.</summary>
    public static DecisionTree With(string id, Func<Question, Question> change) =>
        Good with { Questions = [.. Good.Questions.Select(question => question.Id == id ? change(question) : question)] };

    /// <summary>The good tree with one option changed.</summary>
    public static DecisionTree With(string id, string option, Func<Option, Option> change) =>
        With(id, question => question with { Options = [.. question.Options.Select(each => each.Id == option ? change(each) : each)] });
}
