using System.Collections.Immutable;

namespace Forfend.Matching.Folding;

/// <summary>
/// Folds names of Latin letters that show no disguise but digits for letters and letters set apart, as nearly all are: the same text as
/// <see cref="NameFolding"/> and <see cref="Disguises"/> give, written into a buffer. A name with any other sign is not plain.
/// </summary>
internal static class PlainText
{
    // Latin as far as it is folded letter by letter; the signs that stand for letters are left to those who read them.
    private const char EndOfLatin = '\u0250';
    private const string SignsForLetters = "@$!|€£?";
    private static readonly ImmutableArray<string?> Foldings = [.. Enumerable.Range(0, EndOfLatin).Select(letter => FoldingOf((char)letter))];

    /// <summary>The folded text of a name, written into a buffer that has room for three times its length; -1 if it is not plain.</summary>
    public static int Fold(ReadOnlySpan<char> name, Span<char> folded)
    {
        int length = 0;
        char separator = '\0';
        foreach (char letter in name)
        {
            if (letter >= EndOfLatin || Foldings[letter] is not { } units) return -1;

            foreach (char unit in units)
            {
                if (unit is ' ' or '.' or ',')
                {
                    // Of separators together a comma stays before a space, and a space before a full stop; none at either end.
                    if (separator == '\0' || unit == ',' || (unit == ' ' && separator == '.')) separator = unit;
                    continue;
                }

                if (separator != '\0' && length > 0) folded[length++] = separator;
                separator = '\0';
                folded[length++] = unit;
            }
        }

        return length;
    }

    /// <summary>The room that folding needs for a name.</summary>
    public static int RoomFor(ReadOnlySpan<char> name) => name.Length * MostUnits;

    private static int MostUnits { get; } = Foldings.Max(units => units?.Length ?? 0);

    private static string? FoldingOf(char letter)
    {
        string? folded = UnicodeTable.Instance.Fold(letter, out ReadOnlySpan<char> sequence) switch
        {
            FoldKind.Space => " ",
            FoldKind.Dot => ".",
            FoldKind.Comma => ",",
            FoldKind.Drop => "",
            FoldKind.Keep => letter.ToString(),
            FoldKind.Sequence => sequence.ToString(),
            _ => null,
        };
        return folded is null || SignsForLetters.Contains(letter, StringComparison.Ordinal) || !System.Text.Ascii.IsValid(folded) ? null : folded;
    }
}
