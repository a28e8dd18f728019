using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace TeamsPolicyBot.Storage;

/// <summary>Chooses the SQLite library: the operating system's, which its vendor patches, before the bundled one.</summary>
internal static class SystemSqlite
{
    private const string BundledName = "e_sqlite3";
    private static readonly string[] SystemNames = ["libsqlite3.so.0", "libsqlite3.dylib", "winsqlite3.dll"];
    private static readonly Lazy<bool> Provider = new(Install);

    /// <summary>Sets the provider once; true when the operating system's library was found.</summary>
    public static bool Use() => Provider.Value;

    private static bool Install()
    {
        var library = SystemNames.Select(TryLoad).FirstOrDefault(handle => handle != nint.Zero);
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return library != nint.Zero;

        nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath) => name == BundledName ? library : nint.Zero;
    }

    private static nint TryLoad(string name) => NativeLibrary.TryLoad(name, out var handle) ? handle : nint.Zero;
}
