using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary>Reads what is asked for from texts that people write.</summary>
internal static class NameQueries
{
    private static readonly char[] Separators = [';', ','];

    /// <summary>The query of a row with columns <c>query</c>, <c>kind</c>, <c>birth_date</c>, <c>gender</c>, <c>country</c>, <c>address</c> and <c>identifier</c>.</summary>
    public static NameQuery Of(TableRow row) => new()
    {
        Name = row["query"],
        Kind = row.Kind(),
        BirthDate = BirthDate(row),
        Gender = GenderOf(row),
        Countries = Countries(row),
        Address = row["address"],
        Identifiers = [.. Split(row["identifier"]).Select(Identifier)],
    };

    /// <summary>An identifier written as <c>type:value</c>, or as a value of unstated type.</summary>
    public static Identifier Identifier(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IdentifierTypes.TryParse(text[..colon].Trim(), out IdentifierType type)
            ? new Identifier(type, text[(colon + 1)..].Trim())
            : new Identifier(IdentifierType.Other, text);
    }

    /// <summary>Reads a gender: female or male, or their first letters, in any case. False if it is neither; nothing stated is no gender.</summary>
    public static bool TryReadGender(string text, out Gender gender)
    {
        gender = text.ToUpperInvariant() switch
        {
            "F" or "FEMALE" => Gender.Female,
            "M" or "MALE" => Gender.Male,
            _ => Gender.Unknown,
        };
        return text.Length == 0 || gender is not Gender.Unknown;
    }

    private static Gender GenderOf(TableRow row)
    {
        if (!TryReadGender(row["gender"], out Gender gender)) row.Add("NAM006", "gender", $"`{row["gender"]}` is neither female nor male; left out.", RecordFate.Omitted);
        return gender;
    }

    private static PartialDate? BirthDate(TableRow row)
    {
        string text = row["birth_date"];
        if (text.Length == 0) return null;
        if (!PartialDate.TryParseIso(text, out PartialDate? date))
            row.Add("NAM002", "birth_date", $"`{text}` is not YYYY, YYYY-MM or YYYY-MM-DD; left out.", RecordFate.Omitted);
        return date;
    }

    private static ImmutableArray<CountryCode> Countries(TableRow row)
    {
        var countries = ImmutableArray.CreateBuilder<CountryCode>();
        foreach (string text in Split(row["country"]))
        {
            if (CountryCode.TryParse(text, out CountryCode country)) countries.Add(country);
            else row.Add("NAM003", "country", $"`{text}` is no country code of two letters; left out.", RecordFate.Omitted);
        }

        return countries.ToImmutable();
    }

    private static string[] Split(string text) =>
        text.Length == 0 ? [] : text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
