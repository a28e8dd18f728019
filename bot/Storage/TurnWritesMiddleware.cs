using TeamsPolicyBot.BotFramework.Builder;

namespace TeamsPolicyBot.Storage;

/// <summary>
/// Makes the writes of a turn one: see <see cref="TurnWrites"/>. Stands around everything that writes, within the lock that lets one turn
/// at a time into a conversation.
/// A turn within a turn, in another conversation, belongs to the outer one. Where the database refuses after part of the turn is on disk,
/// nobody is told that nothing was saved.
/// </summary>
internal sealed class TurnWritesMiddleware(Database database) : IMiddleware
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (TurnWrites.Current is not null)
        {
            await next(cancellationToken);
            return;
        }

        var turn = TurnWrites.Begin(turnContext);
        try
        {
            await next(cancellationToken);
            if (turn.HasPending)
            {
                await database.WriteAsync([], cancellationToken);
            }
        }
        catch (DuplicateActivityException)
        {
            await DuplicateActivityMiddleware.EndAsync(turnContext, cancellationToken);
        }
        catch (StorageException exception) when (turn.IsPartlyDone)
        {
            throw new TurnCutOffException(exception);
        }
        finally
        {
            turn.End();
        }

        if (turn.Erases)
        {
            await database.EraseTracesAsync(cancellationToken);
        }
    }
}
