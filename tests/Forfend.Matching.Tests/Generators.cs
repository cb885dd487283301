using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Parties;

namespace Forfend.Matching.Tests;

/// <summary>Random names and parties that resemble one another often enough to be interesting.</summary>
internal static class Generators
{
    private static readonly string[] Words =
    [
        "Ivan", "Ivanov", "Ivanovich", "Petrov", "Petr", "Pyotr", "Mohammed", "Muhammad", "Mohamad", "Ali", "Aly", "al", "bin", "Hassan", "Hasan",
        "Rahman", "P.", "M.", "A", "Alpha", "Alfa", "Trading", "General", "Company", "Holding", "Ltd", "LLC", "GmbH", "S.A.", "Co.", "Tenpay",
        "RakutenPay", "Alipay", "Pay", "WeChat", "Star", "3", "4", "Иванов", "Пётр", "Mr", "&", "and", "Group", "有限公司", "中国银行",
    ];

    /// <summary>A name of one to five words, sometimes with a comma, sometimes with a letter changed.</summary>
    public static Gen<string> Name { get; } =
        from words in Gen.OneOf(Words).Array[1, 5]
        from separator in Gen.Frequency((6, " "), (1, ", "), (1, "-"))
        from position in Gen.Int[0, 40]
        from letter in Gen.Char['a', 'z']
        from isChanged in Gen.Frequency((3, false), (1, true))
        let name = string.Join(separator, words)
        select isChanged && position < name.Length ? name.Remove(position, 1).Insert(position, letter.ToString()) : name;

    /// <summary>Any UTF-16 units: letters of many scripts, marks, controls, lone surrogates.</summary>
    public static Gen<string> AnyText { get; } =
        Gen.OneOf(
            Gen.Char['\0', '\uFFFF'],
            Gen.Char['a', 'z'],
            Gen.Char['\u0300', '\u052F'],
            Gen.Char['\u1E00', '\u206F'],
            Gen.Char['\uD7F0', '\uE00F'],
            Gen.OneOf('й', 'и', '\u0306', 'ο', 'υ', 'ь', ' ', '.', ',', '\u200B')).Array[0, 30].Select(units => new string(units));

    public static Gen<PartyName> ListedName { get; } =
        from text in Name
        from strength in Gen.OneOf(NameStrength.StrongAlias, NameStrength.StrongAlias, NameStrength.WeakAlias)
        select new PartyName(text, strength);

    private static readonly Gen<PartialDate> BirthDate = Gen.Int[1960, 1963].Select(
        Gen.Int[1, 12], (year, month) => month > 6 ? new PartialDate(year, null, null, "") : new PartialDate(year, month, 7 - month, ""));

    private static readonly Gen<CountryCode> Country = Gen.OneOf("RU", "CN", "IR").Select(CountryCode.Of);

    private static readonly Gen<Identifier> Identifier =
        from type in Gen.OneOf(IdentifierType.Passport, IdentifierType.Bic, IdentifierType.Imo, IdentifierType.Other, IdentifierType.Domain)
        from value in Gen.OneOf("1234567", "7654321", "ABCDRUMM", "ABCDRUMM123", "a.cn")
        from issuer in Gen.OneOf("", "RU", "CN")
        select new Identifier(type, value, issuer);

    private static readonly Gen<PartyKind> Kind = Gen.OneOf(PartyKind.Unknown, PartyKind.Person, PartyKind.Organization, PartyKind.Vessel, PartyKind.App);

    public static Gen<ListedParty[]> Parties { get; } =
        (from name in Name
         from others in ListedName.Array[0, 3]
         from kind in Kind
         from dates in BirthDate.Array[0, 2]
         from countries in Country.Array[0, 2]
         from identifiers in Identifier.Array[0, 2]
         select new ListedParty
         {
             Id = new PartyId("unnumbered"),
             List = "test",
             Kind = kind,
             Names = [new PartyName(name, NameStrength.Primary), .. others],
             BirthDates = dates.ToImmutableArray(),
             Countries = countries.ToImmutableArray(),
             Identifiers = identifiers.ToImmutableArray(),
         }).Array[1, 30].Select(parties => parties.Select((party, index) => party with { Id = new PartyId($"p/{index:00}") }).ToArray());

    public static Gen<NameQuery> Query { get; } =
        from name in Name
        from kind in Kind
        from dates in BirthDate.Array[0, 1]
        from countries in Country.Array[0, 1]
        from identifiers in Identifier.Array[0, 2]
        select new NameQuery
        {
            Name = name,
            Kind = kind,
            BirthDate = dates.FirstOrDefault(),
            Countries = countries.ToImmutableArray(),
            Identifiers = identifiers.ToImmutableArray(),
        };
}
