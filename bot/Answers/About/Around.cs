using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Answers.About;

/// <summary>What stands before and behind a question and changes nothing: "ok fair enough", "quick one", "lol", "mate".</summary>
internal static partial class Around
{
    /// <summary>Chat words for others, which the patterns know.</summary>
    private static readonly Dictionary<string, string> Meaning = new()
    {
        ["u"] = "you",
        ["ur"] = "your",
        ["r"] = "are",
        ["y"] = "why",
        ["wots"] = "whats",
        ["wot"] = "what",
        ["wheres"] = "where is",
    };

    /// <summary>The words without what stands around them; empty where nothing else is said.</summary>
    public static string[] Core(IReadOnlyList<string> words)
    {
        var text = string.Join(' ', words.Select(word => Meaning.GetValueOrDefault(word, word)));
        var from = Opening().Match(text + " ").Length;
        text = from >= text.Length ? "" : text[from..];
        return Closing().Replace(" " + text, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private const string Openings =
        "ok|okay|okey|k|and|so|but|hang on|hold on|wait|hmm+|um+|erm|er|right|well|sorry|soz|also|oh|ah|ahh|hi|hiya|hello|hey|please|pls|yeah|yes|yep|"
        + "just|then|actually|no|nope|thanks|thank you|thx|ta|cheers|great|cool|lovely|brill|nice one|fine|alright|all right|anyway|lol|haha|ha|"
        + "fair enough|fair play|fair|got it|gotcha|i see|makes sense|that makes sense|understood|good to know|thats fine|thats fair|interesting|"
        + "one more( thing)?|one last( thing)?|last (one|question|thing)|another( thing| question)?|quick (one|question|q)|question|"
        + "(just )?wondering|just out of interest|out of (interest|curiosity)|being nosy|for my own info|"
        + "((can|could) you )?tell me|do you know|dyou know|any idea|no idea|can i (just )?ask|could i ask|may i ask|im wondering|i was wondering|"
        + "i wonder|remind me|sorry to (ask|bother you|be a pain)|dont suppose you know|mate|honestly|seriously though|really though|even so|still";

    private const string Closings =
        "please|pls|plz|then|though|tho|thanks|thank you|thx|mate|exactly|ta|cheers|anyway|again|lol|lmao|haha|ha|hehe|x|xx|xxx|btw|by the way|"
        + "if you dont mind|out of interest|out of curiosity|if thats ok|if possible|if poss|asap|quickly|quick|for me|pal|duck|love|innit|"
        + "you know|do you know|exactly|precisely|actually|even|really|now|here|roughly|first|just wondering|just asking|just curious|"
        + "im curious|curious|sorry|eh|hmm|right|ok|okay|thank u|many thanks|ty";

    [GeneratedRegex($"^(({Openings}) )+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();

    [GeneratedRegex($"( ({Closings}))+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Closing();
}
