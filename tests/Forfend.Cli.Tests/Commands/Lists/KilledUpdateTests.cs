using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Tests.Commands.Lists;

/// <summary>Kills a real process at every stage of an update; the snapshot in use must be whole, the one before or the new one.</summary>
public sealed class KilledUpdateTests : IAsyncDisposable
{
    private const string List = "us-ofac-sdn";
    private const int Before = 5_001;
    private const int After = 30_000;

    private readonly CliHome _home = new();
    private readonly LoopbackServer _server;
    private bool _isStuck;

    public KilledUpdateTests() => _server = new LoopbackServer(Answer);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _home.Dispose();
    }

    [Theory]
    [InlineData("a file is coming in", "sdn.csv.partial")]
    [InlineData("the other files are there", "a*.csv")]
    public void Killed_while_it_downloads_from_a_slow_server_the_snapshot_of_before_stays_in_use(string stage, string sign)
    {
        Assert.NotEmpty(stage);
        Publish();
        _isStuck = true;

        KilledCommand.Run(_home, "downloads", sign, Update);

        Assert.Equal(Before, WholeInUse());
        _isStuck = false;
        AssertNextUpdateWorks();
    }

    [Theory]
    [InlineData("the process has only started", "", "")]
    [InlineData("the snapshot is begun", "lists", ".importing-*")]
    [InlineData("its first file is being written", "lists", "sdn.gz")]
    [InlineData("its manifest is being written", "lists", "snapshot.json")]
    [InlineData("its compiled form is being written", "cache", "*.bin*")]
    [InlineData("it got its name", "lists", "2026-11-*_*")]
    public void Killed_while_it_imports_and_activates_the_snapshot_in_use_is_whole(string stage, string folder, string sign)
    {
        Assert.NotEmpty(stage);
        Publish();

        KilledCommand.Run(_home, folder, sign, Update);

        Assert.Contains(WholeInUse(), new[] { Before, After });
        AssertNextUpdateWorks();
    }

    private string[] Update => ["lists", "update", List, "--from", _server.Address.ToString(), "--accept-drift"];

    private SnapshotStore Store => new(_home.Data);

    private void Publish()
    {
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", List, KilledCommand.Publication(_home, "2026-11-10", Before)).Code);
        KilledCommand.Publication(_home, "2026-11-20", After);
    }

    // The parties of the snapshot in use as it is loaded, after every snapshot was held against its checksums.
    private int WholeInUse()
    {
        ListSnapshotInfo inUse = Store.Newest(List)!;
        Assert.All(Store.Names(List), name => Assert.Null(Store.Verify(List, name)));
        ListSnapshot loaded = Assert.IsType<SnapshotLoading.Loaded>(Store.Load(inUse)).Snapshot;
        Assert.Equal(inUse.Parties, loaded.Parties.Length);
        return loaded.Parties.Length;
    }

    private void AssertNextUpdateWorks()
    {
        Assert.Equal(ExitCode.Ok, _home.Run(Update).Code);
        Assert.Equal(After, WholeInUse());
    }

    private LoopbackAnswer Answer(LoopbackRequest request)
    {
        string path = Path.Combine(_home.PathOf("2026-11-20"), request.FileName);
        if (!File.Exists(path)) return LoopbackAnswer.NotFound;

        LoopbackAnswer answer = LoopbackAnswer.File(request, File.ReadAllBytes(path), $"\"{request.FileName}\"");
        answer = answer with { Headers = [.. answer.Headers, ("Last-Modified", "Fri, 20 Nov 2026 12:00:00 GMT")] };
        return _isStuck && request.FileName == "sdn.csv" ? answer with { CutAfter = answer.Body.Length / 2, FallsSilent = true } : answer;
    }
}
