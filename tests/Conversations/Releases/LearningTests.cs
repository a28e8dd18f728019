using System.Text;
using System.Text.Json.Nodes;
using TeamsPolicyBot.BotFramework.Schema;
using TeamsPolicyBot.Cards.Cases;
using TeamsPolicyBot.Cards.Releases;
using TeamsPolicyBot.Cases;
using TeamsPolicyBot.Cases.Handling;
using TeamsPolicyBot.Conversations.Releases;
using TeamsPolicyBot.Publishing;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Releases;

/// <summary>What comms know and the files do not yet: an answer that names a clause, a document that is sent.</summary>
public sealed class LearningTests
{
    private const string Question = "may the mascot of a school be seen";

    [Theory]
    [InlineData("See 1.1: ask first.", true, "the note names a clause that was not shown")]
    [InlineData("Yes, that is fine.", false, "it names none")]
    [InlineData("See 9.9.", false, "there is no such clause")]
    public async Task An_answer_that_names_a_clause_is_offered_as_a_way_of_asking(string note, bool isOffered, string because)
    {
        await using var town = await TownAsync();
        var reference = await AskCommsAsync(town);

        await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, CaseActions.Decide,
            data: [(CaseActions.Case, reference), (CaseActions.Decision, "answer"), (CaseActions.Note, note)]);

        Assert.True(
            isOffered
                == town.Texts(TeamsTown.CommsChannel)
                    .Any(text => text.Contains("The answer names Posting Policy, 1.1", StringComparison.Ordinal)),
            because
        );
    }

    [Fact]
    public async Task One_click_adds_it()
    {
        await using var town = await TownAsync();

        var says = await town.ExecuteAsync(
            "kim", TeamsTown.CommsChannel, DeskActions.Save,
            data: [(DeskActions.Kind, DeskActions.AddWay), (DeskActions.Question, Question), (DeskActions.Clause, "posting/1.1")]);

        Assert.StartsWith("Saved.", says, StringComparison.Ordinal);
        Assert.Contains(
            Question, await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/posting.notes.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_from_comms_becomes_a_policy_and_what_was_unsure_is_said()
    {
        await using var town = await TownAsync();
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] =
            "E-mail Policy\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks.\n\n1.3 Do not send lists of clients.\n"u8.ToArray();

        var says = await SendFileAsync(town, "kim");

        Assert.Contains("E-mail Policy", says, StringComparison.Ordinal);
        Assert.Contains("The number is the paragraph, line or page of your document.", says, StringComparison.Ordinal);
        Assert.Contains(
            "Private mail is allowed in breaks.", await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/e-mail-policy.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "is live now", "Staff do not get it yet", "nobody has to agree")]
    [InlineData("1", "a colleague reads it at the comms desk and presses Publish", "live now", "a colleague has to agree")]
    public async Task Whoever_sent_a_document_is_told_whether_staff_have_it(string approvals, string says, string not, string because)
    {
        await using var town = await TownAsync(approvals);
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] =
            "E-mail Policy\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks.\n"u8.ToArray();

        var said = await SendFileAsync(town, "kim");

        Assert.True(said.Contains(says, StringComparison.Ordinal), $"{because}: {said}");
        Assert.DoesNotContain(not, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_a_new_policy_says_what_to_look_at_in_words_and_in_the_policys_order()
    {
        await using var town = await TownAsync("1");
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] =
            "E-mail Policy\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks. See Appendix B.\n\n1.3 Follow the Data Protection Act 1998.\n"u8
                .ToArray();

        await SendFileAsync(town, "kim");
        await town.DeliverAsync();
        var card = town.Texts(TeamsTown.CommsChannel)[^1];

        string[] order =
        [
            "E-mail Policy – It has no date at all", "E-mail Policy – It does not say who owns it",
            "E-mail Policy – 1.1 sends staff to appendix B", "“Data Protection Act 1998” is out of date",
        ];
        Assert.All(order, each => Assert.Contains(each, card, StringComparison.Ordinal));
        Assert.Equal(order, order.OrderBy(each => card.IndexOf(each, StringComparison.Ordinal)));
        Assert.DoesNotMatch(@"\.md\b|\.yaml\b|review-due", card);
    }

    [Fact]
    public async Task A_document_that_came_before_is_refused_in_a_sentence()
    {
        await using var town = await TownAsync();
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] =
            "E-mail Policy\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks.\n"u8.ToArray();
        await SendFileAsync(town, "kim");
        var first = await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/e-mail-policy.md"));

        Assert.Contains("There is a policy with this title already", await SendFileAsync(town, "kim"), StringComparison.Ordinal);
        Assert.Equal(first, await File.ReadAllTextAsync(town.KnowledgeFile("smallton/policies/e-mail-policy.md")));
    }

    [Fact]
    public async Task Before_there_is_a_desk_whoever_sends_a_file_is_told_how_there_comes_to_be_one()
    {
        await using var town = await TeamsTown.CreateAsync();

        Assert.Contains(
            "this is the comms desk – and then presses the button there: Yes, this is the desk", await SendFileAsync(town, "kim"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_became_a_fact_is_nothing_to_look_at()
    {
        await using var town = await TownAsync();
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] =
            "E-mail Policy\n\nOwner: Head of ICT\n\nApproved: October 2026\n\n1. Private mail\n\n1.1 Private mail is allowed in breaks.\n\n1.3 Do not send lists.\n"u8
                .ToArray();

        var says = await SendFileAsync(town, "kim");

        Assert.Contains("There is 1 thing to look at.", says, StringComparison.Ordinal);
        Assert.True(
            says.IndexOf("I took these lines as facts", StringComparison.Ordinal) > says.IndexOf("to look at", StringComparison.Ordinal), says);
    }

    [Fact]
    public async Task A_file_from_anybody_else_is_not_looked_at()
    {
        await using var town = await TownAsync();

        Assert.DoesNotContain("policy", (await SendFileAsync(town, "ada")).ToLowerInvariant(), StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(town.KnowledgeFile("smallton/policies"), "*.md"));
    }

    [Theory]
    [InlineData("mail.txt", "\0\u0001\u0002", "holds no text", "no text")]
    [InlineData("mail.pdf", "%PDF-1.7 and then nothing", "damaged", "a torn PDF")]
    [InlineData("mail.docx", "%PDF-1.7", "something else", "another type under its name")]
    [InlineData("mail.docm", "words", "macros", "macros")]
    public async Task A_file_that_is_no_policy_is_refused_in_a_sentence_and_nothing_is_written(
        string name, string content, string says, string because)
    {
        await using var town = await TownAsync();
        town.Files[new Uri("https://smallton.sharepoint.com/mail")] = Encoding.UTF8.GetBytes(content);

        var said = await SendFileAsync(town, "kim", name);

        Assert.True(said.Contains(says, StringComparison.Ordinal), $"{because}: {said}");
        Assert.Single(Directory.GetFiles(town.KnowledgeFile("smallton/policies"), "*.md"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_had_is_said_so_and_nothing_is_written()
    {
        await using var town = await TownAsync();

        Assert.Contains("could not get the file", await SendFileAsync(town, "kim"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://council.sharepoint.com/sites/x/file.docx?tempauth=1", true, "where Teams keeps files")]
    [InlineData("https://council-my.sharepoint.us/x", true, "a national cloud")]
    [InlineData("http://council.sharepoint.com/x", false, "not encrypted")]
    [InlineData("https://sharepoint.com.evil.example/x", false, "another host")]
    [InlineData("https://evilsharepoint.com/x", false, "a host that ends alike")]
    [InlineData("https://council.sharepoint.com:8443/x", false, "another port")]
    [InlineData("https://user@council.sharepoint.com/x", false, "with a name")]
    [InlineData("https://169.254.169.254/x", false, "an address inside the cloud")]
    public void A_file_is_fetched_from_where_teams_keeps_files_only(string address, bool isFetched, string because) =>
        Assert.True(isFetched == SharePointDownload.IsSharePoint(new Uri(address)), because);

    private static async Task<TeamsTown> TownAsync(string approvals = "0")
    {
        var town = await TeamsTown.CreateAsync(settings: ("Approvals", approvals));
        await town.SetUpCommsDeskAsync("kim", "lou");
        await town.Get<Publisher>().ReconcileAsync();
        return town;
    }

    private static async Task<string> AskCommsAsync(TeamsTown town) => (await town.Get<CaseService>().OpenAsync(new NewCase(
        TeamsTown.Council,
        new Person(TeamsTown.Tenant, "ada", "ada"),
        false,
        new CaseContent(CaseKind.Question, Question, null, null, [], null, [], null),
        Assignment.ToComms,
        [],
        town.Clock.GetUtcNow().AddDays(2)))).Reference;

    private static async Task<string> SendFileAsync(TeamsTown town, string person, string name = "mail.txt")
    {
        var before = town.Texts(TeamsTown.Chat(person)).Count;
        await town.ReceiveAsync(person, new Activity
        {
            Type = ActivityTypes.Message,
            Attachments =
            [
                new Attachment
                {
                    ContentType = "application/vnd.microsoft.teams.file.download.info",
                    Name = name,
                    Content = new JsonObject { ["downloadUrl"] = "https://smallton.sharepoint.com/mail", ["fileType"] = "txt" },
                },
            ],
        });
        return string.Join('\n', town.Texts(TeamsTown.Chat(person)).Skip(before));
    }
}
