using System.Text.RegularExpressions;

namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Detectors of numbers and addresses that belong to one person, in UK formats.</summary>
internal static partial class PersonalData
{
    /// <summary>In the order in which they claim a span: the more certain first.</summary>
    public static IReadOnlyList<DraftDetector> Detectors(WordLists lists) =>
    [
        Of("card-number", "a payment card number", CardNumber(), CheckDigits.Luhn),
        Of("nhs-number", "an NHS number", NhsNumber(), CheckDigits.Nhs),
        Of("national-insurance-number", "a National Insurance number", NationalInsuranceNumber()),
        Of("phone-number", "a telephone number", PhoneNumber(), IsPrivateNumber),
        Of("council-email", "a council e-mail address", EmailAddress(), address => IsCouncil(address, lists["council-email-domains"])),
        Of("email-address", "an e-mail address", EmailAddress()),
        Of("date-of-birth", "a date of birth", DateOfBirth()),
        Of("postcode", "a postcode", Postcode(), postcode => IsInArea(postcode, lists["postcode-areas"])),
        Of("street-address", "a street address", StreetAddress(lists["street-types"])),
        Of("titled-name", "somebody's name", TitledName(lists["titles"])),
    ];

    private static DraftDetector Of(string name, string says, Regex pattern, Func<string, bool>? accept = null) =>
        DraftDetector.Pattern(name, says, pattern, accept, isPersonalData: true);

    /// <summary>Landlines and mobiles. Numbers that begin 03, 08 and 09 are organisations' lines, and 999, 111 and the like are too short.</summary>
    private static bool IsPrivateNumber(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        var national = digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..]
            : number.StartsWith('+') ? digits[2..]
            : digits[1..];
        national = national.TrimStart('0');
        return national.Length is 9 or 10 && national[0] is '1' or '2' or '7';
    }

    private static bool IsCouncil(string address, IReadOnlyList<string> domains) =>
        domains.Any(domain => address.EndsWith("@" + domain, StringComparison.OrdinalIgnoreCase)
            || address.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    private static bool IsInArea(string postcode, IReadOnlyList<string> areas) =>
        areas.Contains(string.Concat(postcode.TakeWhile(char.IsAsciiLetter)), StringComparer.OrdinalIgnoreCase);

    private static Regex StreetAddress(IReadOnlyList<string> types) =>
        new($@"(?<![\w.,£])\d{{1,4}}[a-z]?,?\s+(?:\p{{Lu}}[\w'’]+\s+){{1,3}}(?:{WordPattern.Alternatives(types)})(?!\w)", RegexOptions.CultureInvariant);

    private static Regex TitledName(IReadOnlyList<string> titles) =>
        new($@"(?<!\w)(?:{WordPattern.Alternatives(titles)})\.?\s+(?:\p{{Lu}}\.?\s+)?{Name}(?:\s+{Name})?", RegexOptions.CultureInvariant);

    /// <summary>A first or last name: Smith, O'Neill, McKay, Day-Lewis.</summary>
    private const string Name = @"\p{Lu}(?:['’]\p{Lu})?\p{Ll}[\w'’-]*";

    [GeneratedRegex(@"(?<![\d.-])[2-6]\d{3}(?:[ -]?\d{2,7}){2,4}(?![\d-])")]
    private static partial Regex CardNumber();

    [GeneratedRegex(@"(?<![\d+-])(?<!\+44 ?|0044 ?)[1-9]\d{2}[ -]?\d{3}[ -]?\d{4}(?![\d-])")]
    private static partial Regex NhsNumber();

    [GeneratedRegex(@"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", RegexOptions.IgnoreCase)]
    private static partial Regex NationalInsuranceNumber();

    [GeneratedRegex(@"(?<![\w+])(?!\d{2}[ .-]\d{2}[ .-]\d{4})(?:\+44[ -]?(?:\(0\)[ -]?)?|0044[ -]?|\(0|0)\d(?:[ ()-]{0,2}\d){7,9}(?!\d)")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"\b(?:born|d\.?o\.?b\.?|date of birth|birthdate|birth date)\b\W{0,3}(?:is |was |on |the ){0,2}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9},? \d{4}|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})", RegexOptions.IgnoreCase)]
    private static partial Regex DateOfBirth();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}
