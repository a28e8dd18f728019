using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Names of people and streets: words of a list with capitals beside them.</summary>
internal static partial class Names
{
    private const int MostWordsOfAStreet = 3;

    /// <summary>A detector of a title and the name after it: Mrs Joan Smith, Dr. O'Neill, Cllr J. Patel.</summary>
    public static Func<string, IEnumerable<TextSpan>> AfterATitle(IReadOnlyList<string> titles)
    {
        var matcher = new PhraseMatcher(titles);
        return text => from title in matcher.Find(text)
                       let name = Name().Match(text, title.End)
                       where name.Success
                       select new TextSpan(title.Start, title.Length + name.Length);
    }

    /// <summary>A detector of a word for somebody and the name beside it: my team mate Sarah; Joan Smith, our manager.</summary>
    public static Func<string, IEnumerable<TextSpan>> OfAPerson(IReadOnlyList<string> people)
    {
        var matcher = new PhraseMatcher(people);
        return text => from person in matcher.Find(text)
                       let after = NameAfter().Match(text, person.End)
                       let before = after.Success ? after : NameBefore().Match(text[Math.Max(0, person.Start - MostBefore)..person.Start])
                       where before.Success
                       select after.Success
                           ? new TextSpan(person.Start, person.Length + after.Length)
                           : new TextSpan(person.Start - before.Length, before.Length + person.Length);
    }

    /// <summary>A detector of a common first name and the name after it: Sarah Jones. What ends in a type of street is a place.</summary>
    public static Func<string, IEnumerable<TextSpan>> FirstAndLast(IReadOnlyList<string> firstNames, IReadOnlyList<string> streetTypes)
    {
        var (first, streets) = (new PhraseMatcher(firstNames), new PhraseMatcher(streetTypes));
        return text => from name in first.Find(text)
                       let last = LastName().Match(text, name.End)
                       where last.Success
                             && streets.LengthAt(text, name.End + 1) == 0
                             && (text.Length <= name.End + last.Length + 1 || streets.LengthAt(text, name.End + last.Length + 1) == 0)
                       select new TextSpan(name.Start, name.Length + last.Length);
    }

    /// <summary>A detector of a house number, one to three words with a capital, and a type of street: 14a Mill Lane.</summary>
    public static Func<string, IEnumerable<TextSpan>> OfAStreet(IReadOnlyList<string> types)
    {
        var matcher = new PhraseMatcher(types);
        return text => from number in HouseNumber().Matches(text)
                       let end = EndOfStreet(text, number.Index + number.Length, matcher)
                       where end > 0
                       select new TextSpan(number.Index, end - number.Index);
    }

    /// <summary>Where the street that begins here ends; 0 where none does. The longest one counts: "2 Old Mill Lane Close".</summary>
    private static int EndOfStreet(string text, int at, PhraseMatcher types)
    {
        var end = 0;
        for (var word = 0; word < MostWordsOfAStreet && CapitalWord().Match(text, at) is { Success: true } capital; word++)
        {
            at += capital.Length;
            var type = at < text.Length ? types.LengthAt(text, at) : 0;
            end = type > 0 ? at + type : end;
        }

        return end;
    }

    /// <summary>Characters before a word for somebody in which a name is looked for.</summary>
    private const int MostBefore = 100;

    /// <summary>A first or last name: Smith, O'Neill, McKay, Day-Lewis.</summary>
    private const string OneName = @"\p{Lu}(?:'\p{Lu})?\p{Ll}[\w'-]{0,40}";

    [GeneratedRegex($@"\G\.?\s(?:\p{{Lu}}\.?\s)?{OneName}(?:\s{OneName})?", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex Name();

    [GeneratedRegex($@"\G,?\s(?:called\s|named\s)?{OneName}(?:\s{OneName})?", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex NameAfter();

    [GeneratedRegex($@"(?<!\w){OneName}(?:\s{OneName})?,\s(?:(?:my|our)\s)?$", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex NameBefore();

    [GeneratedRegex($@"\G\s(?:\p{{Lu}}\.?\s)?{OneName}", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex LastName();

    [GeneratedRegex(@"(?<![\w.,£])\d{1,4}[a-z]?,?\s(?=\p{Lu})", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex HouseNumber();

    [GeneratedRegex(@"\G\p{Lu}[\w']{1,40}\s", RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex CapitalWord();
}
