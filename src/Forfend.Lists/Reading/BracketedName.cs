using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Lists.Reading;

/// <summary>
/// What a bracket at the end of a name says: <c>Huawei Technologies Co., Ltd. (Huawei)</c> is known by its short name as well, and
/// <c>Gazprom Promgaz, AO (f.k.a. Otkrytoe Gazprom Promgaz)</c> had another. Whatever else stands there, a country or a legal form, belongs
/// to the name.
/// </summary>
internal static class BracketedName
{
    /// <summary>A few letters are many things.</summary>
    private const int ShortestStrong = 5;

    /// <summary>The other names a name gives in its bracket, the one without it among them; empty where it gives none.</summary>
    internal static ImmutableArray<PartyName> Others(string name)
    {
        string text = name.TrimEnd(' ', '.');
        int open = text.LastIndexOf('(');
        if (open <= 0 || !text.EndsWith(')') || text.AsSpan(open).Count(')') != 1) return [];

        string whole = text[..open].TrimEnd(' ', ',');
        string inside = text[(open + 1)..^1].Trim(' ', '“', '”', '"');
        if (whole.Length == 0 || inside.Length == 0) return [];

        var published = new PartyName(whole, NameStrength.StrongAlias, "a.k.a.");
        foreach (string relation in (ReadOnlySpan<string>)["f.k.a.", "a.k.a."])
        {
            if (!inside.StartsWith(relation, StringComparison.OrdinalIgnoreCase)) continue;

            IEnumerable<string> others = inside[relation.Length..].TrimStart(',', ' ').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return [published, .. others.Select(other => new PartyName(other.Trim('“', '”', '"'), NameStrength.StrongAlias, relation))];
        }

        if (!IsShortFor(inside, whole)) return [];

        bool isWord = whole.Split(' ', ',').Contains(inside, StringComparer.OrdinalIgnoreCase);
        NameStrength strength = isWord || inside.Length >= ShortestStrong ? NameStrength.StrongAlias : NameStrength.WeakAlias;
        return [published, new PartyName(inside, strength, "a.k.a.")];
    }

    // Its letters stand in the whole name in their order, the first of them where a word begins: CETC, KNAAPO, Huawei.
    private static bool IsShortFor(string inside, string whole)
    {
        int at = -1;
        bool isFirst = true;
        foreach (char letter in inside.Where(char.IsLetter))
        {
            do at = whole.IndexOf(letter.ToString(), at + 1, StringComparison.OrdinalIgnoreCase);
            while (at > 0 && isFirst && char.IsLetterOrDigit(whole[at - 1]));

            if (at < 0) return false;
            isFirst = false;
        }

        return !isFirst;
    }
}
