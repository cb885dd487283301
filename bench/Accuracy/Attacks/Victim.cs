using Forfend.Domain.Parties;

namespace Forfend.Accuracy.Attacks;

/// <summary>A listed name as people write it: given names first, family name last, no commas.</summary>
internal sealed record Victim(ListedParty Party, string[] Words, int FamilyWords)
{
    public string Name => string.Join(' ', Words);

    /// <summary>Reads <c>LAST, First</c>; null where a name has less than two words or letters of its own script only.</summary>
    public static Victim? Of(ListedParty party)
    {
        string name = party.PrimaryName.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        string[] family = Split(comma < 0 ? "" : name[..comma]);
        string[] rest = Split(comma < 0 ? name : name[(comma + 1)..]);
        string[] words = [.. rest, .. family];
        bool isPlain = words.All(word => word.Length > 0 && word.All(unit => char.IsAsciiLetter(unit) || unit is '-' or '\'' or '.'));
        return words.Length >= 2 && words.Sum(word => word.Length) >= 8 && isPlain ? new Victim(party, words, Math.Max(1, family.Length)) : null;
    }

    private static string[] Split(string text) => text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
}
