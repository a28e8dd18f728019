using TeamsPolicyBot.Answers.Questions;

namespace TeamsPolicyBot.Tests.Answers.Questions;

public sealed class AmountAskedTests
{
    [Theory]
    [InlineData("how many weeks does sign-off take", "Managers must submit a brief before the site is set up.", true)]
    [InlineData("what's the largest file I may attach", "No document may be sent without the right to distribute it.", true)]
    [InlineData("how long is my browsing kept", "Information is kept for a period of one year.", false)]
    [InlineData("how long may I be on there", "Staff must not use it excessively.", false)]
    [InlineData("how many accounts can we have", "There will be one profile for the council.", false)]
    [InlineData("how do I set up a page", "Managers must submit a brief.", false)]
    [InlineData("how much may I say about a client", "Say nothing about clients.", false)] // how much asks what, not how many
    public void A_clause_without_an_amount_does_not_answer_who_asks_for_one(string question, string clause, bool isOpen) =>
        Assert.Equal(isOpen, AmountAsked.IsOpen(question, clause));
}
