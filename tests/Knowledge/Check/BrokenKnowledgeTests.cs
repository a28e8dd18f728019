using System.Text;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>What a comms officer is told, one line for each way to get a file wrong.</summary>
public sealed class BrokenKnowledgeTests
{
    private const string Council = "smallton/council.yaml";
    private const string Policy = SmallCouncil.PolicyFile;
    private const string Notes = "smallton/policies/posting.notes.yaml";
    private const string Vocabulary = "smallton/vocabulary.yaml";
    private const string Silences = "smallton/silent-on.yaml";
    private const string Tests = "smallton/tests.yaml";

    [Fact]
    public void The_small_council_itself_has_no_fault() => Assert.Empty(KnowledgeLoader.Load(SmallCouncil.With()).Faults);

    [Theory]
    // council.yaml
    [InlineData(Council, null, 1, "The file is missing.", "README")]
    [InlineData(Council, "", 1, "The council is not described.", "name: ...")]
    [InlineData(Council, "just words", 1, "Keys with values are expected here.", "key: value")]
    [InlineData(Council, "names: Smallton\n", 1, "\"names\" is not a key that is known here.", "Did you mean \"name\"?")]
    [InlineData(Council, "nmae: Smallton\n", 1, "\"nmae\" is not a key that is known here.", "Did you mean \"name\"?")]
    [InlineData(Council, "notice: Old\n", 1, "\"name\" is missing.", "name: ...")]
    [InlineData(Council, "name: A\nname: B\n", 2, "The key \"name\" stands here a second time.", "Keep one")]
    [InlineData(Council, "name: A\noffice-hours:\n\tfrom: \"09:00\"\n", 3, "This line is indented with a tab.", "spaces")]
    [InlineData(Council, "name: A\nnotice: Note: read this\n", 2, "A colon inside a text is read as a key.", "double quotation marks")]
    [InlineData(
        Council, "name: A\nnotice: \"Read this\nholidays: []\n", 2,
        "A quotation mark is opened here and never closed, or closed too early.", "one double quotation mark each")]
    [InlineData(Council, "name: A\nshort-names: [A, B\nnotice: C\n", 2, "A bracket is opened here and not closed.", "Close every [ with ]")]
    [InlineData(Council, "name: A\nshort-names: {A: B\n", 2, "A bracket is opened here and not closed.", "Close every [ with ]")]
    [InlineData(Council, "name:A\nholidays: []\n", 1, "There is no space after the colon.", "key: value")]
    [InlineData(Council, "name: A\n holidays: []\n", 2, "This cannot be read as YAML.", "indented alike")]
    [InlineData(
        Council, "name: A\nnotice: *bold\n", 2, "A text that begins with this sign means something else in YAML.", "double quotation marks"
    )]
    [InlineData(Council, "name: A\n---\nname: B\n", 3, "A second document begins here.", "three dashes")]
    [InlineData(Council, "name: A\ntime-zone: Europe/Smallton\n", 2, "\"Europe/Smallton\" is not a time zone.", "Europe/London")]
    [InlineData(Council, "name: A\noffice-hours: {days: mon-fri, from: 9, to: \"17:00\"}\n", 2, "\"9\" is not a time of day.", "\"09:00\"")]
    [InlineData(
        Council, "name: A\noffice-hours: {from: \"18:00\", to: \"17:00\"}\n", 2, "The office closes before it opens.", "earlier time")]
    [InlineData(
        Council, "name: A\noffice-hours: {days: monday-friday}\n", 2, "\"monday-friday\" is not a day or a range of days.", "mon-fri")]
    [InlineData(Council, "name: A\nholidays: [25/12/2026]\n", 2, "\"25/12/2026\" is not a date.", "2027-05-06")]
    [InlineData(Council, "name: A\nholidays: [2026-02-30]\n", 2, "\"2026-02-30\" is not a date.", "year, month and day")]
    [InlineData(Council, "name: A\ndefault-deadline: soon\n", 2, "\"soon\" is not a deadline.", "2 working days")]
    [InlineData(
        Council, "name: A\ncontacts:\n  press: {tel: 555}\n", 3, "\"tel\" is not a key that is known here.", "title, telephone, email")]
    [InlineData(Council, "name: A\nask-when-silent: {personal: manger}\n", 2, "\"manger\" is not known here.", "Did you mean \"manager\"?")]
    [InlineData(
        Council, "name: A\nnotice: A sample.\nnotice-of: [postng]\n", 3, "\"postng\" is not known here.", "Did you mean \"posting\"?")]
    // policies
    [InlineData(Policy, null, 1, "There is no policy.", "ending in .md")]
    [InlineData(Policy, "# Photographs\n\nAsk first.\n", 1, "The policy's facts are missing.", "title: ...")]
    [InlineData(Policy, "---\nowner: HR\n---\n\nAsk first.\n", 2, "\"title\" is missing.", "title: ...")]
    [InlineData(
        Policy, "---\ntitle: T\nreview: May 2020\n---\n\nAsk first.\n", 3, "\"review\" is not a key that is known here.", "review-due")]
    [InlineData(Policy, "---\ntitle: T\nreview-due: next year\n---\n\nAsk first.\n", 3, "\"next year\" is not a date.", "November 2016")]
    [InlineData(Policy, "---\ntitle: T\n---\n", 4, "The policy has no clause.", "paragraphs")]
    [InlineData(
        Policy, "---\ntitle: T\n---\n\n# Guidance\n\nOne.\n\n# Guidance\n\nTwo.\n", 11,
        "Two clauses have the address posting/guidance/1; the other one is in line 7.", "{#guidance-2}")]
    [InlineData(
        Policy, "---\ntitle: T\n---\n\n1.1 One.\n1.2 Two.\n", 6, "\"1.2\" begins right below other words and is read as part of them.",
        "empty line")]
    [InlineData(
        Policy, "---\ntitle: T\n---\n\nOne.\n\n~~Struck.\n\nAlso struck.~~\n", 7, "A mark ~~ is left over in this clause.", "both ends")]
    [InlineData(Policy, "---\ntitle: T\n---\n\nOne.\n\nA **bold word.\n", 7, "A mark ** is left over in this clause.", "both ends")]
    [InlineData(
        Policy, "---\ntitle: T\n---\n\nOne.\n\n    Two.\n", 7, "This text is indented by four columns or fenced, which makes it code.",
        "left margin")]
    [InlineData(Policy, "---\ntitle: T\n---\n\nOne.\n\n> Two.\n", 7, "A line beginning with > is a quotation in Markdown.", "\\>")]
    [InlineData(
        Policy, "---\ntitle: T\n---\n\nOne.\n---\n\nTwo.\n", 6, "A line of dashes or equals signs makes the text above it a heading.",
        "Remove that line")]
    [InlineData(Policy, "---\ntitle: T\n---\n\nOne.\n\n::: claus\nTwo.\n:::\n", 7, "\"::: claus\" is not known.", "::: clause")]
    [InlineData(
        "smallton/policies/Other Rules.md", "---\ntitle: T\n---\n\nOne.\n", 1, "The name \"Other Rules.md\" would stand in addresses.",
        "small letters")]
    [InlineData(
        "smallton/policies/second.md", "---\ntitle: Posting Policy\n---\n\nOne.\n", 1, "Two policies have the title \"Posting Policy\".",
        "tell apart")]
    // notes
    [InlineData(Notes, "1.3: {starts: Ask everybody}\n", 1, "The policy has no clause \"1.3\".", "Did you mean \"1.1\"?")]
    [InlineData(
        Notes, "1.1: {starts: Ask nobody}\n", 1, "The clause does not start with \"Ask nobody\".",
        "\"Ask everybody in a photograph first.\"")]
    [InlineData(Notes, "1.1: {asked-as: [x]}\n", 1, "\"starts\" is missing.", "starts: ...")]
    [InlineData(
        Notes, "1.1: {starts: Ask everybody, askedas: [x]}\n", 1, "\"askedas\" is not a key that is known here.",
        "Did you mean \"asked-as\"?")]
    [InlineData(Notes, "1.1: {starts: Ask everybody, capacity: private}\n", 1, "\"private\" is not known here.", "personal, council, both")]
    [InlineData(
        Notes, "1.1: {starts: Ask everybody, contact: pres-office}\n", 1, "council.yaml has no contact \"pres-office\".",
        "Did you mean \"press-office\"?")]
    [InlineData(
        Notes, "1.1:\n  starts: Ask everybody\n  conflicts-with: {address: 1.2/3, ruling: Both.}\n", 3,
        "No clause in force has the address \"1.2/3\".", "Did you mean \"posting/1.2/")]
    [InlineData(
        "smallton/policies/postng.notes.yaml", "", 1, "There is no policy \"postng\" for these notes.", "Did you mean \"posting\"?")]
    // vocabulary
    [InlineData(Vocabulary, "same: [[facebook]]\n", 1, "A group of words that mean the same needs two words or more.", "another word")]
    [InlineData(Vocabulary, "related: [{word: press, also: [media], weight: 2}]\n", 1, "The weight 2 is not between 0 and 1.", "0.5")]
    [InlineData(Vocabulary, "related: [{word: press}]\n", 1, "\"also\" is missing.", "also: ...")]
    [InlineData("shared/vocabulary.yaml", "sames: []\n", 1, "\"sames\" is not a key that is known here.", "Did you mean \"same\"?")]
    // silences
    [InlineData(
        Silences, "- topic: Pictures\n  words: [drones, strong room]\n  say: Nothing.\n", 2,
        "The policies are not silent on \"strong room\": posting/1.2/2 says it.", "Remove this word")]
    [InlineData(Silences, "- topic: Drones\n  words: [drone]\n", 1, "\"say\" is missing.", "say: ...")]
    [InlineData(Silences, "- not-silent: [pay]\n", 1, "There is no subject \"pay\".", "shared/subjects")]
    // tests
    [InlineData(Tests, "- ask: May I?\n", 1, "This test expects nothing.", "cites")]
    [InlineData(Tests, "- aks: May I?\n  cites: posting/1.1\n", 1, "This test neither asks nor walks.", "ask: a question")]
    [InlineData(
        Tests, "- ask: May I?\n  cites: posting/1.11\n", 2, "No clause in force has the address \"posting/1.11\".",
        "Did you mean \"posting/1.1\"?")]
    [InlineData(
        Tests, "- ask: May I?\n  cites: posting/1.1\n  unsure: true\n", 1, "This test expects a clause and that the bot is unsure.",
        "Keep one")]
    [InlineData(Tests, "- ask: May I?\n  unsure: yes\n", 2, "\"yes\" is not known here.", "true, false")]
    [InlineData(Tests, "- ask: May I?\n  desk: boss\n", 2, "council.yaml has no contact \"boss\".", "manager, comms, hr, press-office")]
    // names of files
    [InlineData("smallton/council.yml", "name: A\n", 1, "Nobody reads \"council.yml\".", "Did you mean \"council.yaml\"?")]
    [InlineData("smallton/polices/posting.md", "", 1, "Nobody reads \"polices\".", "Did you mean \"policies\"?")]
    [InlineData("smallton/policies/notes.yaml", "", 1, "Nobody reads this file here.", ".notes.yaml or .md")]
    [InlineData("smallton/words/blame.yaml", "", 1, "Nobody reads this file here.", ".txt")]
    public void A_fault_is_told_with_file_line_and_mend(string file, string? text, int line, string what, string mend)
    {
        var result = KnowledgeLoader.Load(SmallCouncil.With((file, text)));

        Assert.Null(result.Release);
        var told = result.Faults.FirstOrDefault(fault => fault.What == what && fault.Line == line);
        Assert.True(told is not null, string.Join('\n', result.Faults));
        Assert.Contains(mend, told.Mend, StringComparison.Ordinal);
        Assert.Equal(file == Policy && text is null ? "smallton/policies" : file, told.File);
    }

    [Fact]
    public void Letters_in_another_encoding_are_told_with_their_line()
    {
        var latin1 = Encoding.Latin1.GetBytes("name: A\nnotice: Café\n");
        var files = new KnowledgeFiles(SmallCouncil.Id, [KeyValuePair.Create(Council, latin1)]);

        Assert.Contains(KnowledgeLoader.Load(files).Faults, fault =>
            fault is { File: Council, Line: 2 } && fault.Mend.Contains("UTF-8", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void One_run_tells_everything_in_the_order_of_files_and_lines()
    {
        var faults = KnowledgeLoader.Load(SmallCouncil.With(
            (Vocabulary, "sames: []\n"),
            (Council, "nmae: A\nholidays: [soon]\n"),
            (Policy, "---\ntitle: T\n---\n\nOne.\n\n> Two.\n"))).Faults;

        Assert.Equal(
            [Council, Council, Council, Policy, Vocabulary],
            faults.Select(fault => fault.File));
        Assert.Equal([1, 1, 2, 7, 1], faults.Select(fault => fault.Line));
    }

    [Theory]
    [InlineData("smallton/README.md", "# Smallton's own remarks\n")]
    [InlineData(Policy, "---\r\ntitle: Posting Policy\r\n---\r\n\r\n# Photographs\r\n\r\n1.1 Ask first.\r\n")]
    [InlineData(Policy, "\uFEFF---\ntitle: Posting Policy\n---\n\nAsk first.\n")]
    [InlineData(Policy, "---\ntitle: Posting Policy\n---\n\nAsk first, see paragraph\n3 of the other policy.\n")]
    [InlineData(Notes, "")]
    [InlineData(Notes, "# nothing yet\n")]
    [InlineData(Notes, "1.1: {starts: ASK EVERYBODY, asked-as: can I post a photo}\n")]
    [InlineData(Notes, "posting/1.1: {starts: Ask everybody}\n")]
    [InlineData(Silences, "- topic: Rooms\n  words: [strong rooms, trong room]\n  say: Nothing.\n")]
    [InlineData(Tests, "- ask: May I?\n  cites: [posting/1.1]\n- ask: And this?\n  unsure: true\n")]
    public void What_only_looks_odd_is_no_fault(string file, string text)
    {
        var result = KnowledgeLoader.Load(SmallCouncil.With((file, text)));

        Assert.Empty(result.Faults);
        Assert.NotNull(result.Release);
    }
}
