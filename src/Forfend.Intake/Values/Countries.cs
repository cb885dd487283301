using System.Collections.Frozen;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;

namespace Forfend.Intake.Values;

/// <summary>Reads a country as messages and tables write it: an ISO 3166-1 code of two or three letters, or an English name.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, CountryCode> ByKey = Load();

    /// <summary>
    /// The country, or null with a finding where there is none of that code or name. <c>UK</c>, which ISO reserves and never assigned,
    /// is read as <c>GB</c>; asked to be strict, that holds the record.
    /// </summary>
    public static CountryCode? Read(string text, InputLocation location, string field, bool isStrict, ICollection<Finding> findings)
    {
        string trimmed = text.Trim();
        if (ByKey.TryGetValue(trimmed, out CountryCode code) || ByKey.TryGetValue(Fold(trimmed), out code))
            return code;

        if (trimmed.Equals("UK", StringComparison.OrdinalIgnoreCase))
        {
            const string message = "`UK` is not a code of ISO 3166-1 in use; did you mean `GB`?";
            findings.Add(isStrict
                ? new Finding(IntakeCodes.CountryReadAs, FindingSeverity.Error, location, field, message + " Held.", RecordFate.Held,
                    "Write `GB`.")
                : new Finding(IntakeCodes.CountryReadAs, FindingSeverity.Warning, location, field, message + " Read as `GB`.",
                    RecordFate.ReadAs, "Add --strict to refuse."));
            return CountryCode.Of("GB");
        }

        findings.Add(new Finding(IntakeCodes.CountryUnknown, FindingSeverity.Warning, location, field,
            $"{Shown.Value(trimmed)} is not a country of ISO 3166-1. Left out.", RecordFate.Omitted, "Write its two-letter code."));
        return null;
    }

    private static FrozenDictionary<string, CountryCode> Load()
    {
        var byKey = new Dictionary<string, CountryCode>(StringComparer.Ordinal);
        foreach (string line in CountryTable.Text.Split('\n', StringSplitOptions.TrimEntries))
        {
            CountryCode code = CountryCode.Of(line[..2]);
            byKey.Add(line[..2], code);
            byKey.Add(line[3..6], code);
            foreach (string name in line[7..].Split("; ")) byKey.TryAdd(Fold(name), code);
        }

        return byKey.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Letters only, upper case: `Viet Nam`, `VIETNAM` and `viet-nam` are one key. Codes are their own key.
    private static string Fold(string name) => string.Concat(name.Where(char.IsLetter)).ToUpperInvariant();
}
