using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Parties;
using Forfend.Hosting.Lists.Comparing;
using Forfend.Lists;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Hosting.Tests.Lists.Comparing;

public class ListDiffTests
{
    private static readonly ListedParty Plain = new()
    {
        Id = new PartyId("list/1"),
        List = "list",
        Kind = PartyKind.Organization,
        Names = [new PartyName("PLAIN LTD", NameStrength.Primary), new PartyName("PL", NameStrength.WeakAlias, "a.k.a.")],
        Addresses = ["1 High Street"],
        Designations = [new Designation("SDGT")],
        Remarks = "Tax ID No. 7; nationality Iran.",
    };

    [Fact]
    public void Who_came_who_went_and_what_is_said_otherwise()
    {
        ListedParty changed = Plain with
        {
            Names = [new PartyName("PLAIN LIMITED", NameStrength.Primary), Plain.Names[1], new PartyName("PLAIN", NameStrength.StrongAlias, "f.k.a.")],
            Designations = [new Designation("SDGT", From: new DateOnly(2020, 1, 1)), new Designation("IRAN")],
            Identifiers = [new Identifier(IdentifierType.TaxId, "7", "IR")],
            Remarks = "nationality Iran; Tax ID No. 8.",
        };

        var diff = ListDiff.Between(Of(Plain, Numbered(2)), Of(changed, Numbered(3)));

        Assert.Equal([new PartyId("list/3")], diff.Added.Select(party => party.Id));
        Assert.Equal([new PartyId("list/2")], diff.Removed.Select(party => party.Id));
        Assert.Equal(
            [
                "name: -PLAIN LTD +PLAIN LIMITED",
                "alias: +f.k.a. PLAIN",
                "identifier: +tax-id 7 (IR)",
                "designation: -SDGT +SDGT, from 2020-01-01 +IRAN",
                "remarks: -Tax ID No. 7 +Tax ID No. 8",
            ],
            Assert.Single(diff.Changed).Fields.Select(Text));
    }

    [Fact]
    public void Where_one_side_lacks_aliases_and_addresses_only_primary_records_are_compared()
    {
        ListedParty bare = Plain with { Names = [Plain.Names[0]], Addresses = [], Countries = [CountryCode.Of("IR")] };

        var diff = ListDiff.Between(Of(ListContents.Aliases | ListContents.Addresses, bare), Of(Plain));

        Assert.True(diff.IsEmpty);
        Assert.Equal(ListContents.Aliases | ListContents.Addresses, diff.NotCompared);
        Assert.Equal(["alias", "country", "address"], ListDiff.Between(Of(bare), Of(Plain)).Changed[0].Fields.Select(field => field.Field));
    }

    [Fact]
    public void A_diff_read_backwards_swaps_who_came_and_who_went() =>
        Gen.Int[0, 40].HashSet[0, 12].Select(Gen.Int[0, 40].HashSet[0, 12]).Sample((left, right) =>
        {
            ListSnapshot before = Of([.. left.Select(number => Numbered(number))]);
            ListSnapshot after = Of([.. right.Select(number => Numbered(number))]);

            var there = ListDiff.Between(before, after);
            var back = ListDiff.Between(after, before);

            Assert.Equal(there.Added.Select(party => party.Id), back.Removed.Select(party => party.Id));
            Assert.Equal(there.Removed.Select(party => party.Id), back.Added.Select(party => party.Id));
            Assert.Equal(right.Except(left).Count(), there.Added.Length);
            Assert.Empty(there.Changed);
        });

    [Fact]
    public void Replaying_every_publication_of_the_real_series_ends_at_the_real_last_one()
    {
        byte[] replayed = SdnSeries.Replay().Last().File;
        byte[] real = SharedData.Bytes("lists", "ofac-daily-series", "sdn_2024-05-03.csv.gz");

        var diff = ListDiff.Between(Of([.. Read(replayed)]), Of([.. Read(real)]));

        Assert.True(diff.IsEmpty, $"+{diff.Added.Length} -{diff.Removed.Length} ~{diff.Changed.Length}");
    }

    [Fact]
    public void A_diff_of_real_publications_tells_of_every_row_that_differs_and_of_every_flag_of_a_ship()
    {
        byte[] earlier = SdnSeries.Replay().First(publication => publication.Day == new DateOnly(2021, 9, 21)).File;
        byte[] later = SdnSeries.Replay().Last().File;
        (IReadOnlyDictionary<string, string[]> before, IReadOnlyDictionary<string, string[]> after) = (SdnSeries.RowsByNumber(earlier), SdnSeries.RowsByNumber(later));
        string[] changed = [.. before.Keys.Intersect(after.Keys).Where(number => !before[number].SequenceEqual(after[number]))];
        const int Flag = 9;
        string[] newFlag = [.. changed.Where(number => before[number][Flag] != after[number][Flag])];

        var diff = ListDiff.Between(Of([.. Read(earlier)]), Of([.. Read(later)]));

        Assert.Equal((6_683, 875, 766, 46), (diff.Added.Length, diff.Removed.Length, changed.Length, newFlag.Length));
        Assert.Equal(Sorted(changed), Sorted(diff.Changed.Select(party => NumberOf(party.After))));
        Assert.Equal(Sorted(after.Keys.Except(before.Keys)), Sorted(diff.Added.Select(NumberOf)));
        Assert.Equal(Sorted(before.Keys.Except(after.Keys)), Sorted(diff.Removed.Select(NumberOf)));
        ILookup<string, FieldChange> fields = diff.Changed.SelectMany(party => party.Fields.Select(field => (Number: NumberOf(party.After), field)))
            .ToLookup(change => change.Number, change => change.field);
        Assert.All(newFlag, number =>
        {
            FieldChange remarks = Assert.Single(fields[number], field => field.Field == "remarks");
            Assert.Equal(before[number][Flag] != "-0-", Array.Exists([.. remarks.Removed], clause => clause.EndsWith($"Vessel Flag: {before[number][Flag]}", StringComparison.Ordinal)));
            Assert.Equal(after[number][Flag] != "-0-", Array.Exists([.. remarks.Added], clause => clause.EndsWith($"Vessel Flag: {after[number][Flag]}", StringComparison.Ordinal)));
        });
    }

    private static string NumberOf(ListedParty party) => party.Id.Value[(party.Id.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private static string[] Sorted(IEnumerable<string> numbers) => [.. numbers.Order(StringComparer.Ordinal)];

    private static ImmutableArray<ListedParty> Read(byte[] file) => new UsOfacSdnSource().Read([new ListFile("sdn.csv", "sdn", file)]).Parties;

    private static ListedParty Numbered(int number) => Plain with { Id = new PartyId($"list/{number}") };

    private static ListSnapshot Of(params ListedParty[] parties) => Of(ListContents.None, parties);

    private static ListSnapshot Of(ListContents notGiven, params ListedParty[] parties) =>
        new(new ListSnapshotInfo("list", "0123456789abcdef", new DateOnly(2024, 1, 1), "", parties.Length, IsSample: false) { NotGiven = notGiven }, [.. parties]);

    private static string Text(FieldChange change) =>
        $"{change.Field}:{string.Concat(change.Removed.Select(text => " -" + text))}{string.Concat(change.Added.Select(text => " +" + text))}";
}
