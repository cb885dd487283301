using System.Diagnostics;
using System.Globalization;
using System.Text;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Tests.Commands.Lists;

/// <summary>Kills a real process at every stage of an import; the snapshot in use must be whole, the one before or the new one.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const string List = "us-ofac-sdn";

    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("nothing is written yet", ".", "*")]
    [InlineData("the folder is begun", "lists", ".importing-*")]
    [InlineData("the first file is being written", "lists", "sdn.gz")]
    [InlineData("the last file is being written", "lists", "alt.gz")]
    [InlineData("the manifest is being written", "lists", "snapshot.json")]
    [InlineData("the compiled form is being written", "cache", "*.bin*")]
    [InlineData("the snapshot got its name", "lists", "2026-11-20_*")]
    public void Wherever_an_import_is_killed_the_snapshot_in_use_is_whole(string stage, string folder, string sign)
    {
        Assert.NotEmpty(stage);
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", List, Publication("2026-11-10", 5_001)).Code);
        string path = Publication("2026-11-20", 30_000);
        string watched = Path.GetFullPath(Path.Combine(_home.Data.Path, folder));
        HashSet<string> before = [.. Signs(watched, sign)];

        using (Process process = Start("lists", "import", List, path, "--accept-drift"))
        {
            while (!process.HasExited && before.IsSupersetOf(Signs(watched, sign)) && stage != "nothing is written yet") Thread.Yield();
            process.Kill();
            process.WaitForExit();
        }

        var store = new SnapshotStore(_home.Data);
        ListSnapshotInfo inUse = store.Newest(List)!;
        ListSnapshot loaded = Assert.IsType<SnapshotLoading.Loaded>(store.Load(inUse)).Snapshot;
        Assert.Contains(loaded.Parties.Length, new[] { 5_001, 30_000 });
        Assert.All(store.Names(List), name => Assert.Null(store.Verify(List, name)));

        // Nothing that was left over stands in the way of trying again.
        Assert.Equal(ExitCode.Ok, _home.Run("lists", "import", List, path, "--accept-drift").Code);
        Assert.Equal(30_000, store.Newest(List)!.Parties);
    }

    private static string[] Signs(string folder, string sign)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFileSystemEntries(folder, sign, SearchOption.AllDirectories) : [];
        }
        catch (DirectoryNotFoundException)
        {
            // What was being written got its name meanwhile.
            return [];
        }
    }

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [DataFolder.Variable] = _home.Data.Path },
        };
        start.ArgumentList.Add(typeof(ExitCode).Assembly.Location);
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    private string Publication(string day, int parties)
    {
        string folder = Directory.CreateDirectory(_home.PathOf(day)).FullName;
        (StringBuilder sdn, StringBuilder alt) = (new StringBuilder(), new StringBuilder());
        for (int number = 1; number <= parties; number++)
        {
            sdn.Append(CultureInfo.InvariantCulture, $"{number},\"PARTY {number}\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n");
            alt.Append(CultureInfo.InvariantCulture, $"{number},{number},\"aka\",\"ALIAS {number}\",-0- \r\n");
        }

        File.WriteAllText(Path.Combine(folder, "sdn.csv"), sdn.ToString());
        File.WriteAllText(Path.Combine(folder, "alt.csv"), alt.ToString());
        return folder;
    }
}
