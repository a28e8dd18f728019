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
    /// <param name="what">What was allocated, or the method of a library; null where nothing is known.</param>
    public void Add(ProductStack stack, double weight, string? what)
    {
        _total += weight;
        var innermost = stack.Methods.Count > 0 ? stack.Methods[0] : Outside;
        AddTo(_rooms, stack.Room ?? Outside, weight);
        AddTo(_within, innermost, weight);
        foreach (var method in stack.Methods.Distinct())
        {
            AddTo(_below, method, weight);
        }

        if (what is not null)
        {
            AddTo(_what, (innermost, what), weight);
        }
    }

    /// <param name="perTurn">All samples together, in the unit of the table.</param>
    public void Print(TextWriter output, string unit, double perTurn, int rows)
    {
        var scale = _total > 0 ? perTurn / _total : 0;
        Print(output, $"By room of the innermost method, {unit} a turn", _rooms, scale, 40);
        Print(output, $"Below a method, {unit} a turn", _below, scale, rows);
        Print(output, $"In a method and what it calls of libraries, {unit} a turn", _within, scale, rows, Mostly);
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

    /// <summary>The three things that most of a method's own share is.</summary>
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
