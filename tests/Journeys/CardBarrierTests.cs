using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using TeamsPolicyBot.Tests.LocalTeams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys;

/// <summary>Every card that the bot can show, drawn by Microsoft's renderer on the page.</summary>
[Trait("Category", "Slow")]
public sealed class CardBarrierTests
{
    private static readonly string[] Files =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "Data", "cards"), "*.json").Order(StringComparer.Ordinal),
    ];

    [ChromiumFact]
    public async Task No_card_has_a_serious_barrier_in_any_theme_nor_at_200_percent()
    {
        await using var host = await LocalTeamsHost.Start();
        host.Answer = activity => ShowAsync(host, activity);

        var seen = await BrowserScript.Run(
            "cards.mjs", host.Session.PageAddress, new JsonObject
            {
                ["names"] = new JsonArray([.. Files.Select(file => JsonValue.Create(Path.GetFileNameWithoutExtension(file)))]),
            }
        );

        Assert.Equal(6, seen.AsArray().Count);
        Assert.All(seen.AsArray(), place =>
        {
            Assert.Equal("[]", place!["findings"]!.ToJsonString());
            Assert.Equal("[]", place["wide"]!.ToJsonString());
        });
    }

    private static async Task<IResult> ShowAsync(LocalTeamsHost host, JsonObject activity)
    {
        if ((string?)activity["text"] == "all")
        {
            var conversation = $"conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
            foreach (var file in Files)
            {
                await host.Connector(
                    HttpMethod.Post, conversation, new JsonObject
                    {
                        ["type"] = "message",
                        ["attachments"] = new JsonArray(
                            new JsonObject
                            {
                                ["contentType"] = "application/vnd.microsoft.card.adaptive",
                                ["content"] = JsonNode.Parse(await File.ReadAllTextAsync(file)),
                            }
                        ),
                    }
                );
            }
        }

        return Results.Ok();
    }
}
