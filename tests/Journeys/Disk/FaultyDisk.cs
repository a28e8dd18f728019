using System.IO.MemoryMappedFiles;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Disk;

/// <summary>What a disk does from a given moment on. The numbers are those of disk.c.</summary>
internal enum DiskFault
{
    None,

    /// <summary>The program is killed in the middle of an operation; what it wrote so far is there.</summary>
    Kill,

    /// <summary>The power goes: of what was written and not forced to disk, chance decides what is there.</summary>
    Power,

    /// <summary>Nothing can be written (ENOSPC).</summary>
    Full,

    /// <summary>Nothing can be written nor forced to disk (EIO).</summary>
    Broken,

    /// <summary>Whatever is forced to disk takes its time.</summary>
    Slow,
}

/// <summary>A disk under the data folder of a bot, that a test breaks when it likes; see disk.c.</summary>
internal sealed class FaultyDisk : IDisposable
{
    private const int Size = 24;
    private readonly TemporaryFolder _folder = new();
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _control;

    private FaultyDisk()
    {
        Directory.CreateDirectory(DataFolder);
        _file = MemoryMappedFile.CreateFromFile(_folder["control"], FileMode.Create, null, Size);
        _control = _file.CreateViewAccessor(0, Size);
    }

    public string DataFolder => _folder["data"];

    public string Database => Path.Combine(DataFolder, "bot.db");

    /// <summary>How many writes there were, and how often something was forced to disk.</summary>
    public int Operations => _control.ReadInt32(20);

    /// <summary>What a bot is started with.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>
        {
            ["LD_PRELOAD"] = Library,
            ["DISK_FOLDER"] = DataFolder,
            ["DISK_CONTROL"] = _folder["control"],
            ["Data__Folder"] = DataFolder,
        };

    private string Library => _folder["disk.so"];

    public static async Task<FaultyDisk> CreateAsync()
    {
        var disk = new FaultyDisk();
        await CLibrary.CompileAsync(Path.Combine(Repository.Root, "tests", "Journeys", "Disk", "disk.c"), disk.Library);
        return disk;
    }

    public void Set(DiskPlan plan)
    {
        _control.Write(0, (int)DiskFault.None);
        _control.Write(4, plan.OfDatabase ? 1 : 0);
        _control.Write(8, plan.After);
        _control.Write(12, plan.Seed);
        _control.Write(16, (int)plan.Delay.TotalMilliseconds);
        _control.Write(0, (int)plan.Fault);
    }

    public void Dispose()
    {
        _control.Dispose();
        _file.Dispose();
        _folder.Dispose();
    }
}

/// <summary>What happens to a disk, and when.</summary>
internal sealed record DiskPlan(DiskFault Fault)
{
    /// <summary>So many operations from now.</summary>
    public int After { get; init; }

    /// <summary>Counts the operations on the database's own file alone: a checkpoint.</summary>
    public bool OfDatabase { get; init; }

    /// <summary>What chance does.</summary>
    public int Seed { get; init; }

    /// <summary>How long a slow disk takes to force something.</summary>
    public TimeSpan Delay { get; init; }
}
