using System.Collections.Frozen;

namespace TeamsPolicyBot.Search.Analysis;

/// <summary>Words that carry grammar, politeness or the act of asking, and hardly any subject. They count little in a query.</summary>
internal static class FunctionWords
{
    private const string Words =
        """
        a an the this that these those some any each every either neither no none another other others such same own
        and or but nor so if then than because since while although though unless until whether as
        of in on at by for from to into onto with without within about over under between through during before after above below
        up down out off again against upon per via towards toward around
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself
        we us our ours ourselves they them their theirs themselves one ones someone somebody something anyone anybody anything
        everyone everybody everything nobody nothing
        who whom whose which what where when why how whatever whenever wherever
        am is are was were be been being do does did doing done have has had having
        can could may might must shall should will would cannot ought need needs want wants wanna gonna gotta
        can't cant couldn't won't wont wouldn't shouldn't don't dont doesn't doesnt didn't didnt isn't isnt aren't arent
        wasn't weren't haven't hasn't hadn't mustn't i'm im i've ive i'd i'll ill you're youre it's
        that's thats what's whats there's who's how's we're they're we'll they'll let's lets
        not only also just even still yet too very really quite rather much many more most less least few lot lots
        here there now ever never always often sometimes maybe perhaps please pls thanks thank hi hiya hello hey dear
        ok okay alright fine yes yeah no nope ta cheers
        tell know wondering wonder ask asking question say says said get gets got getting go goes going gone
        thing things stuff way ways bit kind sort like able allowed possible happen happens happening
        put make makes making made use used using
        mean means think guess help
        """;

    private static readonly FrozenSet<string> Set =
        Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them, lower case.</summary>
    public static IReadOnlySet<string> All => Set;

    /// <summary>Whether a lower-case word is one of them.</summary>
    public static bool Contains(string word) => Set.Contains(word);
}
