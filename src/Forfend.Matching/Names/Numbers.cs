using System.Collections.Frozen;
using System.Globalization;

namespace Forfend.Matching.Names;

/// <summary>Numbers in names: digits, Roman numerals of two letters or more, and number words.</summary>
internal static class Numbers
{
    private static readonly FrozenDictionary<string, string> Values = ReadValues();

    /// <summary>Whether a folded word is a number.</summary>
    public static bool IsNumber(string word) => word.All(char.IsAsciiDigit) || Values.ContainsKey(word);

    /// <summary>Its value in digits, without leading zeros.</summary>
    public static string ValueOf(string word)
    {
        if (Values.TryGetValue(word, out string? value)) return value;

        string trimmed = word.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }

    private static FrozenDictionary<string, string> ReadValues()
    {
        string[] words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
        string[] suffixed = ["1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "10th", "11th", "12th"];
        // Single letters are initials more often than numbers, and Vi and Xi names.
        string[] roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string[] list in (string[][])[words, ordinals, suffixed, roman])
            for (int index = 0; index < list.Length; index++)
                if (list[index].Length > 1 && list[index] is not ("vi" or "xi")) values.Add(list[index], (index + 1).ToString(CultureInfo.InvariantCulture));
        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
