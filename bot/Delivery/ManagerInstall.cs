using System.Net;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Delivery.Graph;
using TeamsPolicyBot.Storage;

namespace TeamsPolicyBot.Delivery;

/// <summary>
/// Has the bot installed for a manager whose case waits for him or her, through Microsoft Graph (protocol 6.3). Off unless an
/// administrator permits it. It happens when the case's message is to be sent: nobody in a chat waits for it, and what fails is
/// tried again by the outbox.
/// </summary>
/// <param name="graph">Null where it is not permitted.</param>
/// <param name="scope">Whom it may be tried for.</param>
/// <param name="teamsAppId">The app's id in the organisation's catalogue.</param>
internal sealed class ManagerInstall(GraphClient? graph, InstallScope scope, string teamsAppId, CaseStore cases, TimeProvider time)
{
    /// <summary>A manager who still cannot be written to after so long is passed over: the case has a deadline.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>A bot that was switched off meanwhile has tried nothing yet.</summary>
    private const int FewestTries = 3;

    /// <summary>
    /// What becomes of a message whose recipient has no conversation with the bot: it waits for the installation, or is given up.
    /// </summary>
    public async Task<SendOutcome> BringAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (graph is null || await WaitingAsync(message, cancellationToken) is not { } manager)
        {
            return new SendOutcome.Refused("no conversation");
        }

        var outcome = await InstallAsync(graph, manager.ObjectId, cancellationToken);
        return outcome is SendOutcome.Failed failed && IsTooLate(message) ? new SendOutcome.Refused(failed.Error) : outcome;
    }

    /// <summary>
    /// An installation is no conversation yet: that comes with the event Teams sends the bot. Graph's own id of the chat is not
    /// the bot's, and messages to it are refused. Where the app is there already, asking for the chat has the event sent again.
    /// </summary>
    private async Task<SendOutcome> InstallAsync(GraphClient client, string objectId, CancellationToken cancellationToken)
    {
        var installed = await client.InstallAsync(objectId, teamsAppId, cancellationToken);
        if (installed.Status == HttpStatusCode.Conflict)
        {
            var apps = await client.InstalledAppsAsync(objectId, teamsAppId, cancellationToken);
            if (apps.Value?.Value is [{ Id: { Length: > 0 } installation }, ..])
            {
                await client.ChatAsync(objectId, installation, cancellationToken);
            }
        }
        else if (!installed.IsSuccess)
        {
            var error = $"not installed: {installed.Error}";
            return installed.IsTransient ? new SendOutcome.Failed(error, installed.RetryAfter) : new SendOutcome.Refused(error);
        }

        return new SendOutcome.Failed("installed, and Teams has not said where its chat is");
    }

    /// <summary>The person for whom the card of an open case waits; null for every other message.</summary>
    private async Task<Person?> WaitingAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        message is { IsUpdate: false, Card.Length: > 0 }
        && await cases.FindAsync(message.Reference, cancellationToken) is { } @case
        && @case.State.IsOpen()
            ? @case.Assignment.People.FirstOrDefault(person => Lane.To(person).Name == message.Lane && scope.Covers(person))
            : null;

    private bool IsTooLate(OutboxMessage message) => message.Attempts >= FewestTries && time.GetUtcNow() - message.CreatedAt > Patience;
}
