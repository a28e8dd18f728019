using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Policies;

/// <summary>A policy as its file holds it: facts, text in reading order, and clauses.</summary>
internal sealed record PolicyFile(Policy Policy, IReadOnlyList<PolicyBlock> Blocks, IReadOnlyList<PlacedClause> Clauses)
{
    private static readonly string[] Facts = ["title", "owner", "issued", "reviewed", "review-due", "applies-to", "source"];

    /// <param name="file">The file's name for faults; the policy's id is its last part without <c>.md</c>.</param>
    public static PolicyFile? Read(string file, string text, ICollection<Fault> faults)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
        if (end < 0)
        {
            faults.Add(
                new Fault(
                    file, 1, "The policy's facts are missing.", "Begin the file with a line ---, a line \"title: ...\", and a line ---.")
            );
            return null;
        }

        if (ReadFacts(file, string.Join('\n', lines[1..end]), faults) is not { } policy)
        {
            return null;
        }

        var firstLine = end + 2;
        var blocks = new PolicyMarkdown(file, firstLine, faults).Read(string.Join('\n', lines[(end + 1)..]));
        var clauses = ClauseWriter.Write(policy, blocks);
        RefuseRepeatedAddresses(file, clauses, [.. blocks.OfType<HeadingBlock>().Select(heading => heading.Slug)], faults);
        if (clauses.Count == 0)
        {
            faults.Add(new Fault(file, firstLine, "The policy has no clause.", "Write its headings and paragraphs below the facts.").Telling("no-rule"));
        }

        return new PolicyFile(policy, blocks, clauses);
    }

    private static Policy? ReadFacts(string file, string yaml, ICollection<Fault> faults)
    {
        if (YamlFile.Read(file, yaml, faults, firstLine: 2) is not { } front)
        {
            faults.Add(
                new Fault(file, 1, "The policy's facts cannot be read.", "Write at least \"title: ...\" between the two lines of dashes."));
            return null;
        }

        if (front.Map(Facts) is not { } facts)
        {
            return null;
        }

        var due = facts.Text("review-due");
        var dueBy = due is null ? null : PrintedDate.LastDay(due);
        if (due is not null && dueBy is null)
        {
            facts
                .Find("review-due")!
                .Fault($"\"{due}\" is not a date.", "Write it as printed, for example November 2016 or 30 November 2016.");
        }

        return new Policy(
            Path.GetFileNameWithoutExtension(file),
            facts.RequireText("title"),
            facts.Text("owner"),
            facts.Text("issued"),
            facts.Text("reviewed"),
            due,
            dueBy,
            facts.Text("applies-to"),
            facts.Text("source"));
    }

    private static void RefuseRepeatedAddresses(
        string file, IReadOnlyList<PlacedClause> clauses, IReadOnlyList<string> headings, ICollection<Fault> faults)
    {
        foreach (var repeated in clauses.GroupBy(placed => placed.Clause.Address).Where(group => group.Count() > 1))
        {
            var (first, second) = (repeated.First(), repeated.Last());
            faults.Add(new Fault(
                file,
                second.Line,
                $"Two clauses have the address {repeated.Key}; the other one is in line {first.Line}.",
                headings.Count(slug => repeated.Key.Split('/').Contains(slug)) > 1
                    ? "Give one of the two headings a name of its own, for example \"# Guidance {#guidance-2}\"."
                    : "Correct the number if it is a slip. If the policy prints it twice, put a heading above the second one, for example \"# More {.added}\".")
                .Telling("same-address", first.Clause.Place));
        }
    }
}
