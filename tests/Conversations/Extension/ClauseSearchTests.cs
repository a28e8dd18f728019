using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Extension;

public sealed class ClauseSearchTests
{
    /// <summary>Protocol section 3.6.</summary>
    private static readonly TimeSpan TeamsGivesUpAfter = TimeSpan.FromSeconds(5);

    private const string Elsewhere = "19:a-chat-of-two@thread.v2";

    [Fact]
    public async Task Words_find_clauses_of_ones_own_council_as_cards_with_a_preview_and_no_actions()
    {
        await using var town = await TeamsTown.CreateAsync();

        var results = Results(await SearchAsync(town, "photograph"));

        Assert.Contains("Ask everybody in a photograph first.", results[0]!["content"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("1.1", (string?)results[0]!["preview"]!["content"]!["title"], StringComparison.Ordinal);
        Assert.All(results, result => Assert.Null(result!["content"]!["actions"]));
        Assert.All(results, result => Assert.DoesNotContain("Action.", result!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Before_anything_is_typed_all_clauses_are_listed_page_by_page()
    {
        await using var town = await TeamsTown.CreateAsync();
        var first = Results(await SearchAsync(town, "true", "initialRun", skip: 0, count: 3));
        var second = Results(await SearchAsync(town, "true", "initialRun", skip: 3, count: 3));
        var third = Results(await SearchAsync(town, "true", "initialRun", skip: 6, count: 3));

        Assert.Equal((3, 1, 0), (first.Count, second.Count, third.Count));
        Assert.Equal(4, first.Concat(second).Select(result => (string?)result!["content"]!["fallbackText"]).Distinct().Count());
    }

    [Fact]
    public async Task The_pages_of_a_search_follow_on_each_other()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");
        var all = Results(await SearchAsync(town, "social networking", skip: 0, count: 20));
        var second = Results(await SearchAsync(town, "social networking", skip: 5, count: 5));

        Assert.Equal(all.Skip(5).Take(5).Select(result => result!.ToJsonString()), second.Select(result => result!.ToJsonString()));
    }

    [Fact]
    public async Task Two_points_of_one_list_can_be_told_apart_in_the_list_of_results()
    {
        await using var town = await TeamsTown.CreateAsync(like: "medway");

        var previews = Results(await SearchAsync(town, "internet access ICT security policy not be used", count: 25))
            .Select(result => (string?)result!["preview"]!["content"]!["text"])
            .ToList();

        Assert.Equal(previews.Distinct(), previews);
        Assert.Contains(previews, text => text!.StartsWith("Intentionally", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("xylophone", "nothing matches")]
    [InlineData("?!", "no words at all")]
    public async Task Where_nothing_fits_it_says_so(string typed, string because)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.True(
            "I found nothing in Smallton Council's policies that fits these words. Try other words, one thing at a time."
                == Message(await SearchAsync(town, typed)),
            because
        );
    }

    [Fact]
    public async Task A_text_too_long_to_look_up_finds_nothing()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.StartsWith("I found nothing", Message(await SearchAsync(town, new string('a', 5000))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, 3, 3)]
    [InlineData(0, 0, 1)]
    [InlineData(int.MaxValue, int.MaxValue, 0)]
    public async Task Odd_pages_are_put_right(int skip, int count, int results)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Equal(results, Results(await SearchAsync(town, "", "initialRun", skip, count)).Count);
    }

    [Theory]
    [InlineData("tenant-unknown", "I do not know your organisation")]
    [InlineData("", "Teams did not tell me who you are")]
    public async Task Strangers_get_words_and_no_clauses(string tenant, string says)
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.StartsWith(says, Message(await SearchAsync(town, "photograph", tenant: tenant)), StringComparison.Ordinal);
        Assert.Empty(town.Texts(Elsewhere));
    }

    [Fact]
    public async Task A_search_waits_for_nothing_that_goes_on_in_the_same_chat()
    {
        await using var town = await TeamsTown.CreateAsync();
        var begun = new TaskCompletionSource();
        var mayEnd = new TaskCompletionSource();
        town.Teams.Trouble = async (_, _) =>
        {
            begun.TrySetResult();
            await mayEnd.Task;
            return null;
        };
        var slow = town.SayAsync("ann", "photograph");
        await begun.Task;

        var answer = await SearchAsync(town, "photograph", conversation: TeamsTown.Chat("ann")).WaitAsync(TeamsGivesUpAfter);

        Assert.NotEmpty(Results(answer));
        mayEnd.SetResult();
        await slow;
    }

    [Fact]
    public async Task A_search_that_Teams_sends_again_is_answered_again()
    {
        await using var town = await TeamsTown.CreateAsync();
        var query = TeamsActivities.Load("invoke-composeExtension_query-personal");

        var first = await town.ProcessAsync(OfTheTown(query));
        var second = await town.ProcessAsync(OfTheTown(query));

        Assert.NotNull(first!.Body);
        Assert.Equal(first.Body.ToJsonString(), second!.Body?.ToJsonString());
    }

    [Fact]
    public async Task A_command_of_another_version_is_answered_in_words()
    {
        await using var town = await TeamsTown.CreateAsync();
        var response = await town.InvokeAsync(
            "ann", Elsewhere, InvokeNames.ComposeExtensionQuery, new JsonObject { ["commandId"] = "searchCases" });

        Assert.StartsWith("I do not know that command.", Message(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoke-composeExtension_query-personal", "no command and a parameter without a name")]
    [InlineData("teams-invoke-composeExtension_query-initialRun", "the first run")]
    public async Task Recorded_queries_are_answered(string name, string because)
    {
        await using var town = await TeamsTown.CreateAsync();
        var activity = OfTheTown(TeamsActivities.Load(name));
        activity.Value!.AsObject().Remove("commandId");
        var response = await town.ProcessAsync(activity);

        Assert.True(200 == response!.Status, because);
        Assert.Contains((string?)response.Body!["composeExtension"]!["type"], new[] { "result", "message" });
    }

    /// <summary>A recorded activity, from somebody of the town's council.</summary>
    internal static Activity OfTheTown(Activity activity)
    {
        activity.ServiceUrl = "https://smba.trafficmanager.net/teams/";
        activity.Conversation!.TenantId = TeamsTown.Tenant;
        activity.ChannelData = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsTown.Tenant } };
        return activity;
    }

    private static Task<InvokeResponse> SearchAsync(
        TeamsTown town, string typed, string parameter = "query", int skip = 0, int count = 25, string tenant = TeamsTown.Tenant,
        string conversation = Elsewhere) =>
        town.InvokeAsync(
            "ann", conversation, InvokeNames.ComposeExtensionQuery, new JsonObject
            {
                ["commandId"] = "searchClauses",
                ["parameters"] = new JsonArray(new JsonObject { ["name"] = parameter, ["value"] = typed }),
                ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
            },
            tenant
        );

    private static JsonArray Results(InvokeResponse response)
    {
        Assert.Equal(200, response.Status);
        Assert.Equal("result", (string?)response.Body!["composeExtension"]!["type"]);
        return response.Body["composeExtension"]!["attachments"]!.AsArray();
    }

    private static string? Message(InvokeResponse response)
    {
        Assert.Equal((200, "message"), (response.Status, (string?)response.Body!["composeExtension"]!["type"]));
        return (string?)response.Body["composeExtension"]!["text"];
    }
}
