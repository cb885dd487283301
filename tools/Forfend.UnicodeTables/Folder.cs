namespace Forfend.UnicodeTables;

/// <summary>
/// Folds one code point: own rules, removal of marks and invisible characters, full compatibility decomposition, full case folding,
/// digits to ASCII; what is left is a letter, a digit, or a separator (space, <c>,</c> or <c>.</c>).
/// </summary>
internal sealed class Folder(CharacterDatabase characters, FoldRules rules, Unihan unihan, Confusables confusables)
{
    // Marks of these scripts are accents and vowel points that names are written with or without; marks of other scripts (the vowel
    // signs of India, say) are letters in their own right.
    private static readonly HashSet<string> ScriptsWithOptionalMarks =
        ["Inherited", "Common", "Unknown", "Latin", "Greek", "Cyrillic", "Hebrew", "Arabic", "Syriac", "Coptic", "Glagolitic"];

    public int[] Fold(int codePoint)
    {
        if (rules.TryGet(codePoint, out int[] own)) return own;
        if (IsRemoved(codePoint)) return [];
        if (characters.Decomposition(codePoint) is { } decomposition) return [.. decomposition.SelectMany(Fold)];
        if (characters.CaseFold(codePoint) is { } folded && folded is not [var only]) return [.. folded.SelectMany(Fold)];
        if (characters.CaseFold(codePoint) is [var single] && single != codePoint) return Fold(single);
        if (unihan.Simplified(codePoint) is { } simplified) return Fold(simplified);
        if (characters.Digit(codePoint) is { } digit) return ['0' + digit];
        if (LooksPlain(codePoint) is { } plain) return [plain];
        return characters.Category(codePoint)[0] is 'L' or 'M' or 'N' ? [codePoint] : [Separator(codePoint)];
    }

    // A rare Latin letter that looks like a common one. (Clicks, which are letters without case, are no small L.)
    private int? LooksPlain(int codePoint)
    {
        if (characters.Category(codePoint) != "Ll" || characters.Script(codePoint) != "Latin" || confusables.Target(codePoint) is not { } target) return null;
        if (target.Where(each => !IsRemoved(each)).ToArray() is not [var alike]) return null;
        return alike <= 0x7F || rules.TryGet(alike, out _) ? Fold(alike) is [>= 'a' and <= 'z' and var letter] && letter != codePoint ? letter : null : null;
    }

    private bool IsRemoved(int codePoint) => characters.Category(codePoint) switch
    {
        "Mn" or "Me" => characters.IsDefaultIgnorable(codePoint) || ScriptsWithOptionalMarks.Contains(characters.Script(codePoint)),
        // Line ends and tabs separate; every other control, and what is not or not publicly a character, only disguises.
        "Cc" => codePoint is not (>= 0x09 and <= 0x0D or 0x85),
        "Cf" or "Cs" or "Co" or "Cn" => true,
        _ => characters.IsDefaultIgnorable(codePoint),
    };

    private static int Separator(int codePoint) => codePoint is ',' or '.' ? codePoint : ' ';
}
