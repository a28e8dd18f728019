using TeamsPolicyBot.Import.Structure;
using TeamsPolicyBot.Knowledge.Policies;

namespace TeamsPolicyBot.Commands.Import;

/// <summary>What a policy's file is called where nobody says: by its title, or by its document where it prints none.</summary>
internal static class PolicyId
{
    public static string Of(string title, string file) =>
        Naming.Slug(title) is { Length: > 0 } slug && title != FrontMatter.NoTitle ? slug : Example(file);

    public static string Example(string file) =>
        Naming.Slug(Path.GetFileNameWithoutExtension(file)) is { Length: > 0 } slug ? slug : "policy";
}
