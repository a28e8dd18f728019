namespace TeamsPolicyBot.Advice.DraftCheck;

/// <summary>Long numbers that belong to one person: payment cards, NHS numbers, private telephones.</summary>
internal static class Numbers
{
    /// <summary>Payment cards: 13 to 19 digits with their check digit, the first four of them together.</summary>
    public static IEnumerable<TextSpan> Cards(string text) =>
        NumberRun
            .Find(text, 13, 19, run =>
                run.Digits[0] is >= '2' and <= '6' && run.Groups[0] >= 4 && !IsPartOfMore(run) && CheckDigits.Luhn(run.Digits)
            )
            .Select(run => run.Span);

    /// <summary>
    /// NHS numbers: ten digits with their check digit, three or more together; no telephone number without its first part.
    /// </summary>
    public static IEnumerable<TextSpan> Nhs(string text) =>
        NumberRun
            .Find(text, 10, 10, run =>
                run.Digits[0] != '0'
                && run.Groups.All(group => group >= 3)
                && !IsPartOfMore(run)
                && !IsAbroad(run.Before)
                && CheckDigits.Nhs(run.Digits)
            )
            .Select(run => run.Span);

    /// <summary>
    /// Landlines and mobiles of the United Kingdom, and anything with a plus and a country's code. Numbers that begin 03, 08 and
    /// 09 are organisations' lines, and 999, 111 and the like are too short.
    /// </summary>
    public static IEnumerable<TextSpan> Telephones(string text) =>
        NumberRun.Find(text, 10, 15, run => (run.Before.Length == 0 || !IsWord(run.Before[^1])) && IsPrivate(run)).Select(WithItsPrefix);

    private static bool IsPrivate(NumberRun run)
    {
        var hasPlus = run.Before.EndsWith('+');
        return NationalOf(run, hasPlus) is { } national
            ? national.Length is 9 or 10 && national[0] is '1' or '2' or '7' && !LooksLikeADate(run)
            : hasPlus && run.Digits.Length >= 10;
    }

    /// <summary>What is dialled within the country, without the zero; null for a number of another country or none.</summary>
    private static string? NationalOf(NumberRun run, bool hasPlus)
    {
        var digits = run.Digits;
        return digits.StartsWith("0044", StringComparison.Ordinal) ? digits[4..].TrimStart('0')
            : hasPlus && digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..].TrimStart('0')
            : !hasPlus && digits[0] == '0' ? digits[1..]
            : null;
    }

    /// <summary>Dates and times of day have two digits first, and a dot, a dash or a slash, or four digits after twice two.</summary>
    private static bool LooksLikeADate(NumberRun run) =>
        run.Groups[0] == 2
        && run.Digits[0] == '0'
        && run.Digits[1] != '0'
        && (run.Dividers is ['.' or '-' or '/', ..] || run.Groups is [_, 2, 4, ..]);

    /// <summary>The bracket or the plus before it belongs to it.</summary>
    private static TextSpan WithItsPrefix(NumberRun run)
    {
        var prefix = run.Before.EndsWith("(+", StringComparison.Ordinal) ? 2 : run.Before is [.., '+' or '('] ? 1 : 0;
        return new TextSpan(run.Span.Start - prefix, run.Span.Length + prefix);
    }

    private static bool IsPartOfMore(NumberRun run) =>
        run.Before is [.., '+'] or [.., (>= '0' and <= '9'), '-' or '.'] || run.After is ['-', >= '0' and <= '9'];

    private static bool IsAbroad(string before) =>
        before.TrimEnd(' ') is var trimmed
        && (trimmed.EndsWith("+44", StringComparison.Ordinal) || trimmed.EndsWith("0044", StringComparison.Ordinal));

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
