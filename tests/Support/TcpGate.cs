using System.Net;
using System.Net.Sockets;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>A door on the way to a server: while it is shut nobody gets through, and whoever was inside is thrown out.</summary>
internal sealed class TcpGate : IDisposable
{
    private readonly int target;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> inside = [];
    private volatile bool isShut;

    public TcpGate(int target)
    {
        this.target = target;
        listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Open() => isShut = false;

    public void Shut()
    {
        isShut = true;
        lock (inside)
        {
            inside.ForEach(client => client.Dispose());
            inside.Clear();
        }
    }

    public void Dispose()
    {
        Shut();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (await listener.AcceptTcpClientAsync() is { } client)
            {
                if (isShut)
                {
                    client.Dispose();
                }
                else
                {
                    _ = ConnectAsync(client);
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener is closed: the test is over.
        }
    }

    private async Task ConnectAsync(TcpClient client)
    {
        var server = new TcpClient();
        lock (inside)
        {
            inside.AddRange([client, server]);
        }

        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception exception)
            when (exception is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Thrown out, or the server is gone: both ends are closed below.
        }

        client.Dispose();
        server.Dispose();
    }
}
