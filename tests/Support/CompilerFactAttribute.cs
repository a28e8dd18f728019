namespace TeamsPolicyBot.Tests.Support;

/// <summary>A test that loads a library of its own into the bot, written in C; skipped where there is no C compiler.</summary>
internal sealed class CompilerFactAttribute : FactAttribute
{
    public CompilerFactAttribute() => Skip = CLibrary.WhyNot;
}
