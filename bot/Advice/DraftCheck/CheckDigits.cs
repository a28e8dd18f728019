namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Tells a number that was issued from digits that only look like one.</summary>
internal static class CheckDigits
{
    /// <summary>Payment cards, 13 to 19 digits (ISO/IEC 7812-1, annex B).</summary>
    public static bool Luhn(string number)
    {
        var digits = Digits(number);
        var sum = digits.Reverse().Select((digit, place) => place % 2 == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9).Sum();
        return digits.Length is >= 13 and <= 19 && sum % 10 == 0;
    }

    /// <summary>NHS numbers: ten digits, the last one modulus 11 of the others (NHS Data Dictionary, "NHS number").</summary>
    public static bool Nhs(string number)
    {
        var digits = Digits(number);
        if (digits.Length != 10)
        {
            return false;
        }

        var check = 11 - (digits.Take(9).Select((digit, place) => digit * (10 - place)).Sum() % 11);
        return (check == 11 ? 0 : check) == digits[9];
    }

    private static int[] Digits(string number) => [.. number.Where(char.IsAsciiDigit).Select(digit => digit - '0')];
}
