using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.LocalTeams.Activities;
using TeamsPolicyBot.LocalTeams.Chat;
using TeamsPolicyBot.LocalTeams.World;

namespace TeamsPolicyBot.LocalTeams.Api;

/// <summary>Server-sent events of one council: first everything there is, then every change.</summary>
internal static class EventStream
{
    public static IResult Open(
        string councilId, CouncilDirectory councils, ChatLog log, ChatEvents events, Installation installation,
        IHostApplicationLifetime lifetime, HttpContext context)
    {
        if (councils.Find(councilId) is not { } council)
        {
            return Results.NotFound();
        }

        return TypedResults.ServerSentEvents(Read(council, log, events, installation, lifetime, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Read(
        Council council,
        ChatLog log,
        ChatEvents events,
        Installation installation,
        IHostApplicationLifetime lifetime,
        [EnumeratorCancellation] CancellationToken pageClosed)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(pageClosed, lifetime.ApplicationStopping);
        using var subscription = events.Subscribe();
        yield return new SseItem<string>(JsonSerializer.Serialize(Snapshot.Of(council, log), PageJson.Default.Snapshot), "snapshot");

        var opening = installation.OpenCouncil(council);
        await foreach (var change in Quietly(subscription.Read(council.Id, end.Token)))
        {
            yield return new SseItem<string>(JsonSerializer.Serialize(change, PageJson.Default.ChatEvent), "change");
        }

        await opening;
    }

    /// <summary>The end of a page or of the program is the end of the stream, not an error.</summary>
    private static async IAsyncEnumerable<ChatEvent> Quietly(IAsyncEnumerable<ChatEvent> changes)
    {
        await using var each = changes.GetAsyncEnumerator();
        while (await Next(each))
        {
            yield return each.Current;
        }

        static async Task<bool> Next(IAsyncEnumerator<ChatEvent> each)
        {
            try
            {
                return await each.MoveNextAsync();
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
