using TeamsPolicyBot.BotFramework.Schema;

namespace TeamsPolicyBot.Cases.Handling;

/// <summary>Turns a notice into the message that is sent. The cards are another room's; cases only say which are due.</summary>
internal interface ICaseCards
{
    /// <param name="one">The case after the event.</param>
    Activity Render(CaseNotice notice, Case one);
}
