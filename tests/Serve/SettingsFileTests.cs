using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Serve;

public sealed class SettingsFileTests
{
    [Fact]
    public void The_administrators_own_file_beside_the_program_counts_for_commands_as_it_does_for_the_bot()
    {
        using var program = new TemporaryFolder();
        File.WriteAllText(program["appsettings.json"], """{ "AllowedHosts": "*", "Knowledge": { "Folder": "the program's" } }""");
        File.WriteAllText(program["appsettings.Production.json"], """{ "Knowledge": { "Folder": "the council's" } }""");

        var settings = Program.ReadSettings(program[""]);

        Assert.Equal(("the council's", "*"), (settings["Knowledge:Folder"], settings["AllowedHosts"]));
    }
}
