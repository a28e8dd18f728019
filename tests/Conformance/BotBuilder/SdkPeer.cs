using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>The official JavaScript SDK in a process of its own.</summary>
internal static class SdkPeer
{
    /// <summary>Where these tests and their scripts stand.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Conformance", "BotBuilder");

    /// <summary>The program that asks the SDK.</summary>
    public static NodeProgram Program { get; } = new(Path.Combine(Folder, "Peer"), "peer.js");
}
