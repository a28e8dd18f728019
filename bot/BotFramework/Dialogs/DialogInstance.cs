using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsPolicyBot.BotFramework.Dialogs;

/// <summary>A running dialog on a stack: all that must survive until the next activity, as JSON.</summary>
internal sealed class DialogInstance
{
    /// <summary>Id of the dialog within its set.</summary>
    public required string Id { get; init; }

    /// <summary>What the dialog itself keeps.</summary>
    public JsonObject State { get; set; } = [];

    /// <summary>The stack inside a component.</summary>
    public DialogState? Dialogs { get; set; }

    /// <summary>What a dialog works with during a turn; it is written to <see cref="State"/> by the dialog, never stored itself.</summary>
    [JsonIgnore]
    public object? Live { get; set; }
}
