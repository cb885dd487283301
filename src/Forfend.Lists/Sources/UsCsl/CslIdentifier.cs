using Forfend.Domain.Parties;
using Forfend.Lists.Reading;
using Forfend.Lists.Sources.UsOfacSdn;

namespace Forfend.Lists.Sources.UsCsl;

/// <summary>
/// One of the identifiers of the delimited form: <c>CN, 9144…, Unified Social Credit Code (USCC)</c> until 2022, <c>Unified Social
/// Credit Code (USCC), 9144…, CN</c> from 2023.
/// </summary>
/// <param name="Type">OFAC's label; empty where none is known.</param>
/// <param name="Number">The value.</param>
/// <param name="Country">Who issued it, or empty.</param>
internal readonly record struct CslIdentifier(string Type, string Number, string Country)
{
    internal static CslIdentifier Parse(string text)
    {
        string[] parts = text.Split(", ", StringSplitOptions.TrimEntries);
        if (parts.Length == 1) return new CslIdentifier("", text, "");

        // A value of either end may be a country: the label decides which layout it is.
        if (OfacFacts.IsKnown(parts[^1])) return Of(parts[^1], parts[..^1], countryFirst: true);
        return OfacFacts.IsKnown(parts[0]) ? Of(parts[0], parts[1..], countryFirst: false) : new CslIdentifier("", text, "");
    }

    private static CslIdentifier Of(string type, string[] rest, bool countryFirst)
    {
        string country = "";
        if (rest.Length > 1)
        {
            string candidate = countryFirst ? rest[0] : rest[^1];
            if (CountryNames.TryFind(candidate, out CountryCode? code) && code is not null)
            {
                country = candidate;
                rest = countryFirst ? rest[1..] : rest[..^1];
            }
        }

        return new CslIdentifier(type, string.Join(", ", rest), country);
    }
}
