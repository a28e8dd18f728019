using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Cases.Store;

/// <summary>How events stand in the database. Words, not numbers, so that an added enum member moves nothing.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseEvent))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
