using System.Text.Json;
using System.Xml.Linq;
using Dapper;
using Microsoft.Extensions.Configuration;
using TeamsPolicyBot.Answers;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.Reports.Store;
using TeamsPolicyBot.Reports.Writing;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Reports;

/// <summary>What comms learn of what staff ask, through the front door: people ask, the desk reads.</summary>
public sealed class ReportTests
{
    private const string Drone = "can we fly a drone over the park";

    [Fact]
    public async Task The_desk_reads_what_three_people_asked_and_nobody_could_answer()
    {
        await using var town = await TownAsync();
        foreach (var person in new[] { "ada", "bob", "cy" })
        {
            await town.SayAsync(person, Drone);
        }

        await town.SayAsync("ada", "who pays for the parking of zebras");
        var card = (await town.SayInChannelAsync("kim", "asked"))[0];

        Assert.Contains(Drone, card, StringComparison.Ordinal);
        Assert.DoesNotContain("zebras", card, StringComparison.Ordinal);
        Assert.Contains("too few people asked: 1", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_who_asks_again_and_again_is_not_quoted()
    {
        await using var town = await TownAsync();
        for (var time = 0; time < 3; time++)
        {
            await town.SayAsync("ada", Drone);
        }

        Assert.DoesNotContain(Drone, (await town.SayInChannelAsync("kim", "asked"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_the_week_nothing_in_the_database_leads_from_a_code_to_a_person()
    {
        await using var town = await TownAsync();
        await town.SayAsync("ada", Drone);
        await town.PassAsync(TimeSpan.FromDays(8));
        await town.Get<TeamsPolicyBot.Cases.Store.Retention>().RunAsync();

        Assert.Empty(await town.Get<Database>().ReadAsync(connection => connection.QueryAsync<string>("SELECT salt FROM asker_salts")));
        var code = await town.Get<Database>().ReadAsync(connection => connection.ExecuteScalarAsync<string>("SELECT asker FROM ask_log"));
        Assert.Matches("^[0-9]{4}-W[0-9]{2}:[0-9a-f]{12}$", code);
    }

    [Fact]
    public async Task Where_people_give_up_a_walk_is_counted_by_question_and_not_by_person()
    {
        await using var town = await TownAsync();
        await town.SayAsync("ada", "can i post this");
        await town.SayAsync("ada", "A picture of the town hall");
        await town.PassAsync(TimeSpan.FromHours(2));

        var tree = Assert.Single((await ReportAsync(town)).Trees);
        Assert.Equal((1, 0), (tree.Begun, tree.Finished));
        Assert.Equal("Whose account is it?", Assert.Single(tree.GivenUp).Name);
    }

    [Fact]
    public async Task On_monday_at_nine_the_desk_gets_a_card_once()
    {
        await using var town = await TownAsync();
        await town.SayAsync("ada", Drone);
        var weekly = town.Get<WeeklyCards>();
        var before = town.Texts(TeamsTown.CommsChannel).Count;
        for (var day = 0; day < 8; day++)
        {
            await weekly.SendDueAsync();
            await town.PassAsync(TimeSpan.FromDays(1));
        }

        await weekly.SendDueAsync();
        await town.DeliverAsync();
        Assert.Single(town.Texts(TeamsTown.CommsChannel).Skip(before), text => text.Contains("What staff asked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_comms_reads_it()
    {
        await using var town = await TownAsync();

        Assert.Contains("Only the comms team", (await town.SayInChannelAsync("ada", "asked"))[0], StringComparison.Ordinal);
        Assert.DoesNotContain("What staff asked", (await town.SayAsync("ada", "asked"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_well_formed_needs_nothing_from_elsewhere_and_shows_what_was_typed_as_text()
    {
        await using var town = await TownAsync();
        foreach (var person in new[] { "ada", "bob", "cy" })
        {
            await town.SayAsync(person, "can we fly a drone <b>now</b> & \"here\"");
        }

        var html = ReportHtml.Write(await ReportAsync(town));

        XDocument.Parse(
            html.Replace("<!doctype html>", "", StringComparison.Ordinal)
                .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
                .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>now", html, StringComparison.Ordinal);
        Assert.Contains("<svg role=\"img\"", html, StringComparison.Ordinal);
    }

    private static async Task<TeamsTown> TownAsync()
    {
        var town = await TeamsTown.CreateAsync();
        await town.SetUpCommsDeskAsync("kim", "lou");
        return town;
    }

    private static Task<AskedReport> ReportAsync(TeamsTown town) =>
        town.Get<ReportStore>().LastWeekAsync(town.Get<KnowledgeBase<PolicyAnswerer>>().Find(TeamsTown.Council)!.Release);
}
