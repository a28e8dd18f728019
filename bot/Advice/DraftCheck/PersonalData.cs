using System.Text.RegularExpressions;
using TeamsPolicyBot.Text;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Detectors of numbers and addresses that belong to one person, in UK formats. They read normalised text.</summary>
internal static partial class PersonalData
{
    /// <summary>In the order in which they claim a span: the more certain first.</summary>
    public static IReadOnlyList<DraftDetector> Detectors(WordLists lists) =>
        [
            new("card-number", "a payment card number", IsPersonalData: true, Numbers.Cards),
            new("nhs-number", "an NHS number", IsPersonalData: true, Numbers.Nhs),
            Of("national-insurance-number", "a National Insurance number", NationalInsuranceNumber()),
            new("phone-number", "a telephone number", IsPersonalData: true, Numbers.Telephones),
            Of("council-email", "a council e-mail address", EmailAddress(), address => IsCouncil(address, lists["council-email-domains"])),
            Of("email-address", "an e-mail address", EmailAddress()),
            Of("date-of-birth", "a date of birth", DateOfBirth()),
            Of("postcode", "a postcode", Postcode(), postcode => IsInArea(postcode, lists["postcode-areas"])),
            new("street-address", "a street address", IsPersonalData: true, Names.OfAStreet(lists["street-types"])),
            new("councillor-name", "a councillor's name", IsPersonalData: true, Names.AfterATitle(lists["councillor-titles"])),
            new("titled-name", "somebody's name", IsPersonalData: true, Names.AfterATitle(lists["titles"])),
            new(
                "colleague-name", "what may be the name of somebody at work", IsPersonalData: true, Names.OfAPerson(lists["people-at-work"])
            ),
            new(
                "full-name", "what may be somebody's name", IsPersonalData: true,
                Names.FirstAndLast(lists.FirstNames, lists["street-types"])),
        ];

    private static DraftDetector Of(string name, string says, Regex pattern, Func<string, bool>? accept = null) =>
        DraftDetector.Pattern(name, says, pattern, accept, isPersonalData: true);

    private static bool IsCouncil(string written, IReadOnlyList<string> domains)
    {
        var address = SpeltDot().Replace(SpeltAt().Replace(written, "@"), ".");
        return domains.Any(domain => address.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase)
            || address.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsInArea(string postcode, IReadOnlyList<string> areas) =>
        areas.Contains(string.Concat(postcode.TakeWhile(char.IsAsciiLetter)), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a person may put between the parts of a number.</summary>
    private const string Divider = "[-./ ]{0,3}";

    private const string AtInBrackets = @" ?[\[({<] ?at ?[\])}>] ?";
    private const string DotInBrackets = @" ?[\[({<] ?dot ?[\])}>] ?";

    [GeneratedRegex(
        $@"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]{Divider}\d{{2}}{Divider}\d{{2}}{Divider}\d{{2}}{Divider}[A-D]\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex NationalInsuranceNumber();

    /// <summary>Lengths of the parts: RFC 5321, section 4.5.3.1, and RFC 1035, section 2.3.4.</summary>
    [GeneratedRegex(
        $@"(?<![\w.+-])(?<!\w')[\w.+-][\w.+'-]{{0,63}}(?:@|{AtInBrackets})[\w-]{{1,63}}(?:(?:\.|{DotInBrackets})[\w-]{{1,63}}){{1,6}}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(AtInBrackets, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex SpeltAt();

    [GeneratedRegex(DotInBrackets, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex SpeltDot();

    [GeneratedRegex(
        @"\b(?:born|d\.?o\.?b\.?|date of birth|birthdate|birth date)(?!\w)\W{0,3}(?:(?:is|was|on|the)\s){0,2}(?:\d{1,2}[-./ ]{1,3}\d{1,2}[-./ ]{1,3}\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? ?-?(?:of )?[a-z]{3,9},?[ -]\d{4}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TextLimits.RegexMilliseconds)]
    private static partial Regex DateOfBirth();

    [GeneratedRegex(
        @"\b[A-Z]{1,2}\d[A-Z\d]?[ .-]?\d[ABD-HJLNP-UW-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        TextLimits.RegexMilliseconds)]
    private static partial Regex Postcode();
}
