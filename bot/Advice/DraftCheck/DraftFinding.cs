namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>A place in a draft that the policy may have something to say about.</summary>
/// <param name="Detector">Name of the detector, as trees name it under <c>detect</c>.</param>
/// <param name="Start">Where it begins, in characters from the draft's start.</param>
/// <param name="Text">The draft's own characters there.</param>
/// <param name="Says">What it looks like, in words: <c>a telephone number</c>.</param>
public sealed record DraftFinding(string Detector, int Start, string Text, string Says)
{
    public int Length => Text.Length;

    public int End => Start + Text.Length;
}
