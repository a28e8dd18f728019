using TeamsPolicyBot.BotFramework.Dialogs.Choices;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Words;

namespace TeamsPolicyBot.Conversations.Escalate;

/// <summary>What the asker can do with the preview.</summary>
internal enum EscalateChoice
{
    Send,
    WithholdName,
    ShowName,
    LeaveOutDraft,
    PutDraftBack,
    ToManager,
    ToComms,
    DoNotSend,
}

/// <summary>The choices under a preview: which there are, what they are called, and what they change.</summary>
internal static class EscalateChoices
{
    public static IReadOnlyList<EscalateChoice> For(EscalateState state) =>
        [
            EscalateChoice.Send, state.WithholdName ? EscalateChoice.ShowName : EscalateChoice.WithholdName, .. state.Draft is null
                ? Array.Empty<EscalateChoice>()
                : [state.LeaveOutDraft ? EscalateChoice.PutDraftBack : EscalateChoice.LeaveOutDraft],
            .. state.OtherDesks.Select(desk => desk == Desks.Manager ? EscalateChoice.ToManager : EscalateChoice.ToComms),
            EscalateChoice.DoNotSend,
        ];

    /// <summary>The button, and what else may be typed for it.</summary>
    public static Choice ToChoice(EscalateChoice choice, BotWords words)
    {
        var name = Enum.GetName(choice)!.ToLowerInvariant();
        return new Choice { Value = words[$"escalate.choice.{name}"], Synonyms = [.. words.Typed($"typed.choice.{name}")] };
    }

    public static void Apply(EscalateChoice choice, EscalateState state)
    {
        switch (choice)
        {
            case EscalateChoice.WithholdName or EscalateChoice.ShowName:
                state.WithholdName = choice == EscalateChoice.WithholdName;
                break;
            case EscalateChoice.LeaveOutDraft or EscalateChoice.PutDraftBack:
                state.LeaveOutDraft = choice == EscalateChoice.LeaveOutDraft;
                break;
            case EscalateChoice.ToManager or EscalateChoice.ToComms:
                var before = state.Desk!;
                state.Desk = choice == EscalateChoice.ToManager ? Desks.Manager : Desks.Comms;
                state.OtherDesks =
                [
                    .. state.OtherDesks.Where(desk => desk != state.Desk),
                    .. before is Desks.Manager or Desks.Comms ? new[] { before } : [],
                ];
                break;
        }
    }
}
