using TeamsPolicyBot.Knowledge.Model;
using TeamsPolicyBot.Knowledge.Yaml;

namespace TeamsPolicyBot.Knowledge.Names;

/// <summary>Capacities as files write them.</summary>
internal static class Capacities
{
    /// <summary>Both where nothing is written.</summary>
    public static Capacity Read(YamlValue? value) => value?.OneOf("personal", "council", "both") switch
    {
        "personal" => Capacity.Personal,
        "council" => Capacity.Council,
        _ => Capacity.Both,
    };
}
