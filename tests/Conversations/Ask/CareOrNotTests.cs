using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>
/// Mild words about a post, a page or a rule are answered as what they are; who is in need is heard; and who was helped and asks something
/// else is answered as anybody.
/// </summary>
public sealed class CareOrNotTests
{
    private const string TakeItDown = "Take it down first";

    private const string FakePage = "A fake page or profile";

    private const string PassOn = "You choose to whom, and you see it all before it goes";

    /// <summary>Worry about a post that stands online.</summary>
    [Theory]
    [InlineData(
        "melton", "stuck a moan about the bin strike on my facebook last night and half the street has commented, bit panicky about it")]
    [InlineData(
        "medway", "im panicking, i put a comment on the local paper's page about the new leisure centre and my name says i work here")]
    [InlineData("milton-keynes", "really stressing about a tweet i did from my own account last night")]
    [InlineData("nw-leicestershire", "posted a photo from the depot on insta, panicking a bit now, do i take it down")]
    [InlineData("melton", "getting anxious about something i wrote on the village group")]
    [InlineData("medway", "ive gone and replied to a troll from the council account, feel a bit sick about it")]
    [InlineData("brighton-hove", "cringing about that joke i put on twitter")]
    [InlineData("medway", "wish i had never shared that photo on facebook")]
    [InlineData("nw-leicestershire", "oh god i put a grumble about our director on facebook, im so stressed what do i do")]
    public async Task Who_worries_about_a_post_is_told_what_to_do_now(string council, string said) =>
        Assert.StartsWith(TakeItDown, await LastAsync(council, said), StringComparison.Ordinal);

    [Theory]
    [InlineData("melton", "someone has set up a fake page pretending to be the council")]
    [InlineData("medway", "theres a fake facebook profile with our logo on asking residents for money")]
    [InlineData("brighton-hove", "somebody has made an account in the name of our library")]
    [InlineData("milton-keynes", "a fake account is using the councils name and crest, who do i tell")]
    [InlineData("nw-leicestershire", "found an impostor profile of our leisure service on instagram")]
    [InlineData("melton", "there is a bogus page for the registry office that copies all our pictures")]
    [InlineData("medway", "someone is pretending to be our museum on twitter")]
    [InlineData("melton", "a fake page of my service is telling people the tip is shut")]
    [InlineData("nw-leicestershire", "someone is on facebook pretending to be me")]
    [InlineData("medway", "there is a fake instagram with my name and picture that adds my clients")]
    [InlineData("milton-keynes", "somebody made a tiktok in my name")]
    [InlineData("nw-leicestershire", "they have copied our twitter page, looks just like it")]
    [InlineData("brighton-hove", "a false account with our team name is messaging residents")]
    public async Task Who_found_a_fake_page_is_told_what_to_do_now(string council, string said) =>
        Assert.StartsWith(FakePage, await LastAsync(council, said), StringComparison.Ordinal);

    /// <summary>Annoyance, worry and anger beside something that the policy is asked.</summary>
    [Theory]
    [InlineData("brighton-hove", "i shared a joke about our chief exec and now im worried")]
    [InlineData("medway", "just realised my profile says who i work for and ive been slagging the roads off on there. panic")]
    [InlineData("milton-keynes", "a bit worried about a post i liked")]
    [InlineData("brighton-hove", "scared ive broken the rules with my last tweet")]
    [InlineData("melton", "nervous about putting this on linkedin")]
    [InlineData("melton", "sick of my supervisor always changing the rota, am i ok to moan about it on my own page")]
    [InlineData("medway", "im fed up with my team leader. can i say so on facebook")]
    [InlineData("brighton-hove", "had enough of this job today, want to have a rant on whatsapp with my mates, thats private isnt it")]
    [InlineData("milton-keynes", "work is doing my head in. is it ok to say that on twitter")]
    [InlineData("nw-leicestershire", "rubbish week. can i post a meme about mondays")]
    [InlineData("melton", "having an awful day, can i tweet about it without saying where i work")]
    [InlineData("medway", "my gaffer drives me up the wall, would a joke about him on insta get me in bother")]
    [InlineData("melton", "not happy with the way my complaint was handled, can i put that on my own facebook")]
    [InlineData("brighton-hove", "hate my job today lol, can i put that on snapchat")]
    [InlineData("nw-leicestershire", "pig sick of this place, tempted to say so on my facebook")]
    [InlineData("melton", "my boss is getting on my nerves, any harm in a moan on my own twitter")]
    [InlineData("medway", "SHE HAS POSTED THE WHOLE TEAM PHOTO AND NEVER ASKED ANYONE. IS THAT ALLOWED")]
    [InlineData("brighton-hove", "WHY IS HE ALLOWED TO SLAG US OFF ON FACEBOOK WHEN I GOT TOLD OFF FOR A LIKE")]
    [InlineData("milton-keynes", "so angry, a lad in my office has put on linkedin that the whole project was his")]
    [InlineData("nw-leicestershire", "absolutely fuming, someone in planning has been tweeting about our restructure. what can be done")]
    [InlineData("melton", "livid. my colleague has called our team lazy on a public page. is that against the rules")]
    [InlineData("medway", "im so annoyed she shared my leaving do pics without asking. can she do that")]
    [InlineData("brighton-hove", "A COLLEAGUE HAS WRITTEN ON FACEBOOK THAT OUR DEPARTMENT IS A SHAMBLES!!! HOW CAN THAT BE OK")]
    [InlineData("milton-keynes", "furious that my team lead put our sickness figures on twitter. is he allowed")]
    [InlineData("melton", "we are not having a go at anyone, can we post it")]
    [InlineData("medway", "sorry i meant on my own laptop at home")]
    [InlineData("nw-leicestershire", "no i mean in the van on my break")]
    [InlineData("brighton-hove", "its only a joke, im not mocking anybody")]
    public async Task Mild_words_are_answered_by_the_policy(string council, string said) =>
        Assert.Null(HelpIn(council, await LastAsync(council, said)));

    /// <summary>Words that tell of distress elsewhere, of work that is done, a page and time.</summary>
    [Theory]
    [InlineData("melton", "my channel is about baking, its all done in my own kitchen")]
    [InlineData("medway", "the reels are done in work time with my managers ok")]
    [InlineData("brighton-hove", "it was done in about five minutes flat so there are typos")]
    [InlineData("milton-keynes", "the page is all done with now, do i delete it")]
    [InlineData("nw-leicestershire", "our profile is a right mess, who can tidy it up")]
    [InlineData("melton", "no one cares what i share on there, its only cats")]
    [InlineData("medway", "i live on the edge of the district so i am in both groups")]
    [InlineData("brighton-hove", "the videos were done in a hurry for the fete")]
    [InlineData("milton-keynes", "im worn out on ideas for captions, can i use a meme")]
    [InlineData("nw-leicestershire", "this account has been hacked by spammers before")]
    public async Task Work_that_is_done_is_no_cry(string council, string said) =>
        Assert.Null(HelpIn(council, await LastAsync(council, said)));

    /// <summary>Whoever asks what happens to somebody else is not accused themselves.</summary>
    [Theory]
    [InlineData("melton", "will the lad be suspended for that")]
    [InlineData("medway", "would they get the sack for one comment")]
    [InlineData("brighton-hove", "is she going to be disciplined over it")]
    [InlineData("milton-keynes", "are they going to be fired for this")]
    [InlineData("nw-leicestershire", "my mate was suspended over a tweet, is that normal")]
    [InlineData("melton", "somebody in parks had a disciplinary hearing for a like, can that be right")]
    [InlineData("medway", "he might be dismissed for it")]
    [InlineData("brighton-hove", "she got a final written warning for a joke, was that fair")]
    public async Task What_happens_to_somebody_else_is_asked_of_the_policy(string council, string said) =>
        Assert.Null(HelpIn(council, await LastAsync(council, said)));

    [Theory]
    [InlineData("melton", "will they be suspended")]
    [InlineData("medway", "would he lose his job")]
    [InlineData("brighton-hove", "could she be sacked for that")]
    [InlineData("milton-keynes", "is he going to get fired over it")]
    [InlineData("nw-leicestershire", "are they going to be disciplined")]
    [InlineData("medway", "what will happen to her")]
    public async Task What_may_happen_to_somebody_else_is_quoted(string council, string said)
    {
        await using var town = await TeamsTown.CreateAsync(like: council);
        await town.SayAsync("ada", "a colleague wrote horrible things about residents on facebook, is that allowed");

        var heard = (await town.SayAsync("ada", said))[0];

        Assert.StartsWith("On what may happen, the policy says", heard, StringComparison.Ordinal);
        Assert.Contains("I cannot say what happens in this one", heard, StringComparison.Ordinal);
    }

    /// <summary>The same words from somebody who is in need.</summary>
    [Theory]
    [InlineData("melton", "since i posted it i havent slept or eaten, i cant cope with what they are saying", "upset")]
    [InlineData("medway", "my boss screams at me every day and i cry in the toilets", "bullying")]
    [InlineData("brighton-hove", "fed up with my boss, he keeps humiliating me in front of everyone", "bullying")]
    [InlineData("milton-keynes", "somebody has made a fake profile of me and sends people naked pictures with my face on", "sexual")]
    [InlineData("nw-leicestershire", "a fake account keeps messaging me saying he knows where i live", "danger")]
    [InlineData("melton", "THEY ALL HATE ME AND I CANT TAKE IT ANY MORE", "bullying")]
    [InlineData("medway", "i put a post up and now a man says he will come to my house", "threat")]
    [InlineData("brighton-hove", "i am so fed up i dont want to wake up", "suicide")]
    [InlineData("milton-keynes", "fed up of everything, theres no point any more", "suicide")]
    [InlineData("nw-leicestershire", "panicking, my ex has found out where i live", "danger")]
    [InlineData("melton", "im having a panic attack at my desk", "upset")]
    [InlineData("medway", "panicking all the time about work, i cant breathe", "upset")]
    [InlineData("brighton-hove", "i feel sick with worry about the post, not slept for days", "upset")]
    [InlineData("milton-keynes", "trolls have been at me for weeks about my job and im in tears", "abuse")]
    [InlineData("nw-leicestershire", "my partner goes through my phone and hits me", "danger")]
    [InlineData("melton", "hes been following me home from the office", "danger")]
    [InlineData("medway", "i hate my life", "upset")]
    [InlineData("brighton-hove", "im at the end of my tether with this job", "upset")]
    [InlineData("milton-keynes", "a resident has set up a page about me calling me a child snatcher", "abuse")]
    [InlineData("nw-leicestershire", "she keeps posting lies about me and i cant sleep", "bullying")]
    [InlineData("melton", "im panicking so much i cant leave the house since the comments started", "upset")]
    [InlineData("medway", "posted something stupid and now i want to die", "suicide")]
    [InlineData("brighton-hove", "so angry with my dad for dying, i cant stop crying", "upset")]
    [InlineData("milton-keynes", "fed up with my boss touching me", "sexual")]
    [InlineData("nw-leicestershire", "i cant go on like this with my manager", "suicide")]
    [InlineData("melton", "someone is pretending to be me and says they will hurt my kids", "danger")]
    [InlineData("medway", "dreading going back home tonight, hes in one of his moods", "danger")]
    [InlineData("brighton-hove", "shitting it about going home", "danger")]
    [InlineData("melton", "it was done in front of the whole team and i cant stop crying", "bullying")]
    [InlineData("medway", "this job has me completely done in, i cant cope", "upset")]
    [InlineData("milton-keynes", "im done in and on the edge", "upset")]
    [InlineData("nw-leicestershire", "they are going to sack me", "accused")]
    [InlineData("brighton-hove", "ive been called to an investigation meeting about a post", "accused")]
    public async Task Who_is_in_need_is_heard(string council, string said, string kind) =>
        Assert.Equal(kind, HelpIn(council, await LastAsync(council, said)));

    /// <summary>Messages, parted by a bar: the last asks something of its own, or turns away.</summary>
    [Theory]
    [InlineData("melton", "im so low at the minute i just sit and cry|can i put a picture of the gritter on our facebook")]
    [InlineData("medway", "im so low at the minute i just sit and cry|what does it say about following councillors")]
    [InlineData("brighton-hove", "im so low at the minute i just sit and cry|am i allowed to tweet from my work phone")]
    [InlineData("milton-keynes", "everyone is being horrible about me on the village page|so am i allowed to answer them")]
    [InlineData("nw-leicestershire", "everyone is being horrible about me on the village page|does the policy cover linkedin")]
    [InlineData("melton", "everyone is being horrible about me on the village page|who can set up a new twitter page")]
    [InlineData("medway", "my boss keeps humiliating me in meetings|is it ok to use whatsapp with residents")]
    [InlineData("brighton-hove", "my boss keeps humiliating me in meetings|anyway, can staff like the mp's posts")]
    [InlineData("milton-keynes", "so stressed i cant sleep|ok never mind that. is it alright to sell stuff on the staff page")]
    [InlineData("nw-leicestershire", "so stressed i cant sleep|no im not upset i want to know if i can post photos of the fete")]
    [InlineData("melton", "so stressed i cant sleep|not what i meant, i was asking about the rules for photos")]
    [InlineData("medway", "so stressed i cant sleep|im fine, i just want to know what the rule is on tagging people")]
    [InlineData("brighton-hove", "so stressed i cant sleep|thanks")]
    [InlineData("milton-keynes", "so stressed i cant sleep|im ok honestly")]
    [InlineData("nw-leicestershire", "this is a bloody joke|thats not what i asked. who approves posts")]
    [InlineData("melton", "this is a bloody joke|how long can i be on facebook at lunch")]
    [InlineData("medway", "i cant stop crying at work|changing the subject, can i use facebook at lunch")]
    [InlineData("brighton-hove", "i cant stop crying at work|different question: are comments on my own account covered")]
    [InlineData("milton-keynes", "i cant stop crying at work|back to the photo thing, do i need permission from the people in it")]
    [InlineData("nw-leicestershire", "i cant stop crying at work|ok thanks. and can i share a post from the police")]
    [InlineData("melton", "someone threatened me on facebook|would the council look at my private account")]
    [InlineData("medway", "someone threatened me on facebook|forget that, is there a rule about group chats")]
    [InlineData("brighton-hove", "im so low at the minute i just sit and cry|which platforms are we meant to use")]
    [InlineData("milton-keynes", "im so low at the minute i just sit and cry|leave it. can my team have a facebook page")]
    [InlineData("nw-leicestershire", "i cant cope|no no, i only want to know about tagging the mayor")]
    [InlineData("melton", "i cant cope|sorry wrong question. who runs our twitter")]
    [InlineData("brighton-hove", "i cant cope|actually can you tell me if linkedin counts")]
    public async Task Who_was_helped_and_asks_something_else_is_answered(string council, string messages)
    {
        var said = await LastAsync(council, messages);

        Assert.Null(HelpIn(council, said));
        Assert.DoesNotContain(PassOn, said, StringComparison.Ordinal);
    }

    /// <summary>Messages, parted by a bar, and what the answer to the last of them says: it goes on about the distress.</summary>
    [Theory]
    [InlineData("melton", "i want to die|can i go home", "needs a person")]
    [InlineData("medway", "im so low at the minute i just sit and cry|its been like this for months", "needs a person")]
    [InlineData("brighton-hove", "im so low at the minute i just sit and cry|nobody listens", "needs a person")]
    [InlineData("milton-keynes", "im so low at the minute i just sit and cry|who can i talk to", "Human Resources")]
    [InlineData(
        "nw-leicestershire", "everyone is being horrible about me on the village page|it happened again last night", "needs a person")]
    [InlineData("melton", "my husband hits me|what if he comes back", "needs a person")]
    [InlineData("medway", "i want to die|whats the point", "116 123")]
    [InlineData("brighton-hove", "my boss keeps humiliating me in meetings|what should i do now", "Write down")]
    [InlineData("milton-keynes", "my boss keeps humiliating me in meetings|who do i tell", "Human Resources")]
    [InlineData("nw-leicestershire", "someone threatened me on facebook|is it my fault", "not you")]
    [InlineData("melton", "i want to die|never mind", "116 123")]
    [InlineData("medway", "someone threatened me on facebook|anyway hes outside now", "call 999 now")]
    [InlineData("brighton-hove", "my boss keeps humiliating me in meetings|does it ever get better", "needs a person")]
    [InlineData("milton-keynes", "i cant stop crying at work|ok but how do i get through today", "Human Resources")]
    [InlineData("melton", "i put a rant about my job on facebook, panicking now|its deleted, am i ok now", "Taking it down was right")]
    [InlineData("medway", "i put a rant about my job on facebook, panicking now|somebody took a screenshot of it", "cannot be called back")]
    [InlineData("melton", "theres a fake profile with my name|its messaging my clients", "people need to hear it from the council")]
    [InlineData("medway", "theres a fake profile with my name|it really freaks me out", "none of your doing")]
    public async Task Who_goes_on_about_it_is_heard(string council, string messages, string says) =>
        Assert.Contains(says, await LastAsync(council, messages), StringComparison.Ordinal);

    /// <summary>The kind of distress that an answer is for; null where it is for none.</summary>
    private static string? HelpIn(string council, string said) =>
        Councils.Release(council).Care.Kinds.FirstOrDefault(kind => said.Contains(kind.Heading + "\n", StringComparison.Ordinal))?.Id;

    private static async Task<string> LastAsync(string council, string messages)
    {
        await using var chat = await PersonalChat.BeginAsync(council);
        IReadOnlyList<string> said = [];
        foreach (var message in messages.Split('|'))
        {
            said = await chat.SayAsync(message);
        }

        return string.Join('\n', said);
    }
}
