using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conversations.Ask;

/// <summary>Conversations as tables: what the person says, and what stands in the bot's answer.</summary>
public sealed class ConversationTests
{
    public static TheoryData<string, string, string[]> Tables =>
        new()
        {
            {
                "a follow-up about something else",
                "nw-leicestershire",
                [
                    "can I look at facebook on a council computer", "does not allow personal access", "what about on my own mobile?",
                    "On your own mobile:", "", "personal or work mobile phones",
                ]
            },
            {
                "a condition that the clause does not know",
                "brighton-hove",
                [
                    "can I put a picture of a service user on my own page", "do not publish photographs", "even if she is happy with it?",
                    "I find no exception for that",
                ]
            },
            {
                "a condition that the clause itself sets",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "even if they all nod?",
                    "This is the part of the rule to go by:", "", "should be sought from the persons",
                ]
            },
            {
                "who decides, with the clause that says so",
                "melton",
                [
                    "I want to set up a Facebook page for our market", "Head of Service", "who has to approve it?",
                    "The policy names: Head of Service", "", "Permission to set up a Facebook page should be agreed",
                ]
            },
            {
                "the step after the one that was shown",
                "brighton-hove",
                [
                    "what must managers do before a council account is set up", "submit a project brief", "and what happens after that?",
                    "submit a design brief",
                ]
            },
            {
                "a bad link is for the ICT desk",
                "medway",
                [
                    "i opened a file and now windows keep popping up", "ring your ICT help desk", "what number", "X2888",
                    "it said it was from payroll", "proves nothing", "ringing them now", "Tell them when it was",
                ]
            },
            {
                "what the part just talked about says besides",
                "melton",
                [
                    "is there a council twitter profile", "one MBC Twitter profile", "is it checked by anybody now and then?",
                    "checked and updated on a regular basis",
                ]
            },
            { "a correction", "medway", ["can I send an email to all staff", "contact ICT", "sorry, meant a tweet", "As for “a tweet”"] },
            {
                "a change of subject",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "can I swear on my own facebook",
                    "Language that may be deemed as offensive",
                ]
            },
            {
                "where it stands",
                "medway",
                [
                    "may I install software on my work laptop", "3.2", "which section is that?",
                    "It is here: Medway Council Internet, E-mail and Social Media Policy and Guidelines, 3.2",
                ]
            },
            {
                "how old it is",
                "medway",
                ["how old is the policy", "Issued November 2014", "is it still up to date", "The date for its review has passed"]
            },
            { "who owns it", "melton", ["who wrote the policy", "names no owner", "how long is it", "words: some"] },
            {
                "the whole policy",
                "melton",
                [
                    "can I read the whole policy", "Part 1: PURPOSE", "2", "Part 2 of", "next part", "Part 3 of", "all parts",
                    "Part 1: PURPOSE",
                ]
            },
            { "what a word means", "nw-leicestershire", ["what counts as excessive?", "does not say what counts as “excessive”"] },
            {
                "whom to ask",
                "medway",
                ["may I install software on my work laptop", "3.2", "who should I ask then?", "The policy names: ICT"]
            },
            {
                "no number is made up",
                "milton-keynes",
                [
                    "the paper rang me about my blog, what do I do", "Head of Communications", "have you got their number?",
                    "gives no number or address for Head of Communications",
                ]
            },
            {
                "privacy",
                "medway",
                ["is this chat private?", "no colleague and no manager sees it", "who can read what I type", "forget me"]
            },
            { "not the manager", "melton", ["I don't want my manager to find out", "nothing goes to your manager unless you choose it"] },
            {
                "simpler",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "I don't get it",
                    "I quote the policy word for word",
                ]
            },
            {
                "for whom it is",
                "nw-leicestershire",
                [
                    "can I look at facebook on a council computer", "1.1", "does that apply to councillors as well?",
                    "It does not name “councillors” there",
                ]
            },
            {
                "the second of two questions",
                "medway",
                [
                    "can I install software on my work laptop and do I need a footer on a personal e-mail?", "3.2",
                    "just the second one please", "4.2", "and the first again?", "3.2", "the other one", "4.2",
                ]
            },
            { "one of nothing", "medway", ["may I install software on my work laptop", "3.2", "the third one", "Which one?"] },
            {
                "the half of a question",
                "nw-leicestershire",
                ["can I say where I was born and give out my phone number?", "", "the second one", "2.1"]
            },
            {
                "a rule that speaks of what is added",
                "brighton-hove",
                [
                    "can I put a picture of a service user on my own page", "do not publish photographs", "its only his uniform",
                    "I see that the rule speaks of it",
                ]
            },
            {
                "no yes or no to another case",
                "medway",
                ["may I install software on my work laptop", "No. You must not", "it is only a small one", "You must not download software"]
            },
            {
                "whom to send it to",
                "medway",
                ["may I install software on my work laptop", "3.2", "who do i send that to then", "The policy names: ICT"]
            },
            { "who that is", "melton", ["who is the head of comms now", "Head of Communications"] },
            {
                "a number that is not there",
                "nw-leicestershire",
                ["can I look at facebook on a council computer", "1.1", "is there a number i can ring", "The rule names nobody"]
            },
            {
                "law or policy",
                "medway",
                [
                    "may I install software on my work laptop", "3.2", "is that the law or only council policy",
                    "It is the council's own policy",
                ]
            },
            { "how firm it is", "medway", ["may I install software on my work laptop", "3.2", "is it compulsory", "leaves no choice"] },
            {
                "what to do",
                "medway",
                ["may I install software on my work laptop", "3.2", "so what should i do now", "What the rule asks for is this"]
            },
            {
                "a form",
                "medway",
                ["may I install software on my work laptop", "3.2", "could you email me the form", "I cannot send files"]
            },
            {
                "yes or no",
                "medway",
                ["may I install software on my work laptop", "3.2", "so is that a no then", "In short, to what you asked: No."]
            },
            {
                "what others may read",
                "medway",
                [
                    "may I send private emails from my council address", "4.1", "and can they look at it",
                    "If you mean what you do on the council's systems",
                ]
            },
            {
                "what happens then",
                "medway",
                [
                    "may I install software on my work laptop", "3.2", "and what could they do to me then",
                    "On what may happen, the policy says",
                ]
            },
            {
                "a word that the rule has or has not",
                "medway",
                [
                    "may I install software on my work laptop", "3.2", "where does it say authorised", "It is here",
                    "where does it say tablets", "does not say “tablets”",
                ]
            },
            {
                "how much is too much",
                "nw-leicestershire",
                [
                    "can I look at twitter on my own mobile at work", "1.4", "how often is too often",
                    "does not say what counts as “excessive”",
                ]
            },
            {
                "the first of two, and more on that",
                "medway",
                [
                    "can I install software on my work laptop and do I need a footer on a personal e-mail?", "3.2", "the first one", "3.2",
                    "it is only a small one", "You must not download software",
                ]
            },
            {
                "refused, then said",
                "medway",
                ["may I install software on my work laptop", "3.2", "not software, an email to all staff I mean", "contact ICT"]
            },
            {
                "thanks with more behind",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish",
                    "ta very much pet, I will ask her on monday", "You are welcome",
                ]
            },
            {
                "assent with more behind",
                "melton",
                [
                    "can I put up a video of residents without asking", "Permission to publish", "haha fair enough, better leave it then",
                    "Ask me anything else",
                ]
            },
            { "what happens is no permission", "medway", ["will they fire me if I break the policy", "A breach may lead"] },
            {
                "two questions",
                "medway",
                ["can I install software on my work laptop and do I need a footer on a personal e-mail?", "3.2", "", "4.2"]
            },
            { "a thing taken back", "medway", ["may I install software on my work laptop", "3.2", "forget it", "we leave it there"] },
            {
                "a breach",
                "medway",
                [
                    "I have just emailed a client's care plan to the wrong family",
                    "tell your council's data protection officer and your manager straight away", "", "or your manager",
                    "can I install software on my work laptop", "3.2",
                ]
            },
            {
                "a death",
                "melton",
                [
                    "one of our residents died in the night", "I am sorry for your loss",
                    "can I put up a video of residents without asking", "Permission to publish",
                ]
            },
            {
                "whom to turn to after trouble",
                "milton-keynes",
                [
                    "my manager screams at me every day", "I am sorry this is happening", "what number", "01908 253851",
                    "will she find out", "nothing goes to your manager unless you choose it", "i dont want any fuss", "I have told nobody",
                ]
            },
            {
                "whom to tell of a mishap",
                "melton",
                ["I accidentally emailed a client's care plan to the wrong person", "Do not wait", "who do i tell", "or your manager"]
            },
            {
                "a post in anger",
                "melton",
                ["gonna put what my manager did on facebook", "it cannot be taken back", "", "Disparaging remarks"]
            },
            { "without anything before", "medway", ["where does it say that", "I have not quoted a rule to you here"] },
        };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_bot_answers_as_a_colleague_would(string name, string council, string[] table)
    {
        await using var town = await TeamsTown.CreateAsync(like: council);
        IReadOnlyList<string> said = [];
        foreach (var row in table.Chunk(2))
        {
            // A row without a message looks at the same answers again.
            said = row[0].Length > 0 ? await town.SayAsync("ada", row[0]) : said;

            Assert.True(
                said.Any(text => text.Contains(row[1], StringComparison.Ordinal)),
                $"{name}: '{row[0]}' should say '{row[1]}' and says: {string.Join(" / ", said)}");
        }
    }
}
