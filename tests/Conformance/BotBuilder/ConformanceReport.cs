using Xunit.Abstractions;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>Where comparisons report to: the console of <c>dotnet test</c>, also when everything agrees.</summary>
/// <param name="output">The runner's diagnostic messages, switched on in xunit.runner.json.</param>
public sealed class ConformanceReport(IMessageSink output)
{
    internal IMessageSink Output { get; } = output;
}
