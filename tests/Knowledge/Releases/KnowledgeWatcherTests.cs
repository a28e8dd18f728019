using Microsoft.Extensions.Logging.Abstractions;
using TeamsPolicyBot.Knowledge.Releases;
using TeamsPolicyBot.Tests.Support;

namespace TeamsPolicyBot.Tests.Knowledge.Releases;

public sealed class KnowledgeWatcherTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly FakeTimeProvider time = new();
    private int reloads;

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void Many_changes_at_once_are_one_reload()
    {
        using var watcher = Watch(Count);

        for (var step = 0; step < 10; step++)
        {
            watcher.Changed();
            time.Advance(KnowledgeWatcher.Quiet / 2);
        }

        Assert.Equal(0, reloads);
        time.Advance(KnowledgeWatcher.Quiet);
        Assert.Equal(1, reloads);
    }

    [Fact]
    public void The_folder_is_read_again_now_and_then_where_no_change_is_told()
    {
        using var watcher = Watch(Count, temporary["not-there"]);

        time.Advance(KnowledgeWatcher.Sweep * 3);

        Assert.Equal(3, reloads);
    }

    [Fact]
    public void A_reload_that_fails_does_not_end_the_watch()
    {
        using var watcher = Watch(() =>
        {
            Count();
            throw new InvalidOperationException();
        });

        time.Advance(KnowledgeWatcher.Sweep * 2);

        Assert.Equal(2, reloads);
    }

    [Fact]
    public async Task A_file_replaced_as_editors_do_is_noticed()
    {
        var noticed = new TaskCompletionSource();
        Directory.CreateDirectory(temporary["knowledge/ashby"]);
        await File.WriteAllTextAsync(temporary["knowledge/ashby/council.yaml"], "name: Ashby\n");
        using var watcher = new KnowledgeWatcher(
            temporary["knowledge"], () => noticed.TrySetResult(), TimeProvider.System, NullLogger.Instance);

        await File.WriteAllTextAsync(temporary["knowledge/ashby/.council.yaml.swp"], "name: Ashby Council\n");
        File.Move(temporary["knowledge/ashby/.council.yaml.swp"], temporary["knowledge/ashby/council.yaml"], overwrite: true);

        await noticed.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_saved_file_goes_live_by_itself()
    {
        var live = new TaskCompletionSource();
        SmallCouncil.Write(temporary["knowledge"]);
        var knowledge = new KnowledgeBase<string>(
            temporary["knowledge"], new LastGoodReleases(temporary["data"]), release => release.Clauses[0].Words, (_, _) => [],
            TimeProvider.System, NullLogger.Instance);
        using var watcher = new KnowledgeWatcher(temporary["knowledge"], Reload, TimeProvider.System, NullLogger.Instance);

        await File.WriteAllTextAsync(temporary[$"knowledge/{SmallCouncil.PolicyFile}"], "---\ntitle: Posting Policy\n---\n\nA new rule.\n");

        await live.Task.WaitAsync(TimeSpan.FromSeconds(30));

        void Reload()
        {
            knowledge.Reload();
            if (knowledge.Find(SmallCouncil.Id)!.Built == "A new rule.")
            {
                live.TrySetResult();
            }
        }
    }

    private void Count() => reloads++;

    private KnowledgeWatcher Watch(Action reload, string? folder = null)
    {
        Directory.CreateDirectory(temporary["knowledge"]);
        return new KnowledgeWatcher(folder ?? temporary["knowledge"], reload, time, NullLogger.Instance);
    }
}
