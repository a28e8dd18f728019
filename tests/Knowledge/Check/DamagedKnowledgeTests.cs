using System.Text;
using TeamsPolicyBot.Knowledge;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Check;

/// <summary>Whatever happens to a file, there is a release or there are faults, and never an exception.</summary>
public sealed class DamagedKnowledgeTests
{
    private const int Damages = 20;

    private static readonly string[] Scraps =
    [
        "\n", "\t", " ", ":", "- ", "[", "]", "{", "}", "\"", "'", "#", "*", "&", "!", "|", ">", "~~", "---\n", "::: clause\n", "{#x}",
        "1.1 ", "\0", "\uFFFD", "&a *a", "<<: *x\n", "? ", "%YAML 9\n",
    ];

    public static TheoryData<string> Organisations => [.. Councils.Ids];

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Damaged_files_are_told_or_harmless(string council)
    {
        var random = new Random(council.Sum(letter => letter));
        var files = KnowledgeFiles.Read(Repository.Knowledge, council);
        var whole = files.Names.ToDictionary(name => name, files.Bytes);
        var names = whole.Keys.ToArray();

        for (var damage = 0; damage < Damages; damage++)
        {
            var name = names[random.Next(names.Length)];
            var damaged = Damage(whole[name], random);

            var result = KnowledgeLoader.Load(new KnowledgeFiles(council, new Dictionary<string, byte[]>(whole) { [name] = damaged }));

            Assert.True(result.Release is null == result.Faults.Count > 0, $"{name}: {Encoding.UTF8.GetString(damaged)}");
            Assert.All(result.Faults, fault => Assert.True(fault is { Line: > 0, What.Length: > 0, Mend.Length: > 0 }, fault.ToString()));
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length + 1);
        var until = Math.Min(bytes.Length, at + random.Next(40));
        return random.Next(4) switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[until..]],
            2 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]), .. bytes[at..]],
            _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[until..]],
        };
    }
}
