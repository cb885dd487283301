using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;

namespace Forfend.Domain.Tests;

public sealed class SnapshotSelectionTests
{
    private static readonly ListSnapshotInfo[] Held = [Of("2021-01-14"), Of("2021-08-18"), Of("2024-01-11")];

    [Theory]
    [InlineData("2021-01-14", null, "2021-01-14", false)]
    [InlineData("2021-08-17", null, "2021-01-14", false)]
    [InlineData("2021-08-18", null, "2021-08-18", false)]
    [InlineData("2026-01-01", null, "2024-01-11", false)]
    [InlineData("2021-01-13", null, "2021-01-14", true)]
    [InlineData("2026-01-01", "2021-08-18", "2021-08-18", false)]
    [InlineData("2026-01-01", "2021-08-17", "2021-01-14", false)]
    [InlineData("2021-01-01", "2021-08-18", "2021-01-14", true)]
    [InlineData("2026-01-01", "2021-01-13", null, false)]
    public void The_newest_known_snapshot_of_the_day_counts_and_the_oldest_stands_in_for_it(
        string asOf, string? knownBy, string? expected, bool isLaterThanAsOf)
    {
        var dates = new LawDates(Day(asOf), knownBy is null ? null : Day(knownBy));

        SnapshotSelection? selection = SnapshotSelection.Choose(Held, dates);

        Assert.Equal(expected, selection is null ? null : LawDates.Iso(selection.Snapshot.Published));
        Assert.Equal(isLaterThanAsOf, selection?.IsLaterThanAsOf ?? false);
    }

    [Fact]
    public void Without_snapshots_nothing_is_chosen() => Assert.Null(SnapshotSelection.Choose([], new LawDates(Day("2024-01-01"))));

    [Fact]
    public void Of_several_of_one_day_the_last_given_counts()
    {
        ListSnapshotInfo[] held = [Of("2024-01-11", "first"), Of("2024-01-11", "second")];

        Assert.Equal("second", SnapshotSelection.Choose(held, new LawDates(Day("2024-01-11")))?.Snapshot.Id);
        Assert.Equal("second", SnapshotSelection.Choose(held, new LawDates(Day("2024-01-10")))?.Snapshot.Id);
    }

    [Fact]
    public void What_is_published_later_never_changes_an_answer_of_the_past()
    {
        Gen<DateOnly> day = Gen.Int[0, 2_000].Select(number => Day("2020-01-01").AddDays(number));
        Gen.Select(day.Array[1, 8], day, day).Sample((published, asOf, added) =>
        {
            if (added <= asOf || published.Min() > asOf) return;

            ListSnapshotInfo[] held = [.. published.Select(date => Of(LawDates.Iso(date)))];
            var dates = new LawDates(asOf);
            Assert.Equal(SnapshotSelection.Choose(held, dates), SnapshotSelection.Choose([.. held, Of(LawDates.Iso(added))], dates));
        });
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static ListSnapshotInfo Of(string published, string id = "id") => new("list", id, Day(published), "", 1, IsSample: false);
}
