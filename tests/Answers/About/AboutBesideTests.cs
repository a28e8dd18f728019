using System.Text.Json;
using TeamsPolicyBot.Answers.About;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.About;

/// <summary>
/// A question about an answer is one however much is said around it; and no question to the policy becomes one.
/// </summary>
public sealed class AboutBesideTests
{
    private static readonly (string Asked, AboutKind Kind)[] Questions =
    [
        ("where is that written down", AboutKind.Where),
        ("what section is it in", AboutKind.Where),
        ("how old is the policy", AboutKind.When),
        ("who wrote it", AboutKind.Owner),
        ("explain it in plain english", AboutKind.Simpler),
        ("is that compulsory or only advice", AboutKind.Must),
        ("is it the law", AboutKind.Law),
        ("what's the reason for it", AboutKind.Why),
    ];

    private static readonly string[] Before =
    [
        "", "ok so ", "right, ", "also ", "fair play. ", "thanks, got it. ", "quick one - ", "just out of curiosity, ", "lol ok but ",
        "my colleague won't believe me. ", "one last thing: ", "can you tell me ", "hmm interesting, ",
    ];

    private static readonly string[] Behind =
    [
        "", " pls", " mate lol", "?? x", ", my supervisor wants to see it", " so i can show the team", " because nobody here believes me",
        " cos it sounds made up", ", seems very old", " i need it for a briefing", ". i'm about to go into a meeting", " if possible ta",
    ];

    [Fact]
    public void It_is_understood_in_every_frame()
    {
        var missed =
            from question in Questions
            from before in Before
            from behind in Behind
            let message = before + question.Asked + behind
            where AboutRecognizer.Embedded.Recognise(message)?.Kind != question.Kind
            select message;

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("what number is that rule", AboutKind.Where)]
    [InlineData("which paragraph does that come under", AboutKind.Where)]
    [InlineData("who dreamt that up", AboutKind.Where)]
    [InlineData("how long has that been a rule", AboutKind.When)]
    [InlineData("must we do that or is it up to us", AboutKind.Must)]
    [InlineData("is it something we have to follow", AboutKind.Must)]
    [InlineData("how strict is that", AboutKind.Must)]
    [InlineData("why such a strict rule", AboutKind.Why)]
    [InlineData("whats the thinking behind that", AboutKind.Why)]
    [InlineData("why not, nobody would ever see it", AboutKind.Why)]
    [InlineData("do they say why", AboutKind.Why)]
    [InlineData("just give me the gist", AboutKind.Simpler)]
    [InlineData("where does it say that because I want to show the panel", AboutKind.Where)]
    [InlineData("which section is it, who thought that up?", AboutKind.Where)]
    public void It_is_understood_in_other_words(string message, AboutKind kind) =>
        Assert.Equal(kind, AboutRecognizer.Embedded.Recognise(message)?.Kind);

    [Theory]
    [InlineData("what's the helpdesk's number", "helpdesks")]
    [InlineData("give me comms email address please", "comms")]
    [InlineData("how do I get hold of the service desk", "service desk")]
    public void Somebody_is_asked_for_by_name(string message, string term) =>
        Assert.Equal((AboutKind.Contact, term), AboutRecognizer.Embedded.Recognise(message) is { } about ? (about.Kind, about.Term) : default);

    [Theory]
    [InlineData("how old must a child be before I post its photo")]
    [InlineData("where does it say on the form that parents agree, can I post the picture")]
    [InlineData("why not let residents comment, is that allowed")]
    [InlineData("what section of the website can I edit")]
    [InlineData("is it compulsory to lock my laptop so nobody reads it")]
    [InlineData("who wrote the post on our page, can I delete it")]
    [InlineData("can I film the crew. also is it the law to ask them")]
    public void What_asks_something_else_beside_it_is_none(string message) => Assert.Null(AboutRecognizer.Embedded.Recognise(message));

    [Fact]
    public void No_judged_question_is_taken_for_one_because_of_a_part_of_it()
    {
        var taken = Directory
            .EnumerateFiles(Repository.Data("blind"), "*.jsonl")
            .Append(Repository.Data("devset/questions.jsonl"))
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonElement.Parse(line))
            .Where(line => line.TryGetProperty("question", out _))
            .Select(line => line.GetProperty("question").GetString()!)
            .Where(question => AboutRecognizer.Embedded.Recognise(question) is { IsInPart: true });

        Assert.Empty(taken);
    }
}
