using System.Text.Json;
using TeamsPolicyBot.Cards.Answers;
using TeamsPolicyBot.Cards.Walks;
using TeamsPolicyBot.Commands;
using TeamsPolicyBot.Conversations.Features;
using TeamsPolicyBot.Phrases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Main;

/// <summary>The ways to a person and to the walk, in anyone's words; and that no question about policy is taken for one.</summary>
public sealed class OwnWordsTests
{
    [Theory]
    [InlineData("speak to my manager", "manager")]
    [InlineData("Can I speak to my line manager please?", "manager")]
    [InlineData("send it to my boss", "manager")]
    [InlineData("pass this on to my supervisor", "manager")]
    [InlineData("send this to comms", "comms")]
    [InlineData("could you pass that to the press office for me", "comms")]
    [InlineData("i'd like to talk to the comms team", "comms")]
    [InlineData("can I talk to a human", "")]
    [InlineData("could i talk to a real person about this please", "")]
    [InlineData("can you send it to them with my wording", "")]
    [InlineData("hi, can i speak to a real person please", "")]
    [InlineData("I want to talk to somebody", "")]
    [InlineData("is there someone I can ask instead", "")]
    [InlineData("who can i talk to about this", null)]
    [InlineData("put me through to someone", "")]
    [InlineData("can someone call me", "")]
    [InlineData("get me a human", "")]
    [InlineData("not a bot", "")]
    [InlineData("can you pass it on", "")]
    [InlineData("could you just ask them for me?", "")]
    [InlineData("ok ask them then please", "")]
    [InlineData("will you pass it on to the right people", "")]
    [InlineData("can you forward that to them", "")]
    [InlineData("please could you pass it on to whoever decides", "")]
    [InlineData("put me through would you", "")]
    [InlineData("put me through to comms would you", "comms")]
    [InlineData("could somebody have a look at this for me please", "")]
    [InlineData("could somebody phone me instead, i'm not good at typing", "")]
    [InlineData("thanks. can somebody ring me back please, i'm in until four", "")]
    [InlineData("ask hr to get in touch with me", "hr")]
    [InlineData("right, get hr to call me", "hr")]
    [InlineData("please get my boss, it's urgent", "manager")]
    [InlineData("please get my manager Joan, I can't leave the desk", "manager")]
    [InlineData("can one of the comms team call me back", "comms")]
    [InlineData("could you put me through to somebody in the press office about that", "comms")]
    [InlineData("can u send it on then, i'm in parks", "")]
    [InlineData("can I ask them for a photo", null)]
    [InlineData("can somebody ring me or should I just post it", null)]
    [InlineData("can somebody ring me, or should I just post it", null)]
    [InlineData("can somebody ring me, if I post the photo of the mayor", null)]
    [InlineData("a resident rang me, can somebody film him", null)]
    [InlineData("can the press ring me at home?", null)]
    [InlineData("can they ask me for my password", null)]
    [InlineData("can I forward it to them", null)]
    [InlineData("should I speak to my manager before I post?", null)]
    [InlineData("can my manager see my Facebook", null)]
    [InlineData("do I have to tell my manager", null)]
    [InlineData("can I speak to the press", null)]
    [InlineData("who is the comms team", null)]
    public void A_person_is_asked_for(string said, string? desk)
    {
        var intent = RequestPhrases.Recognise(new PoliteMessage(said));

        Assert.Equal(desk is null ? null : AnswerActions.AskAPerson, intent?.Action);
        Assert.Equal(desk ?? "", intent?.Text(RequestPhrases.Desk) ?? "");
    }

    [Theory]
    [InlineData("would you look over this before it goes up: 'Thank you to everybody who came to the lantern parade' + a photo",
        "Thank you to everybody who came to the lantern parade")]
    [InlineData("putting this on our page, alright? \"The brass band is playing on Saturday, come down\"",
        "The brass band is playing on Saturday, come down")]
    [InlineData("i'd like to tweet ‘Well done to the crews who've gritted all night’ from the team account",
        "Well done to the crews who've gritted all night")]
    [InlineData("new version: 'The pool is shut until Monday, we are sorry' better?", "The pool is shut until Monday, we are sorry")]
    [InlineData("somebody commented 'you are a waste of space and money' what do i do", null)]
    [InlineData("what does 'bring the council into serious disrepute online' mean if I share it", null)]
    [InlineData("can I put 'views are my own, not the council's' in my bio", null)]
    [InlineData("can I say 'no comment' to the press", null)]
    public void A_text_in_quotation_marks_that_is_to_be_posted_is_a_draft(string said, string? draft) =>
        Assert.Equal(draft ?? "", RequestPhrases.Recognise(new PoliteMessage(said))?.Text(WalkActions.Draft) ?? "");

    [Theory]
    [InlineData("can i post this on my facebook?", "")]
    [InlineData("is it ok to post this", "")]
    [InlineData("check this for me", "")]
    [InlineData("could you have a look at my post before it goes out?", "")]
    [InlineData("I want to check something before I post it", "")]
    [InlineData("is this ok to post: Great day at the fete!", "Great day at the fete!")]
    [InlineData("Can I post this? Our Darren did a brilliant job. Thanks all!", "Our Darren did a brilliant job. Thanks all!")]
    [InlineData("hi, quick question - can you check this post: \"Bins are late again\"", "Bins are late again")]
    [InlineData("check this for me\nNew opening hours at the library", "New opening hours at the library")]
    [InlineData("my draft: come and see us on Saturday", "come and see us on Saturday")]
    [InlineData("is this ok: To all our residents, the library is closed", "To all our residents, the library is closed")]
    [InlineData("The radio has messaged us about the road works. Can I answer with this: \"They end on Friday at noon\"", "They end on Friday at noon")]
    [InlineData("The radio has messaged us. Can I answer with this: they end on Friday", null)]
    [InlineData("is it ok: to swear online", null)]
    [InlineData("is it alright - if i moan about the bins", null)]
    [InlineData("ok: to like a councillor's page", null)]
    [InlineData("am i allowed: to have a blog about work", null)]
    [InlineData("can I post photos of residents", null)]
    [InlineData("can I post about the election?", null)]
    [InlineData("can I post this? who do I ask?", null)]
    public void The_walk_is_asked_for_with_the_draft_where_there_is_one(string said, string? draft)
    {
        var intent = RequestPhrases.Recognise(new PoliteMessage(said));

        Assert.Equal(draft is null ? null : AnswerActions.CanIPost, intent?.Action);
        Assert.Equal(draft ?? "", intent?.Text(WalkActions.Draft) ?? "");
    }

    [Theory]
    [InlineData("i have posted something stupid", "already-posted")]
    [InlineData("I've put something on facebook and I regret it", "already-posted")]
    [InlineData("ive already posted it", "already-posted")]
    [InlineData("I made a mistake on facebook", "already-posted")]
    [InlineData("a reporter emailed me", "someone-contacted-me")]
    [InlineData("ive been contacted by a journalist", "someone-contacted-me")]
    [InlineData("the local paper has rung me", "someone-contacted-me")]
    [InlineData("a reporter emailed me about my blog, do I answer?", null)]
    [InlineData("a colleague has posted something stupid", null)]
    public void The_exits_are_found(string said, string? action) =>
        Assert.Equal(action, RequestPhrases.Recognise(new PoliteMessage(said))?.Action);

    [Theory]
    [InlineData("how does this work?", "how")]
    [InlineData("who sees what I paste?", "who sees")]
    [InlineData("is this private", "who sees")]
    [InlineData("i don't have one yet", "none")]
    [InlineData("it's just a photo", "none")]
    [InlineData("not yet written", "none")]
    [InlineData("i don't want to paste it here", "none")]
    [InlineData("id rather not show you", "none")]
    [InlineData("I don't want to say it, but the bins are late again", null)]
    [InlineData("How does this year's fair compare? Come and see!", null)]
    [InlineData("Who is coming to the fun day?", null)]
    public void What_is_no_draft(string said, string? instead) =>
        Assert.Equal(instead, RequestPhrases.InsteadOfDraft(new PoliteMessage(said)));

    [Fact]
    public void No_judged_question_is_taken_for_a_request()
    {
        var taken =
            from file in Directory.EnumerateFiles(Repository.Data(), "*.jsonl", SearchOption.AllDirectories)
            from line in File.ReadLines(file)
            where line.Contains("\"question\":", StringComparison.Ordinal)
            let question = JsonSerializer.Deserialize(line, CommandJson.Default.EvalQuestion)!
            where RequestPhrases.Recognise(new PoliteMessage(question.Question)) is not null
            select $"{question.Id} {question.Question}";

        Assert.Empty(taken);
    }

    [Fact]
    public async Task A_person_and_a_walk_are_begun_in_ones_own_words()
    {
        await using var town = await TeamsTown.CreateAsync(like: "melton");
        await town.SetUpCommsDeskAsync("carol");

        Assert.StartsWith(
            "What is your question?", (await town.SayAsync("ann", "hi, can I talk to a human please"))[0], StringComparison.Ordinal);
        await town.SayAsync("ann", "cancel");
        var walk = await town.SayAsync("ann", "is this ok to post: Our Darren won the cake sale");
        Assert.Contains("Our Darren won the cake sale", walk[0], StringComparison.Ordinal);
        await town.SayAsync("ann", "cancel");
        Assert.Contains("Can I post this?", (await town.SayAsync("ann", "check this for me"))[0], StringComparison.Ordinal);
        Assert.StartsWith("Nobody but you and me", (await town.SayAsync("ann", "who sees what I paste?"))[0], StringComparison.Ordinal);
        Assert.StartsWith("Paste the text", (await town.SayAsync("ann", "how does this work?"))[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Paste the text", (await town.SayAsync("ann", "no"))[0], StringComparison.Ordinal);
        Assert.StartsWith(
            "What is your question?", (await town.SayAsync("ann", "I want to speak to somebody"))[0], StringComparison.Ordinal);
    }
}
