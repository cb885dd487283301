using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Json;
using Forfend.Screening.Json;

namespace Forfend.Screening.Tests.Json;

public class DealingJsonTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(Gen.String[1, 12].Where(text => text.Trim().Length > 0 && IsWellFormed(text)), Gen.Const("Ünïcode 汉字 \"quoted\""));

    private static readonly Gen<FactValue> AnyFact = Gen.OneOf(
        Gen.Bool.Select(FactValue (value) => new FactValue.Truth(value)),
        Gen.Long[-1_000_000, 1_000_000].Select(FactValue (value) => new FactValue.Number(value / 100m)),
        Gen.OneOf(Gen.Const("hosting"), Gen.Const("cdn"), Gen.Const("EAR99")).Select(FactValue (value) => new FactValue.Text(value)),
        Gen.Int[0, 10_000].Select(FactValue (day) => new FactValue.Day(new DateOnly(2000, 1, 1).AddDays(day))));

    private static readonly Gen<DealingParty> AnyParty =
        Gen.Select(Gen.Int[0, PartyRole.All.Count - 1].Select(index => PartyRole.All[index]), AnyText, Gen.Enum<PartyKind>(), Gen.Enum<IdentifierType>(), AnyText, Gen.Bool)
            .Select((role, name, kind, type, value, isRich) => new DealingParty
            {
                Role = role,
                Name = name,
                Kind = kind,
                Country = isRich ? CountryCode.Of("CN") : null,
                BirthDate = isRich ? new PartialDate(1960, 2, null, "1960-02") : null,
                Identifiers = isRich ? [new Identifier(type, value, "RU")] : [],
                Address = isRich ? "1 Road\n2 Town" : "",
                Field = isRich ? "Cdtr" : "",
            });

    private static readonly Gen<Dealing> AnyDealing =
        Gen.Select(Gen.Enum<DealingKind>(), AnyParty.Array[1, 3], Gen.Select(Gen.OneOf(Gen.Const("item.a"), Gen.Const("item.b"), Gen.Const("service.kind")), AnyFact).Array[0, 3], AnyText.Array[0, 2], Gen.Long[0, 1_000_000], Gen.Bool)
            .Select((kind, parties, facts, texts, cents, isRich) => new Dealing
            {
                Id = isRich ? "INV-1" : "",
                Kind = kind,
                Parties = [.. parties],
                Amount = isRich ? new Money(cents / 100m, "USD") : null,
                Facts = facts.Aggregate(Facts.None, (all, fact) => all.With(fact.Item1, fact.Item2)),
                Texts = [.. texts.Select(text => new FreeText("RmtInf/Ustrd", text))],
                AsOf = isRich ? new DateOnly(2021, 1, 19) : null,
            });

    [Fact]
    public void What_is_written_of_a_dealing_is_read_back_as_it_was() =>
        AnyDealing.Sample(dealing =>
        {
            byte[] written = Write(dealing);
            (Dealing? read, _, ImmutableArray<Finding> findings) = DealingJsonReader.Read(written, new InputLocation("line", 1));
            Assert.Empty(findings);
            Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(Write(read!)));
        });

    private static byte[] Write(Dealing dealing)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer)) DealingJson.Write(json, dealing);
        return buffer.WrittenSpan.ToArray();
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
