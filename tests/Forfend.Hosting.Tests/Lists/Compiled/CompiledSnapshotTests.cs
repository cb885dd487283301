using System.Collections;
using System.Reflection;
using CsCheck;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Hosting.Lists.Compiled;

namespace Forfend.Hosting.Tests.Lists.Compiled;

public sealed class CompiledSnapshotTests
{
    private const string Sha256 = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private static readonly Gen<string> Text = Gen.Frequency((1, Gen.Const("")), (4, Gen.String[1, 12]), (1, Gen.String[60, 300]))
        .Select(text => new string([.. text.Where(letter => !char.IsSurrogate(letter))]));

    private static readonly Gen<DateOnly?> Day = Gen.Int[0, 60_000].Select(number =>
        number < 10_000 ? (DateOnly?)null : new DateOnly(1900, 1, 1).AddDays(number));

    private static readonly Gen<Designation> Designations = Gen.Select(Text, Text, Day, Day, Text, Text, Text).Select(
        (program, citation, from, until, list, requirement, review) =>
            new Designation(program, citation, from, until) { List = list, LicenceRequirement = requirement, ReviewPolicy = review });

    private static readonly Gen<PartialDate> Dates = Gen.Select(Gen.Int[1, 9999], Gen.Int[0, 12], Gen.Int[0, 28], Text, Gen.Bool).Select(
        (year, month, day, raw, approximate) =>
            new PartialDate(year, month == 0 ? null : month, month == 0 || day == 0 ? null : day, raw, approximate));

    private static readonly Gen<ListedParty> Parties =
        from number in Gen.Int[1, 99_999]
        from kind in Gen.Enum<PartyKind>()
        from names in Gen.Select(Text, Gen.Enum<NameStrength>(), Text).Array[1, 4]
        from identifiers in Gen.Select(Gen.Enum<IdentifierType>(), Text, Text).Array[0, 3]
        from dates in Dates.Array[0, 2]
        from countries in Gen.Int[0, 2].Select(index => new[] { "CN", "IR", "GB" }[index]).Array[0, 2]
        from addresses in Text.Array[0, 2]
        from designations in Designations.Array[0, 3]
        from remarks in Text
        select new ListedParty
        {
            Id = new PartyId($"list/{number}"),
            List = "list",
            Kind = kind,
            Names = [.. names.Select(name => new PartyName(name.Item1, name.Item2, name.Item3))],
            Identifiers = [.. identifiers.Select(identifier => new Identifier(identifier.Item1, identifier.Item2, identifier.Item3))],
            BirthDates = [.. dates],
            Countries = [.. countries.Select(CountryCode.Of)],
            Addresses = [.. addresses],
            Designations = [.. designations],
            SameAs = [.. dates.Select(date => new PartyId($"other/{date.Year}"))],
            Remarks = remarks,
        };

    private static readonly Gen<Relation> Relations =
        from kind in Gen.Enum<RelationKind>()
        from stake in Gen.OneOf(Gen.Const((Share?)null), Gen.Const<Share?>(Share.Unknown), Gen.Int[0, 10_000].Select(share => (Share?)Share.Exactly(share / 100m)))
        from confidence in Gen.Enum<Confidence>()
        from source in Text
        select new Relation
        {
            From = new PartyId("list/1"),
            Kind = kind,
            To = new PartyId("list/2"),
            Share = stake,
            Period = new EffectivePeriod(new DateOnly(2020, 1, 1), null),
            Source = source,
            Confidence = confidence,
        };

    [Fact]
    public void What_was_read_comes_back_to_the_last_field() =>
        Gen.Select(Parties.Array[0, 5], Relations.Array[0, 3]).Sample(
            (parties, relations) =>
            {
                byte[] file = CompiledSnapshot.Write(Sha256, [.. parties], [.. relations]);

                var read = CompiledSnapshot.Read(file, Sha256);
                ListRegister? register = CompiledSnapshot.ReadRegister(new MemoryStream(file), Sha256);

                Assert.NotNull(read);
                Assert.NotNull(register);
                Assert.Equal(parties.Select(Every), read.Value.Parties.Select(Every));
                Assert.Equal(relations.Select(Every), read.Value.Relations.Select(Every));
                Assert.All(parties, party => Assert.NotNull(register.DigestOf(party.Id)));
                Assert.Null(register.DigestOf(new PartyId("list/0")));
            },
            iter: 300);

    [Fact]
    public void The_digest_tells_whether_the_same_is_said_of_a_party() =>
        Gen.Select(Parties, Parties).Sample(
            (left, right) =>
            {
                ulong[] digests = [.. new[] { left, right }.Select(DigestOf)];

                Assert.Equal(Every(left) == Every(right), digests[0] == digests[1]);
            },
            iter: 300);

    [Fact]
    public void A_damaged_file_is_never_read() =>
        Gen.Select(Parties.Array[1, 3], Gen.Int[0, 100_000], Gen.Byte[1, 255]).Sample(
            (parties, at, change) =>
            {
                byte[] file = CompiledSnapshot.Write(Sha256, [.. parties], []);
                at %= file.Length;
                file[at] ^= change;

                Assert.True(CompiledSnapshot.Read(file, Sha256) is null || CompiledSnapshot.ReadRegister(new MemoryStream(file), Sha256) is null);
                Assert.Null(CompiledSnapshot.Read(file[..at], Sha256));
            },
            iter: 300);

    [Fact]
    public void What_was_read_of_other_files_is_not_taken() =>
        Assert.Null(CompiledSnapshot.Read(CompiledSnapshot.Write(Sha256, [], []), Sha256.Replace('1', '2')));

    private static ulong DigestOf(ListedParty party) =>
        CompiledSnapshot.ReadRegister(new MemoryStream(CompiledSnapshot.Write(Sha256, [party], [])), Sha256)!.DigestOf(party.Id)!.Value;

    /// <summary>Every public property, in depth: a field that is added and not compiled fails here.</summary>
    private static string Every(object? value) => value switch
    {
        null => "-",
        string text => $"\"{text}\"",
        Enum or DateOnly or decimal or int or bool => $"{value}",
        IEnumerable many => $"[{string.Join(", ", many.Cast<object>().Select(Every))}]",
        _ => value.GetType().Name + "{" + string.Join("; ", value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => $"{property.Name}={Every(property.GetValue(value))}")) + "}",
    };
}
