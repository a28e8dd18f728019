using TeamsPolicyBot.BotFramework.Dialogs;

namespace TeamsPolicyBot.Conversations.Cases;

/// <summary><c>hold C-4H8QT</c> and <c>release C-4H8QT</c> in an administrator's own chat; an administrator need not be at the comms desk.</summary>
internal sealed class HoldFeature(CaseKeeping keeping) : IFeature
{
    public const string Hold = "case-hold";
    public const string Release = "case-release";

    /// <summary>What is typed, in any conversation.</summary>
    public static IReadOnlyCollection<CommandWord> AllWords { get; } = [new("typed.hold", Hold, TakesReference: true), new("typed.release", Release, TakesReference: true)];

    public IReadOnlyCollection<string> Actions { get; } = [Hold, Release];

    public IReadOnlyCollection<CommandWord> Words => AllWords;

    public IEnumerable<Dialog> Dialogs => [];

    public async Task<DialogTurnResult> BeginAsync(Intent intent, DialogContext dc, CancellationToken cancellationToken)
    {
        await keeping.HoldAsync(PolicyTurn.Of(dc.Context), intent.Argument, intent.Action == Hold, cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Complete);
    }
}
