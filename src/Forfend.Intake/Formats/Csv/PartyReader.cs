using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Csv;

/// <summary>Reads one party out of the columns that speak of it, and its aliases as further parties of the same role.</summary>
internal sealed class PartyReader(PartyColumns columns, IntakeOptions options)
{
    private static readonly Dictionary<string, PartyKind> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["person"] = PartyKind.Person,
        ["individual"] = PartyKind.Person,
        ["natural person"] = PartyKind.Person,
        ["company"] = PartyKind.Organization,
        ["organization"] = PartyKind.Organization,
        ["organisation"] = PartyKind.Organization,
        ["entity"] = PartyKind.Organization,
        ["legal entity"] = PartyKind.Organization,
        ["legal person"] = PartyKind.Organization,
        ["business"] = PartyKind.Organization,
        ["corporate"] = PartyKind.Organization,
        ["vessel"] = PartyKind.Vessel,
        ["ship"] = PartyKind.Vessel,
        ["aircraft"] = PartyKind.Aircraft,
        ["app"] = PartyKind.App,
    };

    public void Read(CsvReader row, InputLocation at, ImmutableArray<DealingParty>.Builder parties, List<Finding> findings)
    {
        var party = new DealingParty { Role = columns.Role, Name = "", Field = columns.Columns[0].Column.Field };
        foreach ((PartyAttribute attribute, Column column) in columns.Columns)
        {
            string text = row.Field(column.Index).Trim();
            if (text.Length > 0) party = Apply(party, attribute, text, at, column.Field, findings);
        }

        if (party.Name.Length == 0)
            party = party with { Name = $"{Text(row, PartyAttribute.GivenName)} {Text(row, PartyAttribute.FamilyName)}".Trim() };
        if (Text(row, PartyAttribute.IdNumber) is { Length: > 0 } number)
            party = With(party, ReadIdentifierType(Text(row, PartyAttribute.IdType), at, findings), number,
                Text(row, PartyAttribute.IdIssuer));
        if (party.Kind is PartyKind.Unknown && columns.Role.Key == "subject") party = party with { Kind = PartyKind.App };
        if (IsEmpty(party)) return;

        parties.Add(party);
        foreach ((PartyAttribute attribute, Column column) in columns.Columns)
        {
            if (attribute is not PartyAttribute.Aliases) continue;

            foreach (string alias in row.Field(column.Index).Split([';', '|'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                parties.Add(party with { Name = alias, Field = column.Field });
        }
    }

    private DealingParty Apply(DealingParty party, PartyAttribute attribute, string text, InputLocation at, string field,
        List<Finding> findings) => attribute switch
        {
            PartyAttribute.Name => party with { Name = text, Field = field },
            PartyAttribute.Country => WithCountry(party, Countries.Read(text, at, field, options.IsStrict, findings)),
            PartyAttribute.BirthDate => party with { BirthDate = BirthDates.Read(text, at, field, options.IsStrict, findings) },
            PartyAttribute.Kind => party with { Kind = ReadKind(text, at, field, findings) },
            PartyAttribute.Address => WithAddress(party, text),
            PartyAttribute.Account => With(party, LooksLikeIban(text) ? IdentifierType.Iban : IdentifierType.Other, text),
            _ => attribute.Identifier() is { } type ? With(party, type, text) : party,
        };

    // A party has one country here; a second one (nationality beside residence) stays visible in its address.
    private static DealingParty WithCountry(DealingParty party, CountryCode? country) =>
        country is null || country == party.Country ? party
        : party.Country is null ? party with { Country = country }
        : WithAddress(party, country.Value.Value);

    private static DealingParty WithAddress(DealingParty party, string line) =>
        party with { Address = party.Address.Length == 0 ? line : $"{party.Address}\n{line}" };

    private string Text(CsvReader row, PartyAttribute attribute)
    {
        foreach ((PartyAttribute candidate, Column column) in columns.Columns)
            if (candidate == attribute) return row.Field(column.Index).Trim();
        return "";
    }

    private static PartyKind ReadKind(string text, InputLocation at, string field, List<Finding> findings)
    {
        if (KindWords.TryGetValue(text, out PartyKind kind)) return kind;

        findings.Add(new Finding(IntakeCodes.Category, FindingSeverity.Warning, at, field,
            $"{Shown.Value(text)} does not say what sort of party it is. Left out.", RecordFate.Omitted,
                "Write person, company, vessel, aircraft or app."));
        return PartyKind.Unknown;
    }

    private IdentifierType ReadIdentifierType(string text, InputLocation at, List<Finding> findings)
    {
        if (text.Length == 0) return IdentifierType.Other;

        string key = text.Replace('_', '-').Replace(' ', '-');
        if (IdentifierTypes.TryParse(key, out IdentifierType type)) return type;
        if (PartyAttributes.ByName.TryGetValue(ColumnNames.Fold(text), out PartyAttribute attribute)
            && attribute.Identifier() is { } known) return known;

        string field = columns.Columns.First(pair => pair.Attribute is PartyAttribute.IdType).Column.Field;
        findings.Add(new Finding(IntakeCodes.Category, FindingSeverity.Warning, at, field,
            $"{Shown.Value(text)} is not a sort of identifier that is known; the number is compared as one of unknown sort.",
                RecordFate.ReadAs,
            Nearest.DidYouMean(key, IdentifierTypes.All.Select(each => each.Key()))));
        return IdentifierType.Other;
    }

    private static DealingParty With(DealingParty party, IdentifierType type, string value, string issuer = "") =>
        party with { Identifiers = party.Identifiers.Add(new Identifier(type, value, issuer)) };

    // Two letters and two digits lead an IBAN, and 15 to 34 characters are its length (ISO 13616).
    private static bool LooksLikeIban(string text)
    {
        string packed = text.Replace(" ", "", StringComparison.Ordinal);
        return packed.Length is >= 15 and <= 34 && packed.All(char.IsAsciiLetterOrDigit)
            && char.IsAsciiLetter(packed[0]) && char.IsAsciiLetter(packed[1]) && char.IsAsciiDigit(packed[2])
                && char.IsAsciiDigit(packed[3]);
    }

    private static bool IsEmpty(DealingParty party) =>
        party.Name.Length == 0 && party.Identifiers.IsEmpty && party.Country is null && party.BirthDate is null
            && party.Address.Length == 0;
}
