using System.Globalization;

namespace TeamsPolicyBot.Benchmarks.Profiling;

/// <summary>Adds up samples by room and by method: how much is used below each method, and how much in it and what it calls of others.</summary>
internal sealed class ProfileTable
{
    private const string Outside = "(outside the bot's own code)";

    private readonly Dictionary<string, double> _rooms = [];
    private readonly Dictionary<string, double> _below = [];
    private readonly Dictionary<string, double> _within = [];
    private readonly Dictionary<(string Method, string What), double> _what = [];
    private double _total;

    /// <param name="weight">What the sample stands for.</param>
    /// <param name="what">What was allocated.</param>
    public void Add(ProductStack stack, double weight, string what)
    {
        _total += weight;
        var innermost = stack.Methods.Count > 0 ? stack.Methods[0] : Outside;
        AddTo(_rooms, stack.Room ?? Outside, weight);
        AddTo(_within, innermost, weight);
        foreach (var method in stack.Methods.Distinct())
        {
            AddTo(_below, method, weight);
        }

        AddTo(_what, (innermost, what), weight);
    }

    /// <param name="kilobytes">What all samples together stand for.</param>
    public void Print(TextWriter output, double kilobytes, int rows)
    {
        var scale = _total > 0 ? kilobytes / _total : 0;
        Print(output, "By room of the innermost method, KB a turn", _rooms, scale, rows);
        Print(output, "Below a method, KB a turn", _below, scale, rows);
        Print(output, "In a method and what it calls of libraries, KB a turn", _within, scale, rows, Mostly);
    }

    private static void Print(
        TextWriter output, string title, Dictionary<string, double> table, double scale, int rows, Func<string, string>? more = null)
    {
        output.WriteLine();
        output.WriteLine(title);
        output.WriteLine();
        foreach (var (name, weight) in table.OrderByDescending(row => row.Value).Take(rows))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{weight * scale,8:0.0}  {name}{more?.Invoke(name)}"));
        }
    }

    /// <summary>The few things that most of a method's own share is.</summary>
    private string Mostly(string method)
    {
        var all = _within[method];
        return "   "
            + string.Join(
                ", ",
                _what
                    .Where(each => each.Key.Method == method)
                    .OrderByDescending(each => each.Value)
                    .Take(4)
                    .Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Key.What} {each.Value / all:0%}"))
            );
    }

    private static void AddTo<TKey>(Dictionary<TKey, double> table, TKey key, double weight)
        where TKey : notnull => table[key] = table.GetValueOrDefault(key) + weight;
}
