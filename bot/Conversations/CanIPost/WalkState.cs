using System.Text.Json.Serialization;
using TeamsPolicyBot.Advice;

namespace TeamsPolicyBot.Conversations.CanIPost;

/// <summary>Where somebody is in a walk. All there is to it is the list of answers: they are replayed every time.</summary>
/// <param name="Id">Names the walk on its cards.</param>
/// <param name="Release">Hash of the release that the answers were given to.</param>
/// <param name="NeedsDraft">The draft has not been asked for, or not been given yet.</param>
/// <param name="Draft">Kept for the walk only; null where the person described it instead.</param>
/// <param name="HasPicture">A picture or file came with the draft. The bot cannot see it and keeps nothing of it.</param>
/// <param name="Receipt">Reference of the verdict's receipt, while the verdict waits to be passed on; null before.</param>
internal sealed record WalkState(
    string Id,
    string Tree,
    string Release,
    bool NeedsDraft,
    string? Draft,
    bool HasPicture,
    IReadOnlyList<Answer> Answers,
    string? Receipt = null);

[JsonSerializable(typeof(WalkState))]
internal sealed partial class WalkJsonContext : JsonSerializerContext;
