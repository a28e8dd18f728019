using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Cases;

/// <summary>
/// What a person gets to read is what was typed, from the question on; and words that tell them nothing are no note.
/// </summary>
public sealed class PassedOnTests
{
    private const string Message = "What should the person know?";

    private const string When = "When do you need the answer?";

    /// <summary>Messages, parted by a bar; the last is the wish. What goes on stands in the order in which it was typed.</summary>
    [Theory]
    [InlineData(
        "melton", "can i put a photo of the allotments on my own page|and on insta?|can you send that on for me",
        "can i put a photo of the allotments on my own page\nand on insta?")]
    [InlineData(
        "medway", "a vlogger wants to know when the pool opens|cant i just tell him, everybody knows|please pass it to them",
        "a vlogger wants to know when the pool opens\ncant i just tell him, everybody knows")]
    [InlineData(
        "brighton-hove", "can i moan about my line manager on facebook|what if i leave his name out|speak to a person",
        "can i moan about my line manager on facebook\nwhat if i leave his name out")]
    [InlineData(
        "milton-keynes", "can i whatsapp a client to say im late|even from my work phone|can they ring me back",
        "can i whatsapp a client to say im late\neven from my work phone")]
    [InlineData(
        "nw-leicestershire", "can i go on twitter on my phone at work|what about in my lunch hour|just ask someone for me",
        "can i go on twitter on my phone at work\nwhat about in my lunch hour")]
    [InlineData(
        "medway", "can i claim for a tripod for our tiktok|is it the same for a lens|nobody has ever told me|get somebody to phone me",
        "can i claim for a tripod for our tiktok\nis it the same for a lens\nnobody has ever told me")]
    [InlineData("melton", "can i share the mayors post|can i share the mayors post|pass it on for me", "can i share the mayors post")]
    [InlineData(
        "milton-keynes", "a journalist wants a comment on my running blog|its done in my own time|can somebody in comms call me",
        "a journalist wants a comment on my running blog\nits done in my own time")]
    public async Task What_goes_on_is_the_matter_in_the_words_of_whoever_typed_it(string council, string said, string goes)
    {
        var heard = await HearAsync(council, said);

        Assert.Contains(heard, text => text.Contains($": “{goes}”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_stands_for_itself_goes_alone()
    {
        var heard = await HearAsync(
            "melton", "can i put a photo of the allotments on my own page|may staff swear online|pass it on for me");

        Assert.Contains(heard, text => text.Contains(": “may staff swear online”", StringComparison.Ordinal));
    }

    /// <summary>A question that is asked before somebody tells how they are is not lost.</summary>
    [Fact]
    public async Task What_was_asked_before_distress_goes_too()
    {
        var heard = await HearAsync("melton", "can i reply to a nasty review of our cafe|it gets me down and i cant sleep|ask a person");

        Assert.Contains(
            heard,
            text => text.Contains("can i reply to a nasty review of our cafe\nit gets me down and i cant sleep", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("yes please")]
    [InlineData("ok ta")]
    [InlineData("go on then")]
    [InlineData("just send it please")]
    [InlineData("yeah pass it on")]
    [InlineData("could you ask somebody for me then")]
    [InlineData("can you get them to ring me")]
    [InlineData("no thats all")]
    public async Task Who_only_agrees_adds_no_note(string said)
    {
        var heard = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|{said}");
        Assert.StartsWith(When, heard[^1], StringComparison.Ordinal);

        var preview = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|{said}|1");
        Assert.DoesNotContain(preview, text => text.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lovely, thank you")]
    [InlineData("cheers")]
    [InlineData("brilliant thanks")]
    [InlineData("thanks so much")]
    [InlineData("ta very much")]
    [InlineData("many thanks")]
    public async Task Thanks_are_answered_and_the_question_goes_on(string said)
    {
        var atNote = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|{said}");
        var atDay = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|skip|{said}");

        Assert.StartsWith("You're welcome. I have sent nothing yet", atNote[0], StringComparison.Ordinal);
        Assert.StartsWith(Message, atNote[^1], StringComparison.Ordinal);
        Assert.StartsWith("You're welcome. I have sent nothing yet", atDay[0], StringComparison.Ordinal);
        Assert.StartsWith(When, atDay[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("no rush at all")]
    [InlineData("whenever")]
    [InlineData("not bothered")]
    [InlineData("im not fussed")]
    [InlineData("just send it")]
    public async Task Who_names_no_day_is_in_no_hurry(string said)
    {
        var heard = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|skip|{said}");

        Assert.StartsWith("Shall I send it?", heard[^1], StringComparison.Ordinal);
    }

    /// <summary>What the person is told all the same.</summary>
    [Theory]
    [InlineData("yes it is for the open day on saturday")]
    [InlineData("thanks, the pool is at the leisure centre")]
    [InlineData("please tell them he has ten thousand followers")]
    public async Task Who_tells_something_adds_a_note(string said)
    {
        var heard = await HearAsync("medway", $"a vlogger wants to know when the pool opens|pass it on for me|{said}|1");

        Assert.Contains(heard, text => text.Contains(said.Split(' ')[^1], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("melton", "ok can you get her to contact me")]
    [InlineData("medway", "could they phone me back")]
    [InlineData("brighton-hove", "tell them to email me please")]
    [InlineData("milton-keynes", "get somebody to give me a ring")]
    [InlineData("nw-leicestershire", "right, have someone call me then")]
    [InlineData("melton", "id like a call back about this")]
    [InlineData("medway", "will he get back to me")]
    [InlineData("brighton-hove", "i need them to get in touch with me")]
    public async Task Who_wants_to_be_reached_passes_it_on(string council, string said)
    {
        const string Question = "do i get a certificate for the camera course";

        Assert.Contains(
            await HearAsync(council, $"{Question}|{said}"), text => text.Contains($"“{Question}”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("melton", "can they message me on there")]
    [InlineData("medway", "can clients contact me on facebook")]
    [InlineData("brighton-hove", "what if they ring me back")]
    [InlineData("milton-keynes", "can parents call me at home")]
    [InlineData("nw-leicestershire", "might it be in the comms policy, do you have that one")]
    public async Task Who_asks_something_passes_nothing_on(string council, string said) =>
        Assert.DoesNotContain(
            await HearAsync(council, $"a client has asked to be my friend|{said}"),
            text => text.Contains("I pass on what you asked", StringComparison.Ordinal));

    [Theory]
    [InlineData("melton", "might it be in the IT policy", "Social Media Policy & Procedure")]
    [InlineData("medway", "have you got the disciplinary policy", "Internet, E-mail and Social Media Policy and Guidelines")]
    [InlineData("nw-leicestershire", "is it maybe in the comms policy, have you got it", "Council’s Communications")]
    [InlineData("brighton-hove", "is there another policy for that", "Social Networking Policy for Employees")]
    [InlineData("milton-keynes", "what other policies do you have", "Personal Internet Presence")]
    [InlineData("melton", "do you have the staff handbook as well", "I have no other policy of theirs")]
    public async Task Whoever_asks_for_another_policy_is_told_which_are_here(string council, string said, string says)
    {
        var heard = await HearAsync(council, $"can we use an app to write our newsletters|{said}");

        Assert.StartsWith("What I have here for", heard[0], StringComparison.Ordinal);
        Assert.Contains(says, heard[0], StringComparison.Ordinal);
    }

    /// <summary>Whoever is bullied and wants to talk is met with a kind word, and the right place before anything else.</summary>
    [Theory]
    [InlineData("melton", "someone in my team keeps posting nasty things about me|i just need to talk to somebody", "HR Officer")]
    [InlineData("milton-keynes", "a workmate is bullying me in the group chat|can i speak to a real person", "01908 253851")]
    [InlineData("brighton-hove", "they humiliate me on whatsapp every night|i want to talk to someone", "HR (human resources)")]
    [InlineData("nw-leicestershire", "im being harassed by a colleague on facebook|speak to a person", "HR (human resources)")]
    [InlineData("medway", "the lads send racist jokes about me round the office|i want to speak to someone", "Head of HR")]
    [InlineData("melton", "i cant stop crying about what they wrote|get me a person", "HR Officer")]
    public async Task Who_is_hurt_hears_a_kind_word_and_the_right_place_first(string council, string said, string place)
    {
        var heard = await HearAsync(council, said);

        Assert.StartsWith("I am sorry you are going through this", heard[0], StringComparison.Ordinal);
        Assert.Contains(place, heard[1], StringComparison.Ordinal);
        Assert.True(
            heard[1].IndexOf("The right place", StringComparison.Ordinal)
                < heard[1].IndexOf("I do not suggest your manager", StringComparison.Ordinal),
            heard[1]);
        Assert.StartsWith("If you pass it on here, this goes", heard[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_right_place_cannot_be_written_to_that_is_said() =>
        Assert.Contains(
            "I cannot write to them from here",
            (await HearAsync("melton", "a workmate is bullying me in the group chat|i want to talk to someone"))[1],
            StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> HearAsync(string council, string said)
    {
        await using var town = await TeamsTown.CreateAsync(like: council);
        await town.SetUpCommsDeskAsync("kim");
        await town.SayAsync("ann", "hello");
        IReadOnlyList<string> heard = [];
        foreach (var words in said.Split('|'))
        {
            heard = await town.SayAsync("ann", words);
        }

        return heard;
    }
}
