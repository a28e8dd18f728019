using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Journeys.Cases;

/// <summary>One or more processes of the bot on one database, which are killed and started again.</summary>
internal sealed class Instances(IReadOnlyDictionary<string, string> settings, Random random) : IDisposable
{
    private readonly List<BotProcess?> processes = [];
    private readonly Lock gate = new();
    private bool isOver;

    /// <summary>The address of one that is up; of the last one killed when none is.</summary>
    public Uri Address
    {
        get
        {
            lock (gate)
            {
                var up = processes.OfType<BotProcess>().ToList();
                return up.Count > 0 ? new Uri(up[random.Next(up.Count)].Page, "/") : new Uri("http://127.0.0.1:1/");
            }
        }
    }

    /// <summary>How many were killed.</summary>
    public int Killed { get; private set; }

    public async Task StartAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            processes.Add(await BotProcess.Start(settings));
        }
    }

    /// <summary>Kills one with SIGKILL, and starts it again.</summary>
    public async Task KillOneAsync()
    {
        int victim;
        lock (gate)
        {
            victim = random.Next(processes.Count);
            processes[victim]!.Dispose();
            processes[victim] = null;
            Killed++;
        }

        var started = await BotProcess.Start(settings);
        lock (gate)
        {
            processes[victim] = started;
            if (isOver)
            {
                started.Dispose();
            }
        }
    }

    /// <summary>Ends all of them, and the one that is being started.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            foreach (var process in processes)
            {
                process?.Dispose();
            }
        }
    }
}
