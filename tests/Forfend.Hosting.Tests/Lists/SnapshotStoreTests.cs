using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists;

namespace Forfend.Hosting.Tests.Lists;

public sealed class SnapshotStoreTests : IDisposable
{
    private readonly ListFolder _folder = new();

    private SnapshotStore Store => _folder.Store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_an_older_day_had_and_comes_back_is_a_publication_of_its_own()
    {
        StoredSnapshot first = _folder.Imported("2024-01-08", 5_001);
        _folder.Imported("2024-01-09", 5_002);
        StoredSnapshot again = _folder.Imported("2024-01-10", 5_001);

        Assert.Equal(first.Info.Id, again.Info.Id);
        Assert.Equal(["2024-01-08", "2024-01-09", "2024-01-10"], Store.All("us-ofac-sdn").Select(info => LawDates.Iso(info.Published)));
        Assert.Equal(5_001, Selected("2024-01-10").Parties);
        Assert.Equal(5_002, Selected("2024-01-09").Parties);
    }

    [Fact]
    public void A_list_that_was_looked_at_again_and_was_the_same_is_as_fresh_as_that_day()
    {
        _folder.Imported("2024-01-08");
        _folder.Import(_folder.Publication("2024-03-08"));

        ListSnapshotInfo info = Selected("2024-03-10");

        Assert.Equal((new DateOnly(2024, 1, 8), new DateOnly(2024, 3, 8)), (info.Published, info.Confirmed));
        Assert.Equal(2, info.AgeOn(new DateOnly(2024, 3, 10)));
        Assert.Equal(0, info.AgeOn(new DateOnly(2024, 2, 1)));
        Assert.Null(Store.Select("us-ofac-sdn", new LawDates(new DateOnly(2024, 3, 10), new DateOnly(2024, 3, 7)))!.Snapshot.Confirmed);
    }

    [Fact]
    public void While_a_snapshot_is_pinned_later_ones_do_not_exist()
    {
        StoredSnapshot first = _folder.Imported("2024-01-08", 5_001);
        StoredSnapshot second = _folder.Imported("2024-02-08", 5_002);
        _folder.Imported("2024-03-08", 5_003);

        Assert.True(Store.Pin("us-ofac-sdn", second.Name));
        Assert.Equal(second.Info, Selected("2024-06-01"));
        Assert.Equal(first.Info, Selected("2024-01-31"));

        Assert.True(Store.Pin("us-ofac-sdn", null));
        Assert.Equal(5_003, Selected("2024-06-01").Parties);
    }

    [Fact]
    public void Where_what_is_pinned_cannot_be_read_nothing_is_decided()
    {
        StoredSnapshot snapshot = _folder.Imported("2024-01-08");
        Store.Pin("us-ofac-sdn", snapshot.Name);
        File.WriteAllText(Path.Combine(_folder.Data.Lists, "us-ofac-sdn", "list.json"), "{");

        Assert.IsType<SnapshotLoading.Damaged>(Store.Load(Selected("2024-02-01")));
    }

    [Fact]
    public void A_snapshot_for_reference_never_decides()
    {
        StoredSnapshot whole = _folder.Imported("2024-01-08");
        string path = _folder.Publication("2024-02-08", 10);

        Assert.IsType<ListImportResult.Refused>(_folder.Import(path));
        ListImportResult result = _folder.Import(new ListImportRequest(ListFolder.Source, path) { IsPartial = true });

        StoredSnapshot partial = Assert.IsType<ListImportResult.Imported>(result).Snapshot;
        Assert.Equal(whole.Info, Selected("2024-06-01"));
        Assert.Equal([whole.Name, partial.Name], Store.Names("us-ofac-sdn"));
        Assert.Equal(10, Assert.IsType<SnapshotLoading.Loaded>(Store.Load("us-ofac-sdn", partial.Name)).Snapshot.Parties.Length);
    }

    [Fact]
    public void A_list_that_lost_half_is_refused_until_somebody_says_it_is_right()
    {
        _folder.Imported("2024-01-08", 12_000);
        string path = _folder.Publication("2024-01-09", 6_000);

        ListImportResult.Refused refused = Assert.IsType<ListImportResult.Refused>(_folder.Import(path));
        Assert.Contains("shrank from 12,000 parties (2024-01-08) to 6,000", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(12_000, Selected("2024-06-01").Parties);

        Assert.IsType<ListImportResult.Imported>(_folder.Import(new ListImportRequest(ListFolder.Source, path) { AcceptsDrift = true }));
        Assert.Equal(6_000, Selected("2024-06-01").Parties);
    }

    [Fact]
    public void What_was_read_is_the_same_from_the_published_files_and_from_the_compiled_form()
    {
        StoredSnapshot snapshot = _folder.Imported("2024-01-08");
        ListSnapshot compiled = Loaded(snapshot);
        Directory.Delete(_folder.Data.Cache, recursive: true);

        ListSnapshot read = Loaded(snapshot);
        ListSnapshot compiledAnew = Loaded(snapshot);

        foreach (ListSnapshot other in new[] { read, compiledAnew })
        {
            Assert.Equal(compiled.Info, other.Info);
            Assert.Equal(compiled.Parties.Select(party => party.Names[^1]), other.Parties.Select(party => party.Names[^1]));
        }

        Assert.True(Directory.Exists(_folder.Data.Cache));
    }

    [Fact]
    public void Verifying_looks_into_the_published_files()
    {
        StoredSnapshot snapshot = _folder.Imported("2024-01-08");
        Assert.Null(Store.Verify("us-ofac-sdn", snapshot.Name));

        string file = Path.Combine(_folder.StoredFolder(snapshot.Name), "alt.gz");
        byte[] bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(file, bytes);

        Assert.Contains("alt.csv", Store.Verify("us-ofac-sdn", snapshot.Name), StringComparison.Ordinal);
    }

    [Fact]
    public void People_name_a_snapshot_by_day_by_id_or_as_the_newest()
    {
        StoredSnapshot first = _folder.Imported("2024-01-08", 5_001);
        StoredSnapshot second = _folder.Imported("2024-02-08", 5_002);

        foreach ((string text, StoredSnapshot expected) in new[]
        {
            ("2024-01-08", first), ("2024-01-31", first), (first.Info.Id[..8], first), ("newest", second), ("2025-01-01", second),
        })
        {
            Assert.Null(SnapshotReference.Find(Store, "us-ofac-sdn", text, out SnapshotName name));
            Assert.Equal(expected.Name, name);
        }

        Assert.Contains("the first is of 2024-01-08", SnapshotReference.Find(Store, "us-ofac-sdn", "2023-12-31", out _), StringComparison.Ordinal);
    }

    private ListSnapshotInfo Selected(string asOf) => Store.Select("us-ofac-sdn", new LawDates(DateOnly.Parse(asOf, null)))!.Snapshot;

    private ListSnapshot Loaded(StoredSnapshot snapshot) => Assert.IsType<SnapshotLoading.Loaded>(Store.Load(snapshot.Info)).Snapshot;
}
