using TeamsPolicyBot.BotFramework.Builder;
using TeamsPolicyBot.BotFramework.Dialogs;
using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.BotFramework.Dialogs.Prompts;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Conversations.Turns;
using TeamsPolicyBot.Recognizers;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>A deadline that was given.</summary>
/// <param name="Place">The choice, from 0; null where it was written in the person's own words.</param>
/// <param name="Written">What those say; null for a choice.</param>
internal sealed record GivenDeadline(int? Place, Understood? Written);

/// <summary>
/// Asks by when, with days to choose from, or whether a day is right; understands days and times as people write them, too.
/// </summary>
internal sealed class DeadlinePrompt(string dialogId, TimeProvider time) : Prompt<GivenDeadline>(dialogId, null)
{
    /// <summary>Whether the choices are yes and no, which people also say in other words.</summary>
    public bool IsConfirmation { get; init; }

    /// <inheritdoc/>
    protected override Activity? Render(Activity? question, PromptOptions options, ITurnContext turnContext) =>
        ChoiceFactory.Show(question, options.Choices, ListStyle.HeroCard, turnContext.Activity);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<GivenDeadline>> OnRecognizeAsync(
        ITurnContext turnContext, PromptOptions options, CancellationToken cancellationToken)
    {
        var turn = PolicyTurn.Of(turnContext);
        var place = ChoiceRecognizer.Recognize(turn.Said, [.. options.Choices.Select(choice => choice.Names)]);
        var now = TimeZoneInfo.ConvertTime(time.GetUtcNow(), turn.Release.Organisation.WorkingTime.TimeZone);
        var written = place is null ? DateRecognizer.Recognize(turn.Said, now.DateTime) : null;
        if (!IsConfirmation && place is null && written is null && Agreement.Is(turn))
        {
            written = new Understood.NoRush();
        }

        if (IsConfirmation && written is null)
        {
            place ??= turn.Said.Confirmation switch
            {
                Confirmation.Yes => 0,
                Confirmation.No or Confirmation.Cancel => 1,
                _ => null,
            };
        }

        return Task.FromResult(
            new PromptRecognizerResult<GivenDeadline>(place is not null || written is not null, new GivenDeadline(place, written)));
    }
}
