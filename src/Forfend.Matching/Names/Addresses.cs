using System.Collections.Frozen;

namespace Forfend.Matching.Names;

/// <summary>Where an address begins that was written behind a name in the same field.</summary>
internal static class Addresses
{
    // What stands before the address must be a name.
    private const int FewestBefore = 2;

    private static readonly FrozenSet<string> Beginnings = FrozenSet.Create(
        StringComparer.Ordinal,
        "rue", "calle", "via", "ul", "ulitsa", "ulica", "avenida", "avenue", "rua", "strada", "jalan", "piazza", "plaza", "boulevard", "prospekt", "flat", "apt", "apartment", "suite", "floor", "building", "bldg", "house", "villa", "block", "plot",
        "unit", "room", "street", "road", "district", "km", "p", "po", "pob", "postbox", "box", "bp", "apartado", "postfach", "kv", "dom", "office", "tower");

    // What the parts of a country and of a town are called.
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        StringComparer.Ordinal,
        "city", "town", "village", "gorod", "province", "region", "oblast", "obl", "state", "county", "republic", "respublika", "municipality", "zone", "area", "quarter", "rayon", "raion", "gouvernorate", "governorate", "prefecture", "postal", "code", "zip", "new", "old", "near", "number", "bld", "nab", "per", "pereulok", "stroenie", "korpus");

    /// <summary>Whether a word stands in addresses everywhere.</summary>
    public static bool IsOfEvery(string word) => Beginnings.Contains(word) || Parts.Contains(word);

    /// <summary>How many words stand before the address; 0 if there is none.</summary>
    public static int WordsBefore(ReadOnlySpan<string> words)
    {
        for (int index = FewestBefore; index + 1 < words.Length; index++)
        {
            bool isNumber = IsNumber(words[index]) && !IsNumber(words[index + 1]);
            if (isNumber || (Beginnings.Contains(words[index]) && HasNumber(words[index..]))) return index;
        }

        return 0;
    }

    private static bool HasNumber(ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (IsNumber(word)) return true;
        return false;
    }

    // One letter may stand beside the digits.
    private static bool IsNumber(string word)
    {
        if (!char.IsAsciiDigit(word[0])) return false;

        int others = 0;
        foreach (char unit in word) others += char.IsAsciiDigit(unit) ? 0 : 1;
        return others <= 1;
    }
}
