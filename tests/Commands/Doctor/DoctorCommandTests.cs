using System.Text.Json;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Store;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Storage;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Commands.Doctor;

/// <summary>
/// The doctor with a council, a database and a stand-in for Microsoft's services: in order, and broken in one way after the other.
/// </summary>
public sealed class DoctorCommandTests : DoctorHouse
{
    [Fact]
    public async Task A_set_up_in_order_has_nothing_to_do()
    {
        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.Success, exitCode);
        Assert.DoesNotContain("TO DO", output, StringComparison.Ordinal);
        foreach (
            var subject in new[]
            {
                "credentials",
                "clock",
                "token",
                "signing keys",
                "connector",
                "database",
                "managers",
                "ashby, knowledge",
                "ashby, comms desk",
            }
        )
        {
            Assert.Contains($"ok: {subject}: ", output, StringComparison.Ordinal);
        }

        Assert.EndsWith("Nothing to do.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_that_expired_is_told_once_and_what_needs_it_is_not_tried()
    {
        azure.RefusingTenant = Tenant;

        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains("TO DO: token: Entra refuses the secret or certificate.", output, StringComparison.Ordinal);
        Assert.Contains("not tried: connector: ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 to do.\n", output, StringComparison.Ordinal);
        Assert.Empty(azure.Calls);
    }

    [Fact]
    public async Task A_council_that_nobody_has_set_up_is_told_what_is_missing()
    {
        SmallCouncil.Write(folder["knowledge"], "bexley");
        settings["Organisations:bexely:Tenants:0"] = "bexley.gov.uk";

        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains("TO DO: bexley, settings: No tenant is given to this council", output, StringComparison.Ordinal);
        Assert.Contains("TO DO: bexely: ", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"bexley\"?", output, StringComparison.Ordinal);
        Assert.Contains("ok: ashby, comms desk", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Host=127.0.0.1;Port=1;Database=bot;Username=bot;Password=swordfish;Timeout=2",
        "TO DO: database: PostgreSQL, 127.0.0.1:1, database bot: The database cannot be reached.")]
    [InlineData(
        "postgres://bot:swordfish@db/bot?sslmode=require",
        "TO DO: credentials: ConnectionStrings:PostgreSQL is no connection string.")]
    public async Task A_database_that_cannot_be_used_is_told_without_its_password(string connectionString, string told)
    {
        settings["ConnectionStrings:PostgreSQL"] = connectionString;

        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_keep_the_bot_from_starting_are_told_in_the_same_words()
    {
        settings.Remove("MicrosoftAppPassword");

        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.Contains(
            "TO DO: credentials: Neither MicrosoftAppPassword nor MicrosoftAppCertificatePath is set", output, StringComparison.Ordinal);
        Assert.Empty(azure.TokenRequests);
    }

    [Fact]
    public async Task A_clock_ten_minutes_slow_and_an_unreadable_list_of_managers_are_found()
    {
        await File.WriteAllTextAsync(folder["data/managers.csv"], "name,manager\nAnn,Bob\n");

        var (_, output) = await RunAsync(new FakeTimeProvider(TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(10)));

        Assert.Contains("TO DO: clock: It is 10 minutes slow", output, StringComparison.Ordinal);
        Assert.Contains("TO DO: managers: managers.csv cannot be read", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "RateLimit:MessagesPerMinute", "lots", "settings: RateLimit:MessagesPerMinute is 'lots'. Write a whole number",
        "the bot would not start")]
    [InlineData("Retention:Cases", "-1", "settings: Retention:Cases is '-1'.", "the bot would not start")]
    [InlineData(
        "Retention:State", "7", "settings: Retention:State is 7. Staff are told that a draft is kept for a day at most",
        "a promise to staff")]
    [InlineData("Data:RequirePostgreSQL", "true", "settings: ConnectionStrings:PostgreSQL is not set.", "a container without its database")]
    [InlineData(
        "MicrosoftAppPasword", "x",
        "settings: MicrosoftAppPasword is set, and nothing reads a setting of that name. Did you mean \"MicrosoftAppPassword\"?", "misspelt"
    )]
    [InlineData("Organisations:ashby:Tenant:0", "x", "Did you mean \"Organisations:ashby:Tenants:0\"?", "one letter too few")]
    [InlineData("Organisation:ashby:Tenants:0", "x", "Did you mean \"Organisations:ashby:Tenants:0\"?", "a section that does not exist")]
    [InlineData("Retention:Logs", "x", "settings: Retention:Logs is set, and nothing reads", "made up")]
    [InlineData("Bot:OffMessage", "Closed until noon.", "off switch: The bot is switched off", "forgotten after the work was done")]
    public async Task A_setting_that_does_not_do_what_it_should_is_found(string name, string value, string says, string because)
    {
        settings[name] = value;

        var (exitCode, output) = await RunAsync();

        Assert.Equal(ExitCode.FoundFaults, exitCode);
        Assert.True(output.Contains(says, StringComparison.Ordinal), $"{because}: {output}");
        Assert.EndsWith("1 to do.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_programs_settings_are_none_of_its_business()
    {
        settings["SSL_CERT_DIR"] = "/etc/ssl";
        settings["Kestrel:Endpoints:Http:Url"] = "http://127.0.0.1:5000";
        settings["Logging:LogLevel:Default"] = "Warning";

        Assert.Equal(ExitCode.Success, (await RunAsync()).ExitCode);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told_as_such()
    {
        await File.WriteAllTextAsync(folder["a-file"], "");

        var (_, output) = await RunAsync(data: folder["a-file/data"]);

        Assert.Contains($"The data folder {folder["a-file/data"]} cannot be made or written.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("is no connection string", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_knowledge_folder_that_is_not_there_is_named()
    {
        var (_, output) = await RunAsync(knowledge: folder["elsewhere"]);

        Assert.Contains($"TO DO: knowledge: There is no folder {folder["elsewhere"]}.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_holds_every_line_with_its_result()
    {
        azure.RefusingTenant = Tenant;

        var (_, output) = await RunAsync(arguments: ["--json"]);

        var lines = JsonDocument.Parse(output).RootElement.EnumerateArray().ToDictionary(line => line.GetProperty("subject").GetString()!);
        Assert.Equal("to-do", lines["token"].GetProperty("result").GetString());
        Assert.StartsWith("Make a new client secret", lines["token"].GetProperty("mend").GetString(), StringComparison.Ordinal);
        Assert.Equal("not-tried", lines["connector"].GetProperty("result").GetString());
        Assert.Equal("ok", lines["database"].GetProperty("result").GetString());
    }

    /// <summary>The comms desk is registered.</summary>
    protected override async Task FurnishAsync()
    {
        using var dialect = new SqliteDialect(folder["data/bot.db"]);
        var database = new Database(dialect);
        await Migrator.MigrateAsync(database);
        await new CommsDeskStore(database, TimeProvider.System).SaveAsync(
            new CommsDesk("ashby", Tenant, "19:desk@thread.tacv2", azure.ServiceUrl, $"28:{App}", "Comms", Ann));
    }
}
