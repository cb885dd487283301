using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Tests.Commands.Lists;

/// <summary>Kills a real process at every stage of an import; the snapshot in use must be whole, the one before or the new one.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const string List = "us-ofac-sdn";

    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("the process has only started", "", "")]
    [InlineData("the folder is begun", "lists", ".importing-*")]
    [InlineData("the first file is being written", "lists", "sdn.gz")]
    [InlineData("the last file is being written", "lists", "add.gz")]
    [InlineData("the manifest is being written", "lists", "snapshot.json")]
    [InlineData("the compiled form is being written", "cache", "*.bin*")]
    [InlineData("the snapshot got its name", "lists", "2026-11-20_*")]
    public void Wherever_an_import_is_killed_the_snapshot_in_use_is_whole(string stage, string folder, string sign)
    {
        Assert.NotEmpty(stage);
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", List, KilledCommand.Publication(_home, "2026-11-10", 5_001)).Code);
        string path = KilledCommand.Publication(_home, "2026-11-20", 30_000);
        KilledCommand.Run(_home, folder, sign, "lists", "import", List, path, "--accept-drift");

        var store = new SnapshotStore(_home.Data);
        ListSnapshotInfo inUse = store.Newest(List)!;
        ListSnapshot loaded = Assert.IsType<SnapshotLoading.Loaded>(store.Load(inUse)).Snapshot;
        Assert.Contains(loaded.Parties.Length, new[] { 5_001, 30_000 });
        Assert.All(store.Names(List), name => Assert.Null(store.Verify(List, name)));

        // Nothing that was left over stands in the way of trying again.
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", List, path, "--accept-drift").Code);
        Assert.Equal(30_000, store.Newest(List)!.Parties);
    }
}
