using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free loopback port, gone when the tests are.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> SharedServer = new(() => StartAsync());

    /// <summary>The server gets its own user where the tests run as root, which PostgreSQL refuses to.</summary>
    private static readonly bool IsRoot = Environment.UserName == "root";

    private static readonly string? Binaries = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Where(Directory.Exists).Max()
        : null;

    private readonly Process process;

    private PostgresServer(Process process, int port)
    {
        this.process = process;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Timeout=5";
    }

    /// <summary>Why tests on PostgreSQL cannot run here; null when they can, and always null in CI, where they must.</summary>
    public static string? WhyNot =>
        Binaries is null && Environment.GetEnvironmentVariable("CI") != "true"
            ? "PostgreSQL's server is not installed (Debian: postgresql)."
            : null;

    /// <summary>The one server of a test run, started with the first test that needs it.</summary>
    public static Task<PostgresServer> Shared => SharedServer.Value;

    public string ConnectionString { get; }

    /// <summary>Starts a server; <paramref name="options"/> go to its command line, for example <c>-c log_statement=all</c>.</summary>
    public static async Task<PostgresServer> StartAsync(params string[] options)
    {
        var port = FreePort();
        // The server ends when this process closes its end of the pipe, however it ends.
        var script = $"""
            folder=$(mktemp -d) && {Binaries}/initdb -D $folder/data -A trust -U postgres --no-sync >$folder/log 2>&1 || exit 1
            {Binaries}/postgres -D $folder/data -h 127.0.0.1 -p {port} -k $folder -c fsync=off {string.Join(
                ' ', options)} >>$folder/log 2>&1 </dev/null &
            read _; kill -QUIT $!; wait; rm -rf $folder
            """;
        string[] shell = ["sh", "-c", script];
        string[] command = IsRoot ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
        var server = new PostgresServer(process, port);
        await server.WaitUntilReadyAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 300 && !process.HasExited)
            {
                // The server is a process and says only by answering that it is up.
                await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
            }
        }
    }
}
