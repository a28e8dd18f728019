using TeamsPolicyBot.Cards;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Recognizers;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Conversations.Ask;

/// <summary>
/// Where somebody turns whose question no rule settles, and who asks about bullying, wrongdoing or the like: a colleague would not tell
/// them to try other words.
/// </summary>
internal static class PlaceToTurn
{
    /// <summary>What is said, in a sentence each; empty where any person may answer.</summary>
    /// <param name="before">What was just talked about; null where nothing was.</param>
    /// <param name="isSilent">The policy is silent on a subject that the question names.</param>
    public static IReadOnlyList<string> For(PolicyTurn turn, string question, AskedQuestion? before, bool isSilent)
    {
        if (turn.Cards.IsPublic)
        {
            return [];
        }

        if (
            !isSilent
            && before?.Care is { } id
            && turn.Release.Care.Kinds.FirstOrDefault(kind => kind.Id == id) is { } kind
            && !(kind.IsForManagerToo && ConfirmationRecognizer.Recognize(question) is Confirmation.Question)
            && !ChangesSubject(question)
        )
        {
            return [CareCard.Help(kind, turn.Cards)];
        }

        return MatterOf(turn.Release, question, before) switch
        {
            null => [],
            { Id: Manager or Health } personal => [Of(personal, turn)],
            var matter => Lines(matter, turn),
        };
    }

    /// <summary>The same beside rules that may be meant, where somebody tells of a matter and does not only name it.</summary>
    public static IReadOnlyList<string> Beside(PolicyTurn turn, string question) =>
        !turn.Cards.IsPublic && turn.Release.Matters.OfDraft(question) is { Id: not (Manager or Health) } matter ? Lines(matter, turn) : [];

    /// <summary>Matters of which nobody need be told to keep quiet.</summary>
    private const string Manager = "manager";

    private const string Health = "health";

    private static IReadOnlyList<string> Lines(Matter matter, PolicyTurn turn) =>
        [turn.Words.Format("unsure.matter", matter.Name), Of(matter, turn), .. matter.Besides is { } besides ? new[] { besides } : []];

    private static bool ChangesSubject(string question) =>
        Spoken
            .Words(question)
            .Take(MostBefore)
            .Any(word => word is "different" or "diffrent" or "another" or "other" or "separate" or "separately");

    /// <summary>Within so many words somebody says that they turn to something else.</summary>
    private const int MostBefore = 4;

    /// <summary>The right place for a matter, by the council's own facts, and that it need not go through the manager.</summary>
    public static string Of(Matter matter, PolicyTurn turn)
    {
        var places = ManagerRule.Places(matter.Help, turn.Cards.Organisation);
        var place = places.Count > 0
            ? turn.Words.Format("about.place", HelpWords.List(places))
            : turn.Words.Format("about.place-unknown", turn.Cards.Organisation.Name);
        return $"{place} {turn.Words["about.not-to-manager"]}";
    }

    /// <summary>The matter of a question, or of the one before it where no rule settled that either.</summary>
    private static Matter? MatterOf(KnowledgeRelease release, string question, AskedQuestion? before) =>
        ManagerRule.MatterOf(question, null, release)
        ?? (before is { Showing.Count: 0 } ? ManagerRule.MatterOf(before.ReadAs ?? before.Text, null, release) : null);
}
