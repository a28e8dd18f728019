using System.Text.Json.Nodes;
using TeamsPolicyBot.Tests.Support;
using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Knowledge.People;

/// <summary>
/// How many people in distress the shared phrases find, and how many plain questions they take for one. The misses are reported.
/// </summary>
public sealed class DistressTests(ITestOutputHelper output)
{
    private const double Found = .95;

    private const double Taken = .02;

    /// <summary>Messages in people's own words, with the kind: written while the phrases were.</summary>
    public static TheoryData<string> Sets =>
        ["distress.tsv", "distress-2.tsv", "distress-3.tsv", "distress-4.tsv", "distress-5.tsv", "distress-6.tsv"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void People_in_distress_are_found(string set)
    {
        var messages = File.ReadAllLines(Repository.Data("care", set)).Select(line => line.Split('\t')).ToList();
        var missed = messages.Where(message => Find(message[1]) is null).ToList();
        missed.ForEach(message => output.WriteLine($"missed, {message[0]}: {message[1]}"));

        Assert.InRange(1 - (missed.Count / (double)messages.Count), Found, 1);
    }

    /// <summary>A number that was left out or mistyped in a translation would be dialled in vain.</summary>
    [Fact]
    public void Every_kind_stands_in_Welsh_too_with_the_same_numbers_to_call() => Assert.All(
        Councils.Release("medway").Care.Kinds,
        kind =>
        {
            var welsh = kind.In("cy-GB");
            Assert.NotEqual(kind.Heading, welsh.Heading);
            Assert.Equal(Numbers(kind.First), Numbers(welsh.First));
            Assert.Equal(Numbers(kind.Then), Numbers(welsh.Then));
            Assert.Equal(kind.Then is null, welsh.Then is null);
        });

    [Theory]
    [InlineData("threat", "he's outside now", "Os ydynt yn eich ymyl neu ar eu ffordd, ffoniwch 999 nawr.")]
    [InlineData("abuse", "is it my fault", "Na. Pwy bynnag sy'n gwneud hyn")]
    public void So_does_what_is_said_to_whoever_goes_on_about_it(string kind, string said, string told)
    {
        var care = Councils.Release("medway").Care;

        Assert.StartsWith(told, care.GoingOn(care.Kinds.First(each => each.Id == kind), said, "cy-GB"), StringComparison.Ordinal);
    }

    /// <summary>Sixty messages by somebody who had not seen the phrases, which are not changed for them.</summary>
    [Fact]
    public void People_whose_words_nobody_knew_are_found()
    {
        var messages = File.ReadAllLines(Repository.Data("care", "unseen.txt"));
        var missed = messages.Where(message => Find(message) is null).ToList();
        missed.ForEach(message => output.WriteLine($"missed: {message}"));

        Assert.Equal(60, messages.Length);
        Assert.InRange(1 - (missed.Count / (double)messages.Length), Found, 1);
    }

    [Theory]
    [InlineData("i follow a group on facebook that some people call racist, is that bad", null)]
    [InlineData("the leader is a crook and i'm going to tell everybody on twitter", null)]
    [InlineData("i opened a link by mistake and a site full of naked people came up", null)]
    [InlineData("can one of the comms team call me back", null)]
    [InlineData("i need to talk to somebody now", "upset")]
    [InlineData("my grievance hearing is on thursday", null)]
    [InlineData("i am grieving and cant face work", "upset")]
    [InlineData("a few of the lads write nasty things about another colleague in the chat", null)]
    [InlineData("they write nasty things about me in the chat", "abuse")]
    [InlineData("grr. and can i do it from my own phone", null)]
    [InlineData("grr. this is a joke", "anger")]
    [InlineData("he posted a photo of our house and says he is coming over", "threat")]
    public void What_happened_to_nobody_is_no_distress(string message, string? kind) => Assert.Equal(kind, Find(message));

    [Theory]
    [InlineData("threat", "should i reply to him", "Do not answer")]
    [InlineData("threat", "he's outside now", "If they are near you or on their way, call 999 now")]
    [InlineData("abuse", "can i block her", "Yes. Take screenshots first")]
    [InlineData("abuse", "is it my fault", "No. Whoever does this")]
    [InlineData("abuse", "when is it bin day", null)]
    public void Whoever_goes_on_about_it_is_told_what_to_do_next(string kind, string said, string? told)
    {
        var care = Councils.Release("medway").Care;

        Assert.StartsWith(told ?? "", care.GoingOn(care.Kinds.First(each => each.Id == kind), said, "en-GB") ?? "", StringComparison.Ordinal);
        Assert.Equal(told is null, care.GoingOn(care.Kinds.First(each => each.Id == kind), said, "en-GB") is null);
    }

    /// <summary>
    /// Somebody writes their heart out; what matters most stands anywhere in it, in a sentence of its own or with no full stop at all.
    /// </summary>
    [Theory]
    [InlineData(". ")]
    [InlineData(", and ")]
    public void What_somebody_says_in_the_middle_of_a_long_monologue_is_heard(string between)
    {
        const string Day = "the photocopier was broken again and the depot did not get the new timetable";
        var monologue = string.Join(
            between, [.. Enumerable.Repeat(Day, 20), "i dont want to be here anymore", .. Enumerable.Repeat(Day, 20)]);

        Assert.InRange(monologue.Length, 3_000, 8_000);
        Assert.Equal("suicide", Find(monologue));
        Assert.Null(Find(monologue.Replace("i dont want to be here anymore", Day, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("i keep thinking it would be simpler if i wasnt here", "suicide")]
    [InlineData("would be easier not to be here", "suicide")]
    [InlineData("how much is too much", null)] // of a rule
    [InlineData("its all too much at the moment", "upset")]
    [InlineData("she reads my emails", null)] // a manager may
    [InlineData("my husband reads my texts", "danger")]
    [InlineData("A lass I support says she will jump", "someone-suicide")]
    [InlineData("my little one grabbed the phone", null)]
    [InlineData("sorry toddler grabbed my tablet", null)]
    [InlineData("he grabbed my bum", "sexual")]
    [InlineData("everything is all hopeless", "upset")]
    [InlineData("is it pointless to reply", null)]
    [InlineData("some lad in my group wants to be with his dead mum", "someone-suicide")]
    [InlineData("they all laugh when i post memes on our page", null)]
    [InlineData("they all laugh when i come in", "bullying")]
    [InlineData("our director is a waste of oxygen", null)]
    [InlineData("feel like such a waste of oxygen", "suicide")]
    [InlineData("hide me from search so nobody can find me on google", null)]
    [InlineData("i know a quiet place where nobody will ever find me", "suicide")]
    [InlineData("i dont want to be here on linkedin any more", null)]
    [InlineData("it makes me want to not be here any more", "suicide")]
    [InlineData("the team would be better off with two pages", null)]
    [InlineData("everyone would be better off", "suicide")]
    [InlineData("my lad is 12 and wants an instagram page", null)]
    [InlineData("the lass is 12 and has been talking to a bloke online", "child")]
    [InlineData("a pupil said his dad films the matches, can we use it", null)]
    [InlineData("a pupil said her stepdad films her", "child")]
    [InlineData("i liked it by accident", null)]
    [InlineData("tapped the link without thinking, what now", "bad-link")]
    [InlineData("the newsletter went out to all residents on monday", null)]
    [InlineData("i sent the list to all the residents by accident", "mishap")]
    [InlineData("she passes round my sick notes", null)]
    [InlineData("my manager keeps my fit notes in the open", null)]
    [InlineData("can we post about a domestic abuse helpline", null)]
    [InlineData("may i share a poster for a violence awareness day", null)]
    [InlineData("i clicked the link to the survey and it works", null)]
    [InlineData("i opened a file and now boxes keep popping up everywhere", "bad-link")]
    [InlineData("a group photo shot by me", null)]
    [InlineData("someone said i should be shot", "threat")]
    [InlineData("we reached the end of the page", null)]
    [InlineData("i have reached my limit", "upset")]
    [InlineData("they put new stuff on our page", null)]
    [InlineData("they put horrible stuff about me on the village page", "abuse")]
    [InlineData("has my number got to be on the poster", null)]
    [InlineData("a troll has got my home address and put it online", "threat")]
    public void What_sounds_alike_is_told_apart(string message, string? kind) => Assert.Equal(kind, Find(message));

    /// <summary>Whoever is in need may say so in their first language.</summary>
    [Theory]
    [InlineData("dwi eisiau marw", "suicide")]
    [InlineData("Rwy'n teimlo'n hunanladdol", "suicide")]
    [InlineData("dwi ddim isio byw dim mwy", "suicide")]
    [InlineData("mae gen i ofn mynd adref", "danger")]
    [InlineData("mae fy ngŵr yn fy nharo", "danger")]
    [InlineData("mae rhywun wedi fy mygwth ar facebook", "threat")]
    [InlineData("rwy'n cael fy mwlio yn y gwaith", "bullying")]
    [InlineData("rwy'n poeni bod plentyn mewn perygl", "child")]
    [InlineData("rydw i'n cael negeseuon cas bob nos", "abuse")]
    [InlineData("dw i'n methu stopio crio", "upset")]
    [InlineData("dwi'n isel iawn", "upset")]
    [InlineData("ga i bostio llun o'r plant", null)]
    [InlineData("dwi eisiau postio llun", null)]
    [InlineData("pwy yw fy rheolwr", null)]
    public void Welsh_is_heard_too(string message, string? kind) => Assert.Equal(kind, Find(message));

    /// <summary>A saying means no harm; what is said beside it is heard, and so is who means it.</summary>
    [Theory]
    [InlineData("lol just shoot me now", null)]
    [InlineData("lol just shoot me now. no honestly i want to die", "suicide")]
    [InlineData("these timesheets are the death of me", null)]
    [InlineData("dad will kill me if i post that", null)]
    [InlineData("he said he will kill me if i leave him", "danger")]
    [InlineData("could murder a brew", null)]
    [InlineData("he says he will murder me", "danger")]
    [InlineData("our rugby lads got battered 30 nil", null)]
    [InlineData("my husband battered me again", "danger")]
    [InlineData("losing the will to live with this intranet", null)]
    [InlineData("i have lost the will to live", "suicide")]
    [InlineData("im hopeless with computers", null)]
    [InlineData("i feel hopeless", "upset")]
    [InlineData("my laptop has died", null)]
    [InlineData("my laptop died and so did my mum, i cant stop crying", "upset")]
    public void Sayings_are_told_from_what_they_say(string message, string? kind) => Assert.Equal(kind, Find(message));

    [Fact]
    public void Danger_to_life_is_told_from_lesser_trouble()
    {
        var grave = Messages().Where(message => message[0] is "suicide" or "someone-suicide").ToList();
        var lesser = grave.Where(message => Find(message[1]) is not ("suicide" or "someone-suicide" or "danger" or "child")).ToList();
        lesser.ForEach(message => output.WriteLine($"{Find(message[1])}: {message[1]}"));

        Assert.InRange(lesser.Count / (double)grave.Count, 0, 1 - Found);
    }

    [Fact]
    public void Questions_about_policy_are_left_to_the_policy()
    {
        var questions = Ordinary().ToList();
        var taken = questions.Where(question => Find(question) is not null).ToList();
        taken.ForEach(question => output.WriteLine($"taken for {Find(question)}: {question}"));

        Assert.InRange(questions.Count, 1_000, int.MaxValue);
        Assert.InRange(taken.Count / (double)questions.Count, 0, Taken);
    }

    /// <summary>What people tell before they ask, in words that mean harm elsewhere: bridges, tablets, what was broken or lost.</summary>
    [Fact]
    public void Who_tells_of_an_ordinary_day_is_in_no_distress()
    {
        var statements = File.ReadAllLines(Repository.Data("care", "statements.txt"));
        var taken = statements.Where(statement => Find(statement) is not null).ToList();
        taken.ForEach(statement => output.WriteLine($"taken for {Find(statement)}: {statement}"));

        Assert.InRange(taken.Count / (double)statements.Length, 0, .1);
    }

    /// <summary>Everyday words that stand near those of distress: a break, a group shot, an end date, a number in a picture.</summary>
    [Fact]
    public void What_staff_say_every_day_gets_no_card()
    {
        var sentences = File.ReadAllLines(Repository.Data("care", "everyday.txt"));

        Assert.InRange(sentences.Length, 400, int.MaxValue);
        Assert.All(sentences, sentence => Assert.Equal((sentence, null), (sentence, Find(sentence))));
    }

    /// <summary>
    /// Somebody whose mistake cannot wait, who has lost somebody, or who is accused; and the questions that only sound like it.
    /// </summary>
    [Fact]
    public void Who_made_a_mistake_that_cannot_wait_is_told_from_who_asks_about_one()
    {
        var lines = File.ReadAllLines(Repository.Data("care", "mishaps.tsv")).Select(line => line.Split('\t'));

        Assert.All(lines, line => Assert.Equal((line[1], line[0]), (line[1], Find(line[1]) ?? "-")));
    }

    [Theory]
    [InlineData("can i post about suicide prevention week")]
    [InlineData("what is the policy on harassment")]
    [InlineData("can i report abuse on our page")]
    [InlineData("is swearing allowed")]
    [InlineData("")]
    public void These_are_questions(string question) => Assert.Null(Find(question));

    [Theory]
    [InlineData("a kid on our page said she is being hurt at home", "child")]
    [InlineData("my dad died last week and i cant stop crying", "upset")]
    public void These_are_of_this_kind(string message, string kind) => Assert.Equal(kind, Find(message));

    private static IEnumerable<string[]> Messages() =>
        new[] { "distress.tsv", "distress-2.tsv", "distress-3.tsv", "distress-4.tsv", "distress-5.tsv", "distress-6.tsv" }
            .SelectMany(set => File.ReadAllLines(Repository.Data("care", set)))
            .Select(line => line.Split('\t'));

    private static string? Find(string text) => Councils.Release("melton").Care.Find(text)?.Id;

    /// <summary>The questions of all judged sets, and some that use the words of distress.</summary>
    private static IEnumerable<string> Ordinary() =>
        [
            .. new[] { "ordinary.tsv", "ordinary-2.tsv", "ordinary-3.tsv" }.SelectMany(file =>
                File.ReadAllLines(Repository.Data("care", file))
            ),
            .. new[] { "devset/questions", "blind/development-1", "blind/development-2", "blind/development-3", "blind/report" }
                .SelectMany(file => File.ReadAllLines(Repository.Data([.. $"{file}.jsonl".Split('/')])))
                .Select(line => (string)JsonNode.Parse(line)!["question"]!),
        ];

    /// <summary>Telephone numbers, with their blanks.</summary>
    private static IEnumerable<string> Numbers(string? text) =>
        System.Text.RegularExpressions.Regex.Matches(text ?? "", "[0-9][0-9 ]+[0-9]").Select(match => match.Value);
}
