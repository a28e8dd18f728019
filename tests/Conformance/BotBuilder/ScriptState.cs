using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Tests.Conformance.BotBuilder;

/// <summary>The state of a waterfall in a script: what the SDK calls its values.</summary>
internal sealed class ScriptState
{
    public JsonObject Values { get; set; } = [];
}

[JsonSerializable(typeof(ScriptState))]
internal sealed partial class ScriptJson : JsonSerializerContext;
