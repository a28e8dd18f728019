using System.Text.Json.Nodes;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Features;

/// <summary>
/// Understands a wish to pass something on that says what: "can you let comms know the link is broken", "I want to ask my manager about
/// the trip".
/// </summary>
internal static class TellPhrases
{
    /// <summary>Data name: what it is about, where the wish says no more.</summary>
    public const string About = "about";

    private static readonly (string Section, string? Desk, bool IsAbout)[] Known =
    [
        ("hand-over: about manager", Desks.Manager, true),
        ("hand-over: about comms", Desks.Comms, true),
        ("hand-over: about person", null, true),
        ("hand-over: tell manager", Desks.Manager, false),
        ("hand-over: tell comms", Desks.Comms, false),
    ];

    /// <summary>Nobody has so much told that they do not write themselves.</summary>
    private const int MostWords = 60;

    /// <summary>Fewer words tell nothing.</summary>
    private const int FewestTold = 3;

    /// <summary>Fewer words name nothing.</summary>
    private const int FewestAbout = 2;

    /// <summary>With these words nothing is told: "tell my manager about it", "ask comms first".</summary>
    private static readonly string[] Nothing =
        ["about", "for", "please", "this", "it", "that", "first", "then", "now", "directly", "instead", "too", "just", "and", "but", "not"];

    /// <summary>The sections of <c>requests.txt</c> that begin such a wish.</summary>
    public static IEnumerable<string> Sections => Known.Select(known => known.Section);

    /// <summary>The wish of a message that says what is to be told or asked; null where it says nothing of the kind.</summary>
    public static Intent? Wanted(PoliteMessage message)
    {
        var words = message.BareBeginning.Words;
        if (message.Text.Length > TextLimits.Command || words.Count is 0 or > MostWords)
        {
            return null;
        }

        var window = words.In(RequestPhrases.Phrases);
        foreach (var (section, desk, isAbout) in Known)
        {
            var end = window.EndsFrom(0, section).LastOrDefault();
            if (end > 0 && words.Count - end >= (isAbout ? FewestAbout : FewestTold) && !Nothing.Contains(words[end]))
            {
                return new Intent(AnswerActions.AskAPerson, Data(desk, isAbout, words.Text[words.StartOf(end)..]));
            }
        }

        return null;
    }

    private static JsonObject Data(string? desk, bool isAbout, string text)
    {
        var data = new JsonObject { [isAbout ? About : HandOverPhrases.Note] = text.Trim() };
        if (desk is not null)
        {
            data[RequestPhrases.Desk] = desk;
        }

        return data;
    }
}
