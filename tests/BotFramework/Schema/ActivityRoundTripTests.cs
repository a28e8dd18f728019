using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.BotFramework.Schema.Teams;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Schema;

public sealed class ActivityRoundTripTests
{
    public static TheoryData<string> Recorded => [.. TeamsActivities.Names];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void What_Teams_sends_comes_out_as_it_went_in(string name)
    {
        var sent = TeamsActivities.Json(name);

        var written = JsonNode.Parse(ProtocolJsonSerializer.Serialize(ProtocolJsonSerializer.Deserialize<Activity>(sent.ToJsonString())))!;

        Assert.Equal(Canonical(sent), Canonical(written));
    }

    [Fact]
    public void Properties_nobody_named_survive_at_every_level()
    {
        var activity = TeamsActivities.Load("teams-unknown-type");

        Assert.Equal("x", activity.From!.Properties!["agenticUserId"].GetString());
        Assert.Equal("emea", activity.Conversation!.Properties!["region"].GetString());
        Assert.Contains("12345678901234567890", ProtocolJsonSerializer.Serialize(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void Nulls_are_left_out_and_time_is_written_in_UTC()
    {
        var written = ProtocolJsonSerializer.Serialize(new Activity
        {
            Type = ActivityTypes.Message,
            Timestamp = new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.FromHours(2)),
            LocalTimestamp = new DateTimeOffset(2026, 11, 20, 14, 0, 0, TimeSpan.FromHours(2)),
        });

        Assert.Equal(
            """{"type":"message","timestamp":"2026-11-20T12:00:00Z","localTimestamp":"2026-11-20T14:00:00+02:00"}""",
            written);
    }

    [Fact]
    public void Of_a_key_that_occurs_twice_the_last_stands_also_in_free_form_parts()
    {
        var activity = ProtocolJsonSerializer.Deserialize<Activity>(
            """{"type":"a","type":"message","value":{"k":1,"k":{"x":1,"x":2}},"channelData":{"tenant":{"id":"1","id":"2"}}}""")!;

        Assert.Equal("message", activity.Type);
        Assert.Equal(2, activity.Value!["k"]!["x"]!.GetValue<int>());
        Assert.Equal("2", activity.GetTenantId());
    }

    [Fact]
    public void Nulls_in_lists_are_dropped()
    {
        var activity = ProtocolJsonSerializer.Deserialize<Activity>(
            """{"membersAdded":[null,{"id":"a"}],"entities":[null],"attachments":[null]}"""
        )!;

        Assert.Equal("a", Assert.Single(activity.MembersAdded!).Id);
        Assert.Empty(activity.Entities!);
        Assert.Empty(activity.Attachments!);
    }

    [Theory]
    [InlineData("""{"text":5}""", "a number is no text")]
    [InlineData("""{"entities":{}}""", "an object is no list")]
    [InlineData("""{"timestamp":"yesterday"}""", "no time")]
    [InlineData("""[]""", "no object")]
    public void Another_shape_is_a_JsonException(string json, string why) =>
        Assert.True(Record.Exception(() => ProtocolJsonSerializer.Deserialize<Activity>(json)) is JsonException, why);

    /// <summary>Keys in order, instants in one spelling; all other values letter for letter.</summary>
    private static string Canonical(JsonNode node) =>
        node switch
        {
            JsonObject o => "{"
                + string.Join(
                    ",", o.OrderBy(p => p.Key, StringComparer.Ordinal)
                        .Select(p =>
                            $"{p.Key}:{(p.Value is null ? "null" : p.Key is "timestamp" or "localTimestamp" ? Instant(p.Value) : Canonical(p.Value))}"
                        )
                )
                + "}",
            JsonArray a => "[" + string.Join(",", a.Select(item => item is null ? "null" : Canonical(item))) + "]",
            _ => node.ToJsonString(),
        };

    private static string Instant(JsonNode value)
    {
        var time = value.GetValue<DateTimeOffset>();
        return $"{time:O}";
    }
}
