namespace Forfend.UnicodeTables;

/// <summary>A letter of another script than Latin and the Latin letter it can be mistaken for.</summary>
internal readonly record struct LookAlike(int Letter, char Latin);

/// <summary>
/// The letters that look Latin: those that <c>romanization.txt</c> says first, then what the Unicode security data adds, what it says
/// of the letter itself before what it says of its capital, and letters alike but for a mark last.
/// </summary>
internal sealed class LookAlikes
{
    // Their honest words stand beside Latin letters without a space.
    private static readonly HashSet<string> Excluded = ["Latin", "Common", "Inherited", "Unknown", "Han", "Hangul", "Hiragana", "Katakana", "Bopomofo"];

    // Folding spells these in Latin; what it leaves as it is belongs to no script for it.
    private static readonly HashSet<string> Spelled = ["Cyrillic", "Greek"];

    private LookAlikes(IReadOnlyList<LookAlike> letters, IReadOnlyList<(int First, int Last, int Script)> scripts) => (Letters, Scripts) = (letters, scripts);

    /// <summary>The letters; of several of one script that look like the same Latin one the first is taken for it.</summary>
    public IReadOnlyList<LookAlike> Letters { get; }

    /// <summary>Every folded letter of a script that has look-alikes, as ranges with the number of the script, in order; 0 is Latin.</summary>
    public IReadOnlyList<(int First, int Last, int Script)> Scripts { get; }

    public static LookAlikes Of(CharacterDatabase characters, Folder folder, IReadOnlyList<RomanLetter> romanized, Confusables confusables)
    {
        var letters = new List<LookAlike>(romanized.Where(letter => letter.LooksLike is not null).Select(letter => new LookAlike(letter.Letter, letter.LooksLike!.Value)));
        var stated = letters.Select(letter => letter.Letter).ToHashSet();
        var found =
            from each in confusables.All
            let folded = folder.Fold(each.CodePoint)
            where folded.Length == 1 && !Excluded.Contains(characters.Script(folded[0])) && characters.Category(folded[0])[0] is 'L' or 'M'
            let latin = Latin(each.Target, folder)
            where latin is not null
            orderby each.Target.Length, folded[0] != each.CodePoint, folded[0]
            select (Letter: folded[0], Latin: latin.Value, each.Target);
        var all = found.ToList();
        // Capital I and small L are one to the data; where a script has another letter for L, this one is an I.
        HashSet<string> withL = [.. all.Where(each => each.Target is ['L']).Select(each => characters.Script(each.Letter))];
        foreach (var each in all)
            if (stated.Add(each.Letter)) letters.Add(new LookAlike(each.Letter, each.Target is ['l'] && withL.Contains(characters.Script(each.Letter)) ? 'i' : each.Latin));
        return new LookAlikes(letters, [.. Ranges(characters, folder, letters, romanized)]);
    }

    /// <summary>The letters of Cyrillic and Greek that <c>romanization.txt</c> does not spell, spelled as they look.</summary>
    public IEnumerable<RomanLetter> Unspelled(CharacterDatabase characters, IReadOnlyList<RomanLetter> romanized) =>
        Letters.Where(each => Spelled.Contains(characters.Script(each.Letter)) && !romanized.Any(letter => letter.Letter == each.Letter))
            .Select(each => new RomanLetter((char)each.Letter, each.Latin.ToString(), each.Latin));

    private static char? Latin(int[] target, Folder folder) =>
        target.SelectMany(folder.Fold).ToArray() is [>= 'a' and <= 'z' and var letter] ? (char)letter : null;

    private static IEnumerable<(int First, int Last, int Script)> Ranges(CharacterDatabase characters, Folder folder, List<LookAlike> letters, IReadOnlyList<RomanLetter> romanized)
    {
        HashSet<int> spelled = [.. romanized.Select(letter => (int)letter.Letter), .. letters.Select(letter => letter.Letter)];
        string[] scripts = ["Latin", .. letters.Select(letter => characters.Script(letter.Letter)).Distinct().Order(StringComparer.Ordinal)];
        for (int first = 0x80; first < CharacterDatabase.CodePoints; first++)
        {
            int script = ScriptOf(first);
            if (script <= 0) continue;

            int last = first;
            while (ScriptOf(last + 1) == script) last++;
            yield return (first, last, script);
            first = last;
        }

        int ScriptOf(int codePoint)
        {
            bool isKept = folder.Fold(codePoint) is [var only] && only == codePoint;
            return isKept && (spelled.Contains(codePoint) || !Spelled.Contains(characters.Script(codePoint))) ? Array.IndexOf(scripts, characters.Script(codePoint)) : 0;
        }
    }
}
