using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.BotFramework.Hosting;

/// <summary>A request as nobody should send it.</summary>
/// <param name="Kind">How it was made, for a failure's message.</param>
internal sealed record FuzzedRequest(string Kind, string Method, string? ContentType, byte[] Body)
{
    private const int Reword = -1;

    private static readonly string[] OddStrings =
    [
        "", " ", "\u0000", "\u202e", "\ufeff", "👩‍👩‍👧‍👦", "ﷺ", "<at>Bot</at>", "<script>", "' OR 1=1 --", "{{name}}", "../..", "%00",
        "C-4H8QT", "application/vnd.microsoft.card.adaptive", "mention", "msteams", "invoke", "expectReplies", "1e999", "NaN",
        "2026-13-45T99:99:99Z",
    ];

    private static Gen<string> Text => Gen.OneOf(
        Gen.Elements(OddStrings),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get),
        Gen.Elements(1_000, 20_000, 100_000).Select(length => new string('ü', length)));

    /// <summary>A string literal of JSON, some of them of no text: halves of surrogate pairs.</summary>
    private static Gen<string> Literal => Gen.Frequency(
        (9, Text.Select(text => JsonSerializer.Serialize(text))),
        (1, Gen.Elements("\"\\ud800\"", "\"\\udfff x\"", "\"\\u0000\"")));

    private static Gen<string> Scalar => Gen.OneOf(
        Literal,
        Gen.Elements("null", "true", "false", "0", "-1", "1e999", "-0.0", "12345678901234567890123", "[]", "{}"));

    /// <summary>JSON of any shape, with duplicate keys and nulls in lists, up to a size.</summary>
    private static Gen<string> Json(int size) => size <= 0
        ? Scalar
        : Gen.OneOf(
            Scalar,
            Json(size / 3).ListOf().Select(items => $"[{string.Join(',', items.Take(5))}]"),
            (from name in Gen.Elements("id", "type", "name", "text", "tenant", "team", "action", "data", "mentioned", "msteams", "x")
             from value in Json(size / 3)
             select $"\"{name}\":{value}").ListOf().Select(members => $"{{{string.Join(',', members.Take(5))}}}"));

    private static Gen<string> Nested =>
        from depth in Gen.Choose(1, 200)
        from array in Gen.Elements(true, false)
        select array
            ? new string('[', depth) + new string(']', depth)
            : string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

    private static Gen<JsonObject> Recorded => Gen.Elements(TeamsActivities.Names.ToArray()).Select(TeamsActivities.Json);

    /// <summary>A recorded activity in which some values were exchanged, dropped, doubled or added, at any depth.</summary>
    private static Gen<string> Mutated =>
        from activity in Recorded
        from mutations in (
            from at in Gen.Choose(0, 1000)
            from how in Gen.Choose(0, 6)
            from value in Gen.OneOf(Json(9), Nested)
            select (at, how, value)
        ).NonEmptyListOf()
        select Mutate(activity.ToJsonString(), mutations.Take(2));

    /// <summary>A recorded activity in which some texts are others: what a person, or another client, might send.</summary>
    private static Gen<string> Reworded =>
        from activity in Recorded
        from mutations in (from at in Gen.Choose(0, 1000) from value in Literal select (at, Reword, value)).NonEmptyListOf()
        select Mutate(activity.ToJsonString(), mutations.Take(3));

    private static Gen<byte[]> Broken =>
        from activity in Recorded
        from at in Gen.Choose(0, 10_000)
        from noise in ArbMap.Default.GeneratorFor<byte[]>()
        select Splice(Encoding.UTF8.GetBytes(activity.ToJsonString()), at, noise);

    private static Gen<byte[]> Huge =>
        from length in Gen.Choose(200, 300)
        from character in Gen.Elements("x", "€", "[", "\\u0041")
        select Encoding.UTF8.GetBytes(
            $$"""{"type":"message","channelId":"msteams","text":"{{string.Concat(Enumerable.Repeat(character, length * 1024 / Encoding.UTF8.GetByteCount(character)))}}"}"""
        );

    /// <summary>All kinds, most of them almost good.</summary>
    public static Gen<FuzzedRequest> All => Gen.Frequency(
        (10, Mutated.Select(json => Post("a recorded activity, changed", json))),
        (10, Reworded.Select(json => Post("a recorded activity, reworded", json))),
        (3, Json(81).Select(json => Post("any JSON", json))),
        (2, Nested.Select(json => Post("nested", json))),
        (2, Broken.Select(body => new FuzzedRequest("broken bytes", "POST", "application/json", body))),
        (1, Huge.Select(body => new FuzzedRequest("huge", "POST", "application/json", body))),
        (1, from method in Gen.Elements("GET", "PUT", "PATCH", "DELETE", "OPTIONS", "POST")
            from type in Gen.Elements("application/json", "text/plain", "application/json; charset=latin1", "nonsense", null!)
            from activity in Recorded
            select new FuzzedRequest("method and type", method, type, Encoding.UTF8.GetBytes(activity.ToJsonString()))));

    public override string ToString() => $"{Kind}: {Method} {ContentType} {Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, 2000))}";

    private static FuzzedRequest Post(string kind, string json) => new(kind, "POST", "application/json", Encoding.UTF8.GetBytes(json));

    private static string Mutate(string json, IEnumerable<(int At, int How, string Value)> mutations)
    {
        foreach (var (at, how, value) in mutations)
        {
            json = Mutate(json, at, how, value);
        }

        return json;
    }

    /// <summary>
    /// Changes the n-th value of an object, found by its colon, in the text: only text can hold duplicate keys and what is no JSON.
    /// </summary>
    private static string Mutate(string json, int at, int how, string value)
    {
        var colons = Enumerable.Range(1, Math.Max(0, json.Length - 1)).Where(i => json[i] == ':' && json[i - 1] == '"').ToList();
        if (colons.Count == 0)
        {
            return value;
        }

        var colon = colons[at % colons.Count];
        var (start, end) = (colon + 1, EndOfValue(json, colon + 1));
        var name = json[(json.LastIndexOf('"', colon - 2) + 1)..(colon - 1)];
        return how switch
        {
            Reword when json[start] != '"' => json,
            0 or Reword => json[..start] + value + json[end..],
            1 => json[..start] + "null" + json[end..],
            2 => json[..end] + $",\"{name}\":{value}" + json[end..],
            _ => json[..end] + $",\"extra\":{value}" + json[end..],
        };
    }

    private static int EndOfValue(string json, int start)
    {
        var reader = new Utf8JsonReader(
            Encoding.UTF8.GetBytes(json[start..]), isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        try
        {
            return reader.Read() && reader.TrySkip()
                ? start + Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(json[start..]), 0, (int)reader.BytesConsumed).Length
                : json.Length;
        }
        catch (JsonException)
        {
            return json.Length;
        }
    }

    private static byte[] Splice(byte[] body, int at, byte[] noise) =>
        [.. body[..(at % body.Length)], .. noise, .. body[(at % body.Length)..]];
}
