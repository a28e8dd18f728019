using TeamsPolicyBot.Answers.FollowUps;

namespace TeamsPolicyBot.Tests.Answers.FollowUps;

/// <summary>How much a message leans on the one before it, by its wording alone.</summary>
public sealed class LeanTests
{
    [Theory]
    [InlineData("what about in the car park?", Leaning.Full, "in the car park", "it turns to something else")]
    [InlineData("ok and what about my work tablet", Leaning.Full, "my work tablet", "a filler before it changes nothing")]
    [InlineData("even if she has retired?", Leaning.Full, "she has retired", "a condition")]
    [InlineData("but only in the closed group", Leaning.Full, "in the closed group", "a restriction")]
    [InlineData("and if it's anonymous?", Leaning.Full, "its anonymous", "a condition")]
    [InlineData("is it the same for reels", Leaning.Full, "reels", "asks for the same rule")]
    [InlineData("on the bus?", Leaning.Full, "on the bus", "the rest of a question, with its mark")]
    [InlineData("and snapchat", Leaning.Full, "snapchat", "a thing that is joined on")]
    [InlineData("or her cousin?", Leaning.Full, "her cousin", "somebody who is joined on")]
    [InlineData("and his cousin", Leaning.Full, "his cousin", "a person of somebody")]
    [InlineData("at leisure centres", Leaning.Full, "at leisure centres", "a place, without its mark")]
    [InlineData("evenings?", Leaning.Full, "evenings", "a word, with its mark")]
    [InlineData("and once she has retired", Leaning.Full, "once she has retired", "a time from which on")]
    [InlineData("what about a raffle then, that's not gambling is it", Leaning.Full, null, "a tag asks nothing of its own")]
    [InlineData("no I meant the parish newsletter, that's the one everybody gets", Leaning.Correction, "the parish newsletter", "the tail goes")]
    [InlineData("no sorry reddit because nobody uses the other one", Leaning.Correction, "reddit", "the tail goes without a mark")]
    [InlineData("sorry, slipped. the newsletter of the parish", Leaning.Correction, "slipped the newsletter of the parish", "no comment, it stays")]
    [InlineData("and once it is up who looks after it", Leaning.None, null, "it asks in the middle")]
    [InlineData("she's seventeen", Leaning.Full, "shes seventeen", "a fact in two words")]
    [InlineData("just the one raffle", Leaning.Full, "one raffle", "a restriction that begins so")]
    [InlineData("no I meant the parish newsletter", Leaning.Correction, "the parish newsletter", "takes it back")]
    [InlineData("sorry, tiktok", Leaning.Correction, "tiktok", "takes it back in a word")]
    [InlineData("oops meant youtube", Leaning.Correction, "youtube", "takes it back")]
    [InlineData("do they have to sign something", Leaning.Slight, null, "points back with a word")]
    [InlineData("and can I delete comments", Leaning.Slight, null, "a question of its own that is joined on")]
    [InlineData("can I share a petition", Leaning.None, null, "a question of its own")]
    [InlineData("is it ok to vape in a selfie", Leaning.None, null, "the word points at nothing")]
    [InlineData("sorry I am late with this", Leaning.None, null, "an apology takes nothing back")]
    [InlineData(
        "no I can't do that because the system will not let me in today and nobody answers", Leaning.None, null,
        "too long to be a correction")]
    [InlineData("", Leaning.None, null, "nothing")]
    [InlineData("???", Leaning.None, null, "nothing")]
    public void A_message_leans_by_its_wording(string message, Leaning leaning, string? rest, string because)
    {
        var lean = Lean.Of(message);

        Assert.True(leaning == lean.Leaning, $"{lean.Leaning}: {because}");
        Assert.True(rest is null || rest == string.Join(' ', lean.Rest), string.Join(' ', lean.Rest));
    }

    [Theory]
    [InlineData("can I comment on facebook", "on tiktok", "can i comment on tiktok", "a site takes the place of a site")]
    [InlineData(
        "can I put a photo of a client up", "even if he agrees", "can i put a photo of a client up even if he agrees",
        "what contrasts with nothing is added")]
    [InlineData("can I go on twitter at work", "at home", "can i go on twitter at home", "a time takes the place of a time")]
    public void What_contrasts_takes_the_place_of_what_was_said(string before, string said, string together, string because) =>
        Assert.True(together == Contrast.Together(before, said.Split(' ')), $"{Contrast.Together(before, said.Split(' '))}: {because}");

    [Theory]
    [InlineData("on my own phone then", "on your own phone")]
    [InlineData("im not at work", "you are not at work")]
    [InlineData("linkedin too", "LinkedIn")]
    [InlineData("hes left the team by then", "he has left the team by then")]
    [InlineData("shes at home", "she is at home")]
    [InlineData("hes suspended", "he's suspended")]
    [InlineData("i was on leave", "you were on leave")]
    [InlineData("the one that we took at the summer fair last year", "the one that you took at the summer …")]
    public void Words_are_said_back_to_the_person(string said, string back) => Assert.Equal(back, SaidBack.Of(said.Split(' ')));

    [Theory]
    [InlineData("and if he rings me first, he found my number somewhere", "he rings me first")]
    [InlineData("what about a kind comment? the plumber was lovely", "a kind comment")]
    [InlineData("what about the window cleaners theyre not ours", "the window cleaners")]
    [InlineData("what if she asks me first tho she found my number", "she asks me first")]
    [InlineData("even if its a private group", "its a private group")]
    [InlineData("and on its own page", "on its own page")]
    [InlineData("and the woman who made it has moved away", "woman who made it has moved away")]
    [InlineData("she told me it was fine does that count", "she told me it was fine")]
    public void Only_the_first_clause_is_said_back(string message, string echo) =>
        Assert.Equal(echo, string.Join(' ', Lean.Of(message).Echo));
}
