using TeamsPolicyBot.Advice.DraftCheck;

namespace TeamsPolicyBot.Tests.Advice.DraftCheck;

public sealed class DetectorTests
{
    private static readonly DraftChecker Checker = new(Lists.Of("medway"));

    [Theory]
    [InlineData("phone-number", "Ring me on 07700 900123 if you get lost.", "07700 900123")]
    [InlineData("phone-number", "Call +44 (0)7700 900123.", "+44 (0)7700 900123")]
    [InlineData("phone-number", "Tel: (01634) 960 123", "(01634) 960 123")]
    [InlineData("phone-number", "020 7946 0123 after six", "020 7946 0123")]
    [InlineData("phone-number", "0044 1273 960123", "0044 1273 960123")]
    [InlineData("phone-number", "text 07700900123!", "07700900123")]
    [InlineData("email-address", "Write to sue.jones+rent@example.com.", "sue.jones+rent@example.com")]
    [InlineData("council-email", "Write to lee.hall@medway.gov.uk.", "lee.hall@medway.gov.uk")]
    [InlineData("postcode", "We are at ME4 4TR now", "ME4 4TR")]
    [InlineData("postcode", "near me71aa", "me71aa")]
    [InlineData("postcode", "Westminster, SW1A 1AA", "SW1A 1AA")]
    [InlineData("street-address", "Party at 22 Station Road, Measham", "22 Station Road")]
    [InlineData("street-address", "our tenant of 14a Mill Lane", "14a Mill Lane")]
    [InlineData("national-insurance-number", "Her NI is QQ 12 34 56 C? No: AB 12 34 56 C.", "AB 12 34 56 C")]
    [InlineData("nhs-number", "NHS no. 943 476 5919", "943 476 5919")]
    [InlineData("nhs-number", "patient 9434765919 today", "9434765919")]
    [InlineData("card-number", "pay with 4111 1111 1111 1111", "4111 1111 1111 1111")]
    [InlineData("card-number", "5500-0000-0000-0004", "5500-0000-0000-0004")]
    [InlineData("date-of-birth", "DOB: 12/03/1948", "DOB: 12/03/1948")]
    [InlineData("date-of-birth", "She was born on 3rd March 1948.", "born on 3rd March 1948")]
    [InlineData("date-of-birth", "date of birth 1948-03-12", "date of birth 1948-03-12")]
    [InlineData("titled-name", "Well done Mrs Joan Smith of Gillingham", "Mrs Joan Smith")]
    [InlineData("titled-name", "Dr. O'Neill says", "Dr. O'Neill")]
    [InlineData("councillor-name", "Cllr J. Patel opened it", "Cllr J. Patel")]
    [InlineData("councillor-name", "thanks to Councillor Anne Day", "Councillor Anne Day")]
    [InlineData("colleague-name", "Happy birthday to my team mate Sarah!", "my team mate Sarah")]
    [InlineData("colleague-name", "our manager, Joan Smith, is leaving", "our manager, Joan Smith")]
    [InlineData("colleague-name", "Dave, my boss, is the best", "Dave, my boss")]
    [InlineData("full-name", "so proud of Sarah Jones today", "Sarah Jones")]
    [InlineData("full-name", "Mohammed A. Khan won it", "Mohammed A. Khan")]
    [InlineData("full-name", "Well done Siân! And Owen O'Neill.", "Owen O'Neill")]
    [InlineData("council-name", "I work for Medway Council.", "Medway Council")]
    [InlineData("on-behalf-of", "Posted on behalf of the team", "on behalf of")]
    [InlineData("on-behalf-of", "We at Medway Council think", "We at Medway Council")]
    [InlineData("party-name", "Labour will win here", "Labour")]
    [InlineData("party-name", "Join the Lib Dems", "Lib Dems")]
    [InlineData("vote-call", "Polls open tomorrow! Vote for Sam.", "Vote for")]
    [InlineData("vote-call", "Don’t vote for this lot", "Don’t vote for")]
    [InlineData("confidentiality-mark", "It is CONFIDENTIAL, mind", "CONFIDENTIAL")]
    [InlineData("confidentiality-mark", "Nobody’s been told yet", "Nobody’s been told")]
    [InlineData("swear-word", "What a load of Bollocks", "Bollocks")]
    [InlineData("swear-word", "sh*t weather", "sh*t")]
    [InlineData("slur", "a bunch of retards", "retards")]
    [InlineData("complaint", "Nice day. My manager has messed up the rota. Sun's out.", "manager has messed up")]
    [InlineData("complaint", "Worst boss ever", "Worst boss")]
    [InlineData("complaint", "that supervisor is a muppet", "supervisor is a muppet")]
    [InlineData("complaint", "Whoever thinks my colleagues are lazy is right", "colleagues are lazy")]
    [InlineData("employer-insult", "this council is run by clowns", "council is run by clowns")]
    [InlineData("employer-insult", "What an absolute joke our department is", "absolute joke our department")]
    [InlineData("employer-insult", "councillors are all corrupt", "councillors are all corrupt")]
    [InlineData("public-insult", "honest question, are residents born thick as mince", "residents born thick as mince")]
    [InlineData("public-insult", "Morons, the lot of them: our tenants", "Morons, the lot of them: our tenants")]
    [InlineData("misconduct", "skived off today, lovely", "skived")]
    [InlineData("misconduct", "Pulled a sickie and went to the beach", "Pulled a sickie")]
    [InlineData("misconduct", "fiddled my timesheet again", "fiddled my timesheet")]
    [InlineData("link", "See https://www.example.org/a?b=1.", "https://www.example.org/a?b=1")]
    [InlineData("link", "(www.example.org/x)", "www.example.org/x")]
    [InlineData("image-mention", "[photo of Mrs Ali]", "photo")]
    [InlineData("image-mention", "Selfie in the sun", "Selfie")]
    public void What_is_there_is_found_where_it_stands(string detector, string draft, string span)
    {
        var found = Checker.Check(draft).First(finding => finding.Detector == detector);

        Assert.Equal(span, found.Text);
        Assert.Equal(span, draft.Substring(found.Start, found.Length));
    }

    [Theory]
    [InlineData("phone-number", "Call 999 in an emergency, 101 or 111 otherwise")] // nobody's private number
    [InlineData("phone-number", "Ring the council on 0300 123 4567 or 0800 555 111")] // organisations' lines
    [InlineData("phone-number", "Order 0123 on 01/02/2024 at 10:30")] // dates and counts
    [InlineData("phone-number", "01-02-2024 10 to 12")]
    [InlineData("phone-number", "2,000,000 pounds for 1,234,567 homes")]
    [InlineData("email-address", "meet me @ the library")]
    [InlineData("email-address", "thanks @MedwayCouncil")]
    [InlineData("email-address", "lee.hall@medway.gov.uk")] // the council's own is told apart
    [InlineData("council-email", "lee@notmedway.gov.uk")]
    [InlineData("postcode", "Take the A1 2nd exit")] // no postcode area A
    [InlineData("postcode", "COVID19 vaccines, B12 and 5G")]
    [InlineData("street-address", "Open 9 to 5 on Mill Lane")]
    [InlineData("street-address", "There are 40 New shops in the High Street")]
    [InlineData("national-insurance-number", "GB 12 34 56 C and ZZ123456A")] // prefixes never issued
    [InlineData("national-insurance-number", "AB123456E")] // ends in A to D
    [InlineData("nhs-number", "943 476 5918")] // check digit wrong
    [InlineData("nhs-number", "ref 1234567890")]
    [InlineData("card-number", "4111 1111 1111 1112")] // Luhn wrong
    [InlineData("card-number", "Tickets 2024 0001 0002")]
    [InlineData("date-of-birth", "The fair is on 12/03/2027")] // any date
    [InlineData("date-of-birth", "born to run since 1975")]
    [InlineData("titled-name", "Miss the bus and you walk; the dr said so")]
    [InlineData("titled-name", "Sirens at noon, Missing cat")]
    [InlineData("titled-name", "Cllr Patel opened it")] // a councillor is no client
    [InlineData("colleague-name", "my boss will not be there. My team won!")]
    [InlineData("colleague-name", "a colleague of mine. Sarah knows")]
    [InlineData("full-name", "meet at Charlotte Street or James Square")] // places
    [InlineData("full-name", "Sarah said so; mark my words")]
    [InlineData("council-name", "the county council")]
    [InlineData("on-behalf-of", "half of us")]
    [InlineData("party-name", "labour costs and green bins, a birthday party")]
    [InlineData("party-name", "conservative with the salt")]
    [InlineData("vote-call", "a devoted fan")]
    [InlineData("confidentiality-mark", "full of confidence")]
    [InlineData("swear-word", "Scunthorpe shitake mushrooms")]
    [InlineData("slur", "Nutterworth and dykes along the river")]
    [InlineData("complaint", "My manager is lovely. The weather is rubbish.")] // two sentences
    [InlineData("employer-insult", "Circus clowns meet the council's children at noon")]
    [InlineData("employer-insult", "Thick fog: the council grits tonight")]
    [InlineData("employer-insult", "My brother is a muppet. The council meets at seven.")] // two sentences
    [InlineData("public-insult", "Residents enjoyed a lazy Sunday, and thieves were few")]
    [InlineData("misconduct", "Told them about the sickness policy and fiddled with the printer")]
    [InlineData("link", "http is a protocol")]
    [InlineData("image-mention", "Imagine a picturesque village")]
    public void What_only_looks_like_it_is_left_alone(string detector, string draft) =>
        Assert.DoesNotContain(Checker.Check(draft), finding => finding.Detector == detector);
}
