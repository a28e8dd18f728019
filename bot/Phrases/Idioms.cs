namespace TeamsPolicyBot.Phrases;

/// <summary>
/// Sayings that mean no harm, though their words do elsewhere ("this spreadsheet will be the death of me"); they stand in
/// <c>idioms.txt</c>.
/// </summary>
internal static class Idioms
{
    private const string Section = "idioms";

    private static readonly PhraseSections Sections = PhraseSections.Embedded("Idioms.en.txt");

    /// <summary>A message without the sayings in it; the message itself where there are none.</summary>
    public static string Without(string message) => PlacedWords.Of(message).Without(Sections, Section);
}
