namespace Forfend.Lists.Sources.JpMeti;

/// <summary>Where an entry begins.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">Where the number stands.</param>
/// <param name="TextAt">Where its text begins.</param>
/// <param name="Line">The line, from 1.</param>
internal readonly record struct MetiStart(int Number, int At, int TextAt, int Line);

/// <summary>
/// Finds the numbered entries of the text: a number counts where it is the next one and stands at the start of a line, or right after an
/// address with a Japanese name behind it (`Russia.77 NMテック`).
/// </summary>
internal sealed class MetiEntries
{
    internal MetiEntries(string text)
    {
        int next = 1;
        int lineNumber = 0;
        for (int at = 0; at < text.Length;)
        {
            lineNumber++;
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            for (int from = at; Find(text, at, from, end, next) is { } found; from = found.TextAt, next++) Starts.Add(found with { Line = lineNumber });
            at = end + 1;
        }
    }

    internal List<MetiStart> Starts { get; } = [];

    // An address has numbers of its own: within a line the last one counts that has an address before and a Japanese name behind it. A
    // number alone on a line is that of a page.
    private static MetiStart? Find(string text, int lineAt, int from, int end, int wanted)
    {
        if (from == lineAt && NumberAt(text, lineAt, end, wanted) is var first and >= 0 && !text.AsSpan(first, end - first).IsWhiteSpace())
            return new MetiStart(wanted, lineAt, first, Line: 0);

        for (int at = end - 1; at > from; at--)
        {
            if (DigitAt(text, at - 1) >= 0 || NumberAt(text, at, end, wanted) is not (>= 0 and var after)) continue;
            if (!HasJapaneseName(text.AsSpan(lineAt, at - lineAt)) && IsJapanese(text.AsSpan(after, end - after))) return new MetiStart(wanted, at, after, Line: 0);
        }

        return null;
    }

    // Where the number that stands here ends, if it is the wanted one; else -1.
    private static int NumberAt(string text, int at, int end, int wanted)
    {
        int number = 0;
        int after = at;
        for (; after < end && number <= wanted && DigitAt(text, after) is >= 0 and var next; after++) number = (number * 10) + next;
        return after > at && number == wanted ? after : -1;
    }

    // Whatever stands before it must be an address.
    private static bool HasJapaneseName(ReadOnlySpan<char> text) => IsJapanese(text.StartsWith("所在地：") ? text["所在地：".Length..] : text);

    private static bool IsJapanese(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (MetiNames.IsJapanese(c)) return true;

        return false;
    }

    private static int DigitAt(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' and var ascii => ascii - '0',
        >= '０' and <= '９' and var wide => wide - '０',
        _ => -1,
    };
}
