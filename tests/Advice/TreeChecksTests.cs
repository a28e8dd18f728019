using TeamsPolicyBot.Advice;
using static TeamsPolicyBot.Tests.Advice.SampleTree;

namespace TeamsPolicyBot.Tests.Advice;

public sealed class TreeChecksTests
{
    [Fact]
    public void A_good_tree_has_no_faults() => Assert.Empty(TreeChecks.Check(Good, Addresses));

    public static TheoryData<string, DecisionTree, string, string> Broken =>
        new()
        {
            {
                "unknown next",
                With("content", "photo", photo => photo with { Next = ["consnet"] }),
                "questions/content/options/photo/next",
                "Did you mean 'consent'?"
            },
            { "unknown start", Good with { Start = "beginning" }, "start", "Write the name of a question in this file, or 'end'." },
            {
                "loop",
                With("consent", "yes", yes => yes with { Next = ["content"] }),
                "questions/content",
                "Let the last one lead on to 'end' or to a question that was not asked before."
            },
            {
                "unreachable",
                With("content", "photo", photo => photo with { Next = ["end"] }),
                "questions/consent",
                "Name it under 'next' of an option, or take it out."
            },
            {
                "dead end",
                With("content", "none", none => none with { Next = [] }),
                "questions/content/options/none",
                "Give it a 'finding', or a 'next' ('end' where the branch is done)."
            },
            {
                "no not-sure",
                With("consent", question => question with { Options = [.. question.Options.SkipLast(1)] }),
                "questions/consent",
                "Add an option 'unsure' with a finding whose verdict is 'ask' and that names a desk."
            },
            {
                "not-sure helps nobody",
                With("consent", "unsure", unsure => unsure with { Finding = Change("Guess.") }),
                "questions/consent/options/unsure",
                "Give it a finding whose verdict is 'ask' and that names a desk, or let it lead to another question."
            },
            {
                "no basis",
                With("content", "logo", logo => logo with { Finding = Change("Off.") with { Cites = [] } }),
                "questions/content/options/logo/finding",
                "Add 'cites' with the clause's address, or 'silent: true' where the policy does not say."
            },
            {
                "unknown clause",
                With("content", "logo", logo => logo with { Finding = Change("Off.") with { Cites = ["polcy/1"] } }),
                "questions/content/options/logo/finding/cites",
                "Did you mean 'policy/1'?"
            },
            {
                "unknown clause of a question",
                With("content", question => question with { Cites = ["rules/77"] }),
                "questions/content/cites",
                "Copy it from the list that 'check --addresses' prints."
            },
            {
                "four citations",
                With("content", "logo", logo =>
                    logo with
                    {
                        Finding = Change("Off.") with { Cites = ["policy/1", "policy/2", "policy/3", "policy/1"] },
                    }
                ),
                "questions/content/options/logo/finding/cites",
                "Keep the 3 that decide, the best first."
            },
            {
                "duplicate label",
                With("content", "logo", logo => logo with { Label = "a photograph" }),
                "questions/content/options/logo",
                "Give each option words of its own."
            },
            {
                "nobody to ask",
                With("account", "council", council => council with { Finding = Ask("Ask.") with { Desk = null } }),
                "questions/account/options/council/finding",
                "Add 'desk: manager', 'desk: comms', or a contact of council.yaml."
            },
            {
                "detects an option it has not",
                With("content", question =>
                    question with
                    {
                        Detect = new Dictionary<string, IReadOnlyList<string>> { ["client"] = ["titled-name"] },
                    }
                ),
                "questions/content/detect/client",
                "Name one of its options."
            },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_fault_is_told_with_its_place_and_its_mend(string fault, DecisionTree tree, string path, string mend)
    {
        var found = TreeChecks.Check(tree, Addresses);

        Assert.True(found.Any(each => each.Path == path && each.Mend == mend), $"{fault}: {string.Join("; ", found)}");
    }

    [Fact]
    public void A_walk_of_more_than_twelve_questions_is_a_fault_also_where_only_a_pair_makes_it_so()
    {
        Option LeadsTo(string id, string next) => new(id, id, [], null, [next]);
        IEnumerable<Question> Row(string name) => Enumerable.Range(1, 7)
            .Select(i => Single($"{name}{i}", LeadsTo("on", i == 7 ? "end" : $"{name}{i + 1}"), Unsure));
        var tree = new DecisionTree("long", "Long", "first",
            [Many("first", LeadsTo("a", "a1"), LeadsTo("b", "b1"), Unsure), .. Row("a"), .. Row("b")], Good.End);

        Assert.Equal(15, LengthChecks.Longest(tree).Count);
        Assert.Contains(TreeChecks.Check(tree, Addresses), fault =>
            fault.What.StartsWith("One walk has 15 questions", StringComparison.Ordinal)
        );
        var singles = tree with { Questions = [.. tree.Questions.Select(question => question with { ChooseMany = false })] };
        Assert.Empty(TreeChecks.Check(singles, Addresses));
    }
}
