namespace TeamsPolicyBot.BotFramework.Dialogs.Choices;

/// <summary>How a list of choices is put into words.</summary>
/// <param name="InlineSeparator">Between two choices of a line.</param>
/// <param name="InlineOr">Between the only two.</param>
/// <param name="InlineOrMore">Before the last of three or more.</param>
/// <param name="IncludeNumbers">Whether the choices are numbered.</param>
internal sealed record ChoiceFactoryOptions(
    string InlineSeparator = ", ", string InlineOr = " or ", string InlineOrMore = ", or ", bool IncludeNumbers = true);
