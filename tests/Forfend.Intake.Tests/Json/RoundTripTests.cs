using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Json;

namespace Forfend.Intake.Tests.Json;

public class RoundTripTests
{
    private static readonly Gen<string> Text = Gen.Char["ab \"\\/{}$.\n\u00e9\u4e2d0-"].Array[0, 10].Select(chars => new string(chars));

    private static readonly Gen<DateOnly> Day = Gen.Int[1, 3_000_000].Select(DateOnly.FromDayNumber);

    private static readonly Gen<decimal> Number = Gen.Select(Gen.Int[-99_999, 99_999], Gen.Int[0, 6]).Select((value, scale) => new decimal(Math.Abs(value), 0, 0, value < 0, (byte)scale));

    private static readonly Gen<FactValue> Fact = Gen.OneOf(
        Gen.Bool.Select(value => (FactValue)new FactValue.Truth(value)),
        Number.Select(value => (FactValue)new FactValue.Number(value)),
        Text.Select(value => (FactValue)new FactValue.Text(value)),
        Day.Select(value => (FactValue)new FactValue.Text(value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))),
        Day.Select(value => (FactValue)new FactValue.Day(value)),
        Gen.Dictionary(Text, Number)[0, 3].Select(pairs => (FactValue)new FactValue.Quantities(pairs.ToImmutableSortedDictionary(StringComparer.Ordinal))));

    private static readonly Gen<PartialDate> Birth = Gen.Select(Day, Gen.Int[0, 2], Gen.Bool, Gen.Bool).Select((day, known, isApproximate, isPlain) =>
    {
        var date = new PartialDate(day.Year, known > 0 ? day.Month : null, known > 1 ? day.Day : null, "circa", isApproximate);
        return isPlain ? new PartialDate(date.Year, date.Month, date.Day, date.ToString(), isApproximate) : date;
    });

    private static readonly Gen<Identifier> Identifier =
        Gen.Select(Gen.Int[0, IdentifierTypes.All.Count - 1], Text, Text).Select((type, value, issuer) => new Identifier(IdentifierTypes.All[type], value, issuer));

    private static readonly Gen<DealingParty> Party =
        Gen.Select(Gen.Int[0, PartyRole.All.Count - 1], Text, Gen.Int[0, 5], Gen.Bool, Birth, Identifier.Array[0, 3], Text).Select((role, name, kind, isFull, birth, identifiers, text) => new DealingParty
        {
            Role = PartyRole.All[role],
            Name = "N" + name,
            Kind = (PartyKind)kind,
            Id = isFull ? new PartyId("app/" + name) : null,
            Country = isFull ? CountryCode.Of("CN") : null,
            BirthDate = isFull ? birth : null,
            Identifiers = [.. identifiers],
            Address = text,
            Field = text,
        });

    private static readonly Gen<Dealing> Dealing =
        Gen.Select(Text, Gen.Int[0, DealingKinds.All.Count - 1], Party.Array[0, 3], Number, Gen.Bool, Gen.Select(Gen.Char["abc"].Array[1, 3], Fact).Array[0, 4], Gen.Select(Text, Text).Array[0, 2], Day)
            .Select((id, kind, parties, amount, isFull, facts, texts, day) => new Dealing
            {
                Id = id,
                Kind = DealingKinds.All[kind],
                Parties = [.. parties],
                Amount = isFull ? new Money(amount, "USD") : null,
                AsOf = isFull ? day : null,
                Facts = facts.Aggregate(Facts.None, (sum, fact) => sum.With(string.Join('.', fact.Item1), fact.Item2)),
                Texts = [.. texts.Select(text => new FreeText(text.Item1, text.Item2))],
            });

    [Fact]
    public void What_is_written_reads_back_and_is_written_alike() => Dealing.Sample(dealing =>
    {
        byte[] json = Write(dealing);

        DealingReading reading = DealingJsonReader.Read(json, new InputLocation("x", 1));

        Assert.Empty(reading.Findings);
        Assert.Equal(Encoding.UTF8.GetString(json), Encoding.UTF8.GetString(Write(reading.Dealing!)));
        AssertEqual(dealing, reading.Dealing!);
    }, iter: 2000);

    [Fact]
    public void Quantities_of_a_known_path_are_written_plainly()
    {
        var volumes = new FactValue.Quantities(ImmutableSortedDictionary<string, decimal>.Empty.Add("biometric", 5000));
        var dealing = new Dealing { Kind = DealingKind.DataTransfer, Parties = [], Facts = Facts.None.With("data.volumes", volumes) };

        Assert.Equal("""{"kind":"data-transfer","parties":[],"facts":{"data.volumes":{"biometric":5000}}}""", Encoding.UTF8.GetString(Write(dealing)));
    }

    private static void AssertEqual(Dealing expected, Dealing actual)
    {
        Assert.Equal((expected.Id, expected.Kind, expected.Amount, expected.AsOf), (actual.Id, actual.Kind, actual.Amount, actual.AsOf));
        Assert.Equal(expected.Texts, actual.Texts);
        Assert.Equal(expected.Facts.All.Select(fact => (fact.Key, fact.Value.GetType(), fact.Value.ToString())), actual.Facts.All.Select(fact => (fact.Key, fact.Value.GetType(), fact.Value.ToString())));
        Assert.Equal(expected.Parties.Length, actual.Parties.Length);
        foreach ((DealingParty left, DealingParty right) in expected.Parties.Zip(actual.Parties))
        {
            Assert.Equal(left with { Identifiers = [], BirthDate = null }, right with { Identifiers = [], BirthDate = null });
            Assert.Equal(left.Identifiers, right.Identifiers);
            Assert.Equal((left.BirthDate?.ToString(), left.BirthDate?.Raw, left.BirthDate?.IsApproximate), (right.BirthDate?.ToString(), right.BirthDate?.Raw, right.BirthDate?.IsApproximate));
        }
    }

    private static byte[] Write(Dealing dealing)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) DealingJsonWriter.Write(json, dealing);
        return stream.ToArray();
    }
}
