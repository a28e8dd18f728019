using TeamsPolicyBot.Answers.Suggesting;
using TeamsPolicyBot.Knowledge.Model;

namespace TeamsPolicyBot.Commands.Councils;

/// <summary>
/// Shows clause after clause with the subjects that it may settle, and keeps what a person presses. It chooses nothing by itself.
/// </summary>
internal sealed class SuggestSession(
    IReadOnlyList<Subject> subjects,
    Func<Clause, IReadOnlyList<SubjectSuggestion>> suggest,
    Action<Clause, IReadOnlyList<string>, IReadOnlyList<string>> keep,
    KeyInput input,
    TextWriter output)
{
    private const int MostOffered = 9;

    private const string Keys = """
        A number: this subject, and on to the next clause.   + and a number: this one, and more.   n: none fits.   Enter: later.
        s: look for a subject by words.   a: write down how staff ask for it.   q: stop; suggest goes on from there another time.
        """;

    public void Run(IReadOnlyList<Clause> clauses)
    {
        output.WriteLine(clauses.Count == 0 ? "Every clause has its subjects." : Keys);
        foreach (var (index, clause) in clauses.Index())
        {
            if (!Ask(clause, $"{index + 1} of {clauses.Count}"))
            {
                output.WriteLine("Stopped.");
                return;
            }
        }
    }

    /// <summary>One clause; false where the person stops.</summary>
    private bool Ask(Clause clause, string place)
    {
        var choice = new Choice(clause, [.. suggest(clause).Select(suggestion => suggestion.Subject)]);
        Show(choice, place);
        while (input.Key() is { } key)
        {
            switch (key)
            {
                case '+':
                    Take(choice, input.Key());
                    break;
                case >= '1' and <= '9' when Take(choice, key):
                case 'n':
                    Keep(choice);
                    return true;
                case '\n':
                    KeepIfAny(choice);
                    return true;
                case 's':
                    Search(choice);
                    break;
                case 'a':
                    AddWay(choice);
                    break;
                case 'q':
                    KeepIfAny(choice);
                    return false;
                default:
                    output.WriteLine(Keys);
                    break;
            }
        }

        KeepIfAny(choice);
        return false;
    }

    private void Show(Choice choice, string place)
    {
        output.WriteLine();
        output.WriteLine($"{place}: {choice.Clause.Citation} [{choice.Clause.Address}]");
        output.WriteLine($"  “{choice.Clause.Quotation}”");
        List(choice, 0);
    }

    private void List(Choice choice, int from)
    {
        foreach (var (index, subject) in choice.Offered.Index().Skip(from))
        {
            output.WriteLine($"  {index + 1} {subject.Title}: {string.Join("; ", subject.AskedAs.Take(3))}");
        }
    }

    private bool Take(Choice choice, char? key)
    {
        if (choice.Offered.ElementAtOrDefault((key ?? '0') - '1') is not { } subject)
        {
            return false;
        }

        choice.Subjects.Add(subject.Id);
        output.WriteLine($"  + {subject.Title}");
        return true;
    }

    private void AddWay(Choice choice)
    {
        output.Write("  As staff ask it: ");
        if (input.Line()?.Trim() is { Length: > 0 } way)
        {
            choice.AskedAs.Add(way);
        }
    }

    /// <summary>Offers further subjects whose title or ways of asking hold all of the words.</summary>
    private void Search(Choice choice)
    {
        output.Write("  Words: ");
        var words = input.Line()?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var from = choice.Offered.Count;
        choice.Offered.AddRange(
            subjects
                .Except(choice.Offered)
                .Where(subject => words.Length > 0 && words.All(word => Holds(subject, word)))
                .Take(MostOffered - from)
        );
        output.WriteLine(choice.Offered.Count == from ? "  No further subject has these words." : "");
        List(choice, from);
    }

    private static bool Holds(Subject subject, string word) =>
        subject.AskedAs.Prepend(subject.Title).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private void KeepIfAny(Choice choice)
    {
        if (choice.Subjects.Count > 0 || choice.AskedAs.Count > 0)
        {
            Keep(choice);
        }
    }

    private void Keep(Choice choice) =>
        keep(choice.Clause, [.. choice.Clause.Note.Subjects.Concat(choice.Subjects).Distinct()], choice.AskedAs);

    /// <summary>What is offered and chosen for a clause.</summary>
    private sealed record Choice(Clause Clause, List<Subject> Offered)
    {
        public List<string> Subjects { get; } = [];

        public List<string> AskedAs { get; } = [];
    }
}
