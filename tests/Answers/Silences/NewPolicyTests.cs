using System.Text;
using System.Text.Json;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Answers.Model;
using TeamsPolicyBot.Answers.Silences;
using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Answers.Silences;

/// <summary>
/// A council that lists a subject as silent brings a policy on it live, and nobody has written yet how staff ask for its rules. From
/// then on it is found: whoever asks about it is never told that the policies say nothing.
/// </summary>
public sealed class NewPolicyTests
{
    private static readonly string[] NewPolicies =
    [
        "annual-leave", "artificial-intelligence", "chat-groups", "gifts-and-second-jobs", "parking",
    ];

    public static TheoryData<string, string> Additions
    {
        get
        {
            var additions = new TheoryData<string, string>();
            foreach (var (council, policy) in Councils.Ids.SelectMany(council => NewPolicies.Select(policy => (council, policy))))
            {
                additions.Add(council, policy);
            }

            return additions;
        }
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void A_new_policy_without_ways_of_asking_is_found_and_never_denied(string council, string policy)
    {
        var answerer = PolicyAnswerer.Create(With(council, policy).Release!);
        var asked = Questions(policy).Select(question => (question.Gold, Answer: answerer.Answer(question.Text))).ToList();

        Assert.Equal(10, asked.Count);
        Assert.DoesNotContain(asked, each => each.Answer.Silence is not null);
        Assert.InRange(asked.Count(each => each.Answer.State == AnswerState.Unsure), 0, 3);
        Assert.InRange(asked.Count(each => each.Answer.Shown.Any(clause => each.Gold.Contains(clause.Address))), 3, 10);
        Assert.InRange(
            asked.Count(each =>
                each.Answer.State == AnswerState.Answered && !each.Answer.Shown.Any(clause => each.Gold.Contains(clause.Address))
            ),
            0,
            2
        );
    }

    [Fact]
    public void Over_all_councils_the_right_rule_is_shown_for_almost_four_questions_of_five()
    {
        var shown = Councils
            .Ids.SelectMany(council =>
                NewPolicies.SelectMany(policy =>
                {
                    var answerer = PolicyAnswerer.Create(With(council, policy).Release!);
                    return Questions(policy)
                        .Select(question => answerer.Answer(question.Text).Shown.Any(clause => question.Gold.Contains(clause.Address)));
                })
            )
            .ToList();

        Assert.Equal(250, shown.Count);
        Assert.True(shown.Average(isShown => isShown ? 1.0 : 0) >= .78);
    }

    [Theory]
    [InlineData("melton", "artificial-intelligence", "artificial intelligence tools", true)]
    [InlineData("medway", "parking", "parking and travel to work", false)]
    [InlineData("melton", "chat-groups", "texting or calling clients from your own phone", true)]
    [InlineData("nw-leicestershire", "annual-leave", "annual leave", false)]
    [InlineData("brighton-hove", "gifts-and-second-jobs", "second jobs, gifts and collections", false)]
    public void The_check_names_the_silence_and_the_rule_that_may_outdate_it(string council, string policy, string topic, bool isListed)
    {
        var warning = Assert.Single(ReleaseWarnings.Of(With(council, policy), new DateOnly(2026, 11, 29)), warning =>
            warning.What.StartsWith($"The silence \"{topic}\"", StringComparison.Ordinal)
        );

        Assert.Contains(
            With(council, policy).Release!.Policies.Single(each => each.Id == policy).Title, warning.What, StringComparison.Ordinal);
        Assert.Equal(isListed ? $"{council}/silent-on.yaml" : $"{council}/policies/{policy}.md", warning.File);
    }

    [Theory]
    [MemberData(nameof(Additions))]
    public void Other_silences_are_told_as_before(string council, string policy)
    {
        var release = With(council, policy).Release!;
        var outdated = OutdatedSilences.Of(release);
        var answerer = PolicyAnswerer.Create(release);

        Assert.InRange(outdated.Count, 0, 3);
        Assert.NotNull(answerer.Answer("what is the pension contribution rate").Silence);
        Assert.NotNull(answerer.Answer("how do I join a trade union").Silence);
    }

    [Fact]
    public void The_five_councils_as_they_stand_have_no_outdated_silence() =>
        Assert.All(Councils.Ids, council => Assert.Empty(OutdatedSilences.Of(Councils.Release(council))));

    [Fact]
    public void A_rule_whose_subjects_somebody_chose_be_it_none_outdates_nothing()
    {
        var release = With("melton", "parking").Release!;
        var chosen = release with
        {
            Clauses =
            [
                .. release.Clauses.Select(clause =>
                    clause.Policy.Id == "parking" ? clause with { Note = clause.Note with { HasChosenSubjects = true } } : clause
                ),
            ],
        };

        Assert.NotEmpty(OutdatedSilences.Of(release));
        Assert.Empty(OutdatedSilences.Of(chosen));
    }

    private static LoadResult With(string council, string policy)
    {
        var files = KnowledgeFiles.Read(Repository.Knowledge, council);
        var text = File.ReadAllText(Repository.Data("new-policies", $"{policy}.md"));
        return KnowledgeLoader.Load(new KnowledgeFiles(council, files.Names
            .Select(name => KeyValuePair.Create(name, files.Bytes(name)))
            .Append(KeyValuePair.Create($"{council}/policies/{policy}.md", Encoding.UTF8.GetBytes(text)))));
    }

    private static List<(string Text, HashSet<string> Gold)> Questions(string policy) =>
        [
            .. File.ReadLines(Repository.Data("new-policies", $"{policy}.jsonl"))
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Select(row =>
                    (
                        row.GetProperty("question").GetString()!,
                        row.GetProperty("clauses").EnumerateArray().Select(clause => $"{policy}/{clause.GetString()}").ToHashSet())
                ),
        ];
}
