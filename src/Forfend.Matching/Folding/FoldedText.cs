namespace Forfend.Matching.Folding;

/// <summary>
/// A text in the form in which names are compared: letters and digits without case, accents and disguise, Cyrillic and Greek spelled
/// in Latin, words separated by exactly one space, <c>,</c> or <c>.</c>; with the way back to the original.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    internal FoldedText(string original, string text, int[] starts, int[] ends) =>
        (Original, Text, _starts, _ends) = (original, text, starts, ends);

    /// <summary>The text that was folded.</summary>
    public string Original { get; }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>Where the folded characters from <paramref name="start"/> to before <paramref name="end"/> stand in the original.</summary>
    public (int Start, int Length) SourceOf(int start, int end)
    {
        // Text that was turned round stands backwards in the original.
        int first = Math.Min(_starts[start], _starts[end - 1]);
        return (first, Math.Max(_ends[start], _ends[end - 1]) - first);
    }

    /// <summary>The original text of the folded characters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public string OriginalOf(int start, int end)
    {
        (int first, int length) = SourceOf(start, end);
        return Original.Substring(first, length);
    }

    /// <summary>The same places with other characters.</summary>
    public FoldedText WithText(string text) => text == Text ? this : new FoldedText(Original, text, _starts, _ends);

    /// <summary>The characters backwards.</summary>
    public FoldedText Reversed() => Select([.. Enumerable.Range(0, Text.Length).Reverse()]);

    /// <summary>Some of the characters, in the order asked for.</summary>
    public FoldedText Select(IReadOnlyList<int> places) => new(
        Original, string.Concat(places.Select(place => Text[place])), [.. places.Select(place => _starts[place])], [.. places.Select(place => _ends[place])]);
}
