namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>A part of a text, in characters from its start.</summary>
internal readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;
}
