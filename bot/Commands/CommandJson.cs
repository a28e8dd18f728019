using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsPolicyBot.Commands.Councils;
using TeamsPolicyBot.Commands.Eval;
using TeamsPolicyBot.Commands.Import;
using TeamsPolicyBot.Commands.Package;
using TeamsPolicyBot.Commands.Trees;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Reports;
using TeamsPolicyBot.SelfTest;

namespace TeamsPolicyBot.Commands;

/// <summary>How commands read and write JSON: names in kebab case, letters as they are, one line a record.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EvalQuestion))]
[JsonSerializable(typeof(EvalAnswer))]
[JsonSerializable(typeof(EvalSummary))]
[JsonSerializable(typeof(Dialogue))]
[JsonSerializable(typeof(DialogueTurn))]
[JsonSerializable(typeof(TreePath[]))]
[JsonSerializable(typeof(WrittenPackage))]
[JsonSerializable(typeof(CheckedOrganisation[]))]
[JsonSerializable(typeof(CoverageRecord))]
[JsonSerializable(typeof(SuggestedClause[]))]
[JsonSerializable(typeof(CheckLine[]))]
[JsonSerializable(typeof(CopiedDatabase))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(AskedReport))]
[JsonSerializable(typeof(ReleaseRecord[]))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    /// <summary>For output that people read too: no escapes beyond those that JSON asks for.</summary>
    public static CommandJson Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
