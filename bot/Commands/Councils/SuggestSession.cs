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
    Action undo,
    KeyInput input,
    TextWriter output)
{
    private const int MostOffered = 9;

    private const string Keys = """
        A number: this subject, and on to the next clause.   + and a number: this one, and more.   n: none fits.   Enter: later.
        s: look for a subject by words.   a: write down how staff ask for it, several ways parted by ;   b: back one clause, and undo.
        l: none fits here and for the rest of this list.   q: stop; suggest goes on from there another time.
        """;

    /// <summary>Where each step began, and how many choices were kept in it.</summary>
    private readonly Stack<(int Place, int Kept)> _steps = new();

    private int _kept;

    public void Run(IReadOnlyList<Clause> clauses)
    {
        output.WriteLine(clauses.Count == 0 ? "There is no clause to ask about." : Keys);
        for (var place = 0; place < clauses.Count;)
        {
            _kept = 0;
            var next = Ask(clauses[place], $"{place + 1} of {clauses.Count}");
            if (next is Next.Stop)
            {
                output.WriteLine("Stopped.");
                return;
            }

            place = next is Next.Back ? Back(place) : On(clauses, place, next);
        }
    }

    private int On(IReadOnlyList<Clause> clauses, int place, Next next)
    {
        var after = place + 1;
        for (; next is Next.RestOfList && after < clauses.Count && IsOfOneList(clauses[place], clauses[after]); after++)
        {
            Keep(new Choice(clauses[after], []));
        }

        _steps.Push((place, _kept));
        return after;
    }

    private int Back(int place)
    {
        if (!_steps.TryPop(out var step))
        {
            output.WriteLine("  This is the first clause.");
            return place;
        }

        for (; step.Kept > 0; step.Kept--)
        {
            undo();
        }

        output.WriteLine("  Back. What you chose there is taken out again.");
        return step.Place;
    }

    /// <summary>Points that the same words lead into.</summary>
    private static bool IsOfOneList(Clause one, Clause other) =>
        one.LeadIn is not null
        && other.Address.StartsWith(one.Address[..(one.Address.LastIndexOf('/') + 1)], StringComparison.Ordinal);

    /// <summary>One clause, until the person goes on, goes back or stops.</summary>
    private Next Ask(Clause clause, string place)
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
                    return Next.On;
                case '\n':
                    KeepIfAny(choice);
                    return Next.On;
                case 'l':
                    Keep(choice);
                    return Next.RestOfList;
                case 'b':
                    return Next.Back;
                case 's':
                    Search(choice);
                    break;
                case 'a':
                    AddWay(choice);
                    break;
                case 'q':
                    KeepIfAny(choice);
                    return Next.Stop;
                default:
                    output.WriteLine(Keys);
                    break;
            }
        }

        KeepIfAny(choice);
        return Next.Stop;
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
        choice.AskedAs.AddRange(
            (input.Line() ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
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

    private void Keep(Choice choice)
    {
        keep(choice.Clause, [.. choice.Clause.Note.Subjects.Concat(choice.Subjects).Distinct()], choice.AskedAs);
        _kept++;
    }

    private enum Next
    {
        On,
        RestOfList,
        Back,
        Stop,
    }

    /// <summary>What is offered and chosen for a clause.</summary>
    private sealed record Choice(Clause Clause, List<Subject> Offered)
    {
        public List<string> Subjects { get; } = [];

        public List<string> AskedAs { get; } = [];
    }
}
