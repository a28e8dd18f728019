using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>
/// What the asker can do with a matter that is not suggested to a manager, each with who would read it; the last is nothing.
/// </summary>
internal static class MatterChoices
{
    public static IEnumerable<Choice> Of(MatterRouting routing, BotWords words) =>
        [
            .. routing.Desks.Select(desk => (Choice)Label(desk, routing, words)),
            new()
            {
                Value = words["matter.to-nobody"],
                Synonyms = [.. words.Typed("typed.choice.donotsend"), .. words.Typed("typed.matter-nobody")],
            },
        ];

    private static string Label(string desk, MatterRouting routing, BotWords words) => desk switch
    {
        Desks.Manager => words["matter.to-manager"],
        Desks.Comms => words["matter.to-comms"],
        _ => words.Format("matter.to-contact", routing.Places.First(place => place.Id == desk).Title),
    };
}
