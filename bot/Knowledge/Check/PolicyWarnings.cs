using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Knowledge.Check;

/// <summary>Signs that a policy was pasted from a page: it would be quoted to staff as it stands.</summary>
internal static class PolicyWarnings
{
    /// <summary>From how often on a short line counts as a running header or footer.</summary>
    private const int Running = 3;
    private const int LongestRunning = 70;

    public static IEnumerable<Fault> Of(string file, string text, PolicyFile policy) =>
        Lines(file, text)
            .Concat(RunningLines(file, text))
            .Concat(RepeatedNumbers(file, policy))
            .Concat(Jumps(file, policy))
            .Concat(policy.Clauses.SelectMany(placed => Clause(file, placed)));

    private static IEnumerable<Fault> Lines(string file, string text)
    {
        foreach (var (line, number) in Numbered(text))
        {
            if (PageSigns.Furniture().IsMatch(line))
            {
                yield return new Fault(
                    file, number, $"\"{line.Trim()}\" looks like a page's furniture, not the policy's words.", "Take the line out.")
                    .Telling("furniture", line.Trim());
            }

            else if (PageSigns.FurnitureWithin().Match(line) is { Success: true } within)
            {
                yield return new Fault(
                    file, number, $"\"{within.Groups["sign"].Value}\" stands within a sentence, as a page's furniture does in a paste.",
                    "Take it out, with what else the page printed there, and join the sentence.")
                    .Telling("furniture", within.Groups["sign"].Value);
            }

            if (PageSigns.Braces().Match(line) is { Success: true } braces)
            {
                yield return new Fault(
                    file, number, $"\"{braces.Groups["braces"].Value}\" stands in braces and vanishes from the policy.",
                    "Write it without braces, or with a backslash before each.").Telling("braces", braces.Groups["braces"].Value);
            }

            if (PageSigns.PrintedBraces().Match(line) is { Success: true } printed)
            {
                var words = printed.Value.Replace("\\", "", StringComparison.Ordinal);
                yield return new Fault(
                    file, number,
                    $"\"{words}\" stands in braces, as a place to be filled in does.",
                    "Write what belongs here. If the policy itself prints braces, leave it.").Telling("gap", words);
            }

            if (PageSigns.Placeholder().Match(line) is { Success: true } placeholder)
            {
                yield return new Fault(
                    file, number, $"\"{placeholder.Groups["gap"].Value}\" looks like a gap that nobody has filled in.",
                    "Write what belongs here.").Telling("gap", placeholder.Groups["gap"].Value);
            }

            foreach (var cut in CutWords.In(line))
            {
                yield return new Fault(
                    file, number, $"\"{cut}\" looks like one word that the end of a line cut.", "Write it as one word.")
                    .Telling("cut-word", cut);
            }
        }
    }

    private static IEnumerable<Fault> Clause(string file, PlacedClause placed)
    {
        if (PageSigns.Bullet().IsMatch(placed.Clause.Words))
        {
            yield return new Fault(
                file, placed.Line, "The points of a list run together in this paragraph.",
                "Begin each point on a line of its own with \"- \", with an empty line before the first.")
                .Telling("list-run-together", placed.Clause.Place);
        }

        if (PageSigns.StrangeNumber().Match(placed.Clause.Words) is { Success: true } number)
        {
            yield return new Fault(
                file, placed.Line,
                $"\"{number.Value.Trim()}\" is not a kind of number that is known here, so that staff cannot be referred to it.",
                "Write 1.1, or make it an item of a list: \"1. \", \"a) \".").Telling("strange-number", number.Value.Trim());
        }
    }

    /// <summary>Short lines that stand in the file again and again.</summary>
    private static IEnumerable<Fault> RunningLines(string file, string text) =>
        Numbered(text)
            .Where(row => row.Line.Trim() is { Length: > 3 and <= LongestRunning } line && line[0] is not ':' && line.Any(char.IsLetter))
            .GroupBy(row => row.Line.Trim())
            .Where(group => group.Count() >= Running)
            .Select(group => new Fault(
                file, group.First().Number, $"\"{group.Key}\" stands here {group.Count()} times, as a page's header or footer does.",
                "Take these lines out, unless the policy itself repeats them.").Telling("running-line", group.Key, group.Count()));

    /// <summary>Under headings of their own; two of one address are a fault with a cure of its own.</summary>
    private static IEnumerable<Fault> RepeatedNumbers(string file, PolicyFile policy) =>
        policy
            .Blocks.OfType<ParagraphBlock>()
            .Where(paragraph => paragraph.Number is not null)
            .GroupBy(paragraph => paragraph.Number)
            .Where(group => group.Count() > 1 && !SharesAddress(policy, group.ElementAt(1).Line))
            .Select(group => new Fault(
                file, group.ElementAt(1).Line,
                $"The number {group.Key} stands here a second time; the first is in line {group.First().Line}.",
                "Correct the number if it is a slip; else staff are referred to the heading and the number.")
                .Telling("number-twice", group.Key!));

    private static bool SharesAddress(PolicyFile policy, int line) =>
        policy.Clauses.FirstOrDefault(placed => placed.Line == line) is { } clause
        && policy.Clauses.Count(placed => placed.Clause.Address == clause.Clause.Address) > 1;

    private static IEnumerable<Fault> Jumps(string file, PolicyFile policy) =>
        NumberJumps.Of(policy.Blocks.Select(block => (block.Line, NumberJumps.NumberOf(block))))
            .Select(jump => new Fault(
                file, jump.Place, jump.Says, "Look whether a clause was lost. If the policy itself leaves the number out, leave it.")
                .Telling("number-jump", jump.From, jump.To));

    /// <summary>The lines of the policy's text, without its facts.</summary>
    private static IEnumerable<(string Line, int Number)> Numbered(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var facts = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) + 1 : 0;
        return lines.Index().Skip(facts).Select(row => (row.Item, row.Index + 1));
    }
}
