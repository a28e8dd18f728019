using System.Text.Json.Serialization;

namespace TeamsPolicyBot.Words;

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordsJsonContext : JsonSerializerContext;
