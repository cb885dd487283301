using System.IO.Compression;
using System.Text;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Hosting.Tests.Lists;

public sealed class ListImportTests : IDisposable
{
    private static readonly UsOfacSdnSource Source = ListFolder.Source;
    private static readonly DateOnly Day = new(2024, 1, 8);

    private readonly ListFolder _folder = new();
    private readonly SnapshotStore _store;

    public ListImportTests() => _store = _folder.Store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_whole_publication_is_imported_and_can_be_loaded()
    {
        string path = Publication("2024-01-08");

        ListImportResult.Imported imported = Assert.IsType<ListImportResult.Imported>(Import(path));

        Assert.Equal(("us-ofac-sdn", Day, 5_001), (imported.Info.List, imported.Info.Published, imported.Info.Parties));
        Assert.Equal(imported.Info.Sha256[..16], imported.Info.Id);
        Assert.Empty(imported.Findings);
        ListSnapshot snapshot = Assert.IsType<SnapshotLoading.Loaded>(_store.Load(imported.Info)).Snapshot;
        Assert.Equal(imported.Info, snapshot.Info);
        Assert.Equal(["PARTY 1", "PARTY ONE"], snapshot.Parties[0].Names.Select(name => name.Text));
    }

    [Fact]
    public void The_same_content_is_imported_once_whatever_it_is_called_and_however_it_is_packed()
    {
        ListSnapshotInfo first = Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-01-08"))).Info;

        ListImportResult again = Import(Publication("2024-01-09", compressed: true));

        Assert.Equal(first, Assert.IsType<ListImportResult.AlreadyThere>(again).Info);
        Assert.Equal([first], _store.All(Source.Key));
    }

    [Fact]
    public void A_primary_file_alone_is_imported_with_a_warning_that_names_what_is_missing()
    {
        string file = Path.Combine(Publication("2024-01-08"), "sdn.csv");

        ListImportResult.Imported imported = Assert.IsType<ListImportResult.Imported>(Import(file));

        Assert.Equal(
            ["Aliases were not given: `alt.csv` is missing.", "Addresses were not given: `add.csv` is missing."],
            imported.Findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Aliases_without_the_primary_file_are_refused()
    {
        string file = Path.Combine(Publication("2024-01-08"), "alt.csv");

        ListImportResult.Refused refused = Assert.IsType<ListImportResult.Refused>(Import(file));

        Assert.Contains("There is no `sdn.csv`", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(_store.All(Source.Key));
    }

    [Fact]
    public void A_list_cut_short_is_refused()
    {
        ListImportResult.Refused refused = Assert.IsType<ListImportResult.Refused>(Import(Publication("2024-01-08", parties: 4_999)));

        Assert.Contains("4,999 parties were read", refused.Reason, StringComparison.Ordinal);
        Assert.Empty(_store.All(Source.Key));
    }

    [Fact]
    public void A_list_of_which_one_row_cannot_be_read_is_refused()
    {
        string path = Publication("2024-01-08");
        File.AppendAllText(Path.Combine(path, "sdn.csv"), "7777,\"LOST PARTY,individual\r\n");

        ListImportResult.Refused refused = Assert.IsType<ListImportResult.Refused>(Import(path));

        Assert.Contains("sdn.csv:5002", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_compressed_file_is_refused()
    {
        string path = Publication("2024-01-08", compressed: true);
        string file = Path.Combine(path, "sdn.csv.gz");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..200]);

        Assert.IsType<ListImportResult.Refused>(Import(path));
    }

    [Fact]
    public void The_day_is_taken_from_the_file_then_from_the_folder_and_asked_for_otherwise()
    {
        string path = Publication("download");
        ListImportResult.Usage usage = Assert.IsType<ListImportResult.Usage>(Import(path));
        Assert.EndsWith("Give it with `--published YYYY-MM-DD`.", usage.Message, StringComparison.Ordinal);

        File.Move(Path.Combine(path, "sdn.csv"), Path.Combine(path, "sdn_2023-12-12.csv"));
        Assert.Equal(new DateOnly(2023, 12, 12), Assert.IsType<ListImportResult.Imported>(Import(path)).Info.Published);
    }

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("12024-01-08")]
    [InlineData("2024-01-08_2024-01-09")]
    public void A_name_that_does_not_say_one_day_is_not_guessed_at(string folder) =>
        Assert.IsType<ListImportResult.Usage>(Import(Publication(folder)));

    [Fact]
    public void A_day_in_the_future_is_refused() =>
        Assert.IsType<ListImportResult.Usage>(Import(Publication("a"), new DateOnly(2026, 6, 3)));

    [Fact]
    public void A_path_without_the_list_is_a_usage_error()
    {
        Assert.IsType<ListImportResult.Usage>(Import(_folder.PathOf("nothing-here")));
        Assert.IsType<ListImportResult.Usage>(Import(Directory.CreateDirectory(_folder.PathOf("2024-01-08-empty")).FullName));
    }

    [Fact]
    public void A_folder_with_two_publications_is_not_mixed()
    {
        string path = Publication("2024-01-08");
        File.Copy(Path.Combine(path, "sdn.csv"), Path.Combine(path, "sdn_2024-01-07.csv"));

        Assert.Contains("several `sdn` files", Assert.IsType<ListImportResult.Usage>(Import(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_of_changing_a_stored_snapshot_is_noticed_before_use()
    {
        ListSnapshotInfo info = Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-01-08"))).Info;
        string stored = StoredFolder(info);
        foreach (string file in Directory.GetFiles(stored))
        {
            byte[] before = File.ReadAllBytes(file);

            File.WriteAllBytes(file, before[..(before.Length / 2)]);
            AssertDamaged(info, file);

            File.Delete(file);
            AssertDamaged(info, file);

            File.WriteAllBytes(file, before);
            Assert.IsType<SnapshotLoading.Loaded>(_store.Load(info));
        }

        Repack(Path.Combine(stored, "sdn.gz"), text => text.Replace("PARTY 7\"", "PARTY X\"", StringComparison.Ordinal));
        AssertDamaged(info, "sdn.gz");
    }

    [Fact]
    public void A_snapshot_with_a_damaged_manifest_is_still_chosen_rather_than_an_older_one()
    {
        Import(Publication("2024-01-08"));
        ListSnapshotInfo newer = Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-02-08", parties: 5_002))).Info;
        File.WriteAllText(Path.Combine(StoredFolder(newer), "snapshot.json"), "{");

        SnapshotSelection? selection = _store.Select(Source.Key, new LawDates(new DateOnly(2024, 3, 1)));

        Assert.Equal(newer.Id, selection?.Snapshot.Id);
        Assert.IsType<SnapshotLoading.Damaged>(_store.Load(selection!.Snapshot));
    }

    [Fact]
    public void What_a_killed_import_left_over_is_ignored_and_cleaned_away()
    {
        ListSnapshotInfo info = Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-01-08"))).Info;
        string leftover = Path.Combine(Path.GetDirectoryName(StoredFolder(info))!, ".importing-0123456789abcdef");
        Directory.CreateDirectory(leftover);
        File.WriteAllText(Path.Combine(leftover, "sdn.gz"), "half");

        Assert.Equal([info], _store.All(Source.Key));

        Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-02-08", parties: 5_002)));
        Assert.False(Directory.Exists(leftover));
        Assert.Equal(2, _store.All(Source.Key).Length);
    }

    [Fact]
    public void Two_imports_at_once_do_not_meet()
    {
        string folder = Path.Combine(_folder.Data.Lists, Source.Key);
        Directory.CreateDirectory(folder);
        using (new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            ListImportResult.Usage busy = Assert.IsType<ListImportResult.Usage>(Import(Publication("2024-01-08")));
            Assert.Contains("Another import", busy.Message, StringComparison.Ordinal);
        }

        Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-01-08")));
    }

    [Fact]
    public void What_is_stored_can_be_read_by_its_owner_only()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "this system has no Unix file modes");
        if (OperatingSystem.IsWindows()) return;

        ListSnapshotInfo info = Assert.IsType<ListImportResult.Imported>(Import(Publication("2024-01-08"))).Info;

        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
            | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        string stored = StoredFolder(info);
        foreach (string path in Directory.GetFiles(stored).Append(stored))
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & Others);
    }

    [Theory]
    [InlineData("2024-01-08", "sdn_2024-01-11.csv.gz")]
    [InlineData("2021-07-07", null)]
    public void A_real_publication_survives_the_way_through_the_store(string day, string? otherSdn)
    {
        string folder = _folder.PathOf(day);
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(SharedData.PathOf("lists", "ofac", day)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        if (otherSdn is not null) File.Copy(SharedData.PathOf("lists", "ofac-daily-series", otherSdn), Path.Combine(folder, "sdn.csv.gz"));

        ListImportResult.Imported imported = Assert.IsType<ListImportResult.Imported>(Import(folder));

        ListSnapshot snapshot = Assert.IsType<SnapshotLoading.Loaded>(_store.Load(imported.Info)).Snapshot;
        Assert.Equal(imported.Info.Parties, snapshot.Parties.Length);
        Assert.True(snapshot.Parties.Sum(party => party.Names.Length) > snapshot.Parties.Length * 2);
    }

    private ListImportResult Import(string path, DateOnly? published = null) => _folder.Import(path, published);

    private string Publication(string folder, int parties = 5_001, bool compressed = false) => _folder.Publication(folder, parties, compressed);

    private string StoredFolder(ListSnapshotInfo info) => _folder.StoredFolder(new SnapshotName(info.Published, info.Id, IsPartial: false));

    private void AssertDamaged(ListSnapshotInfo info, string what) =>
        Assert.True(_store.Load(info) is SnapshotLoading.Damaged, $"damage of {what} was not noticed");

    private static void Repack(string path, Func<string, string> change)
    {
        string text;
        using (var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress))) text = reader.ReadToEnd();
        string changed = change(text);
        Assert.NotEqual(text, changed);
        using var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(changed));
    }
}
