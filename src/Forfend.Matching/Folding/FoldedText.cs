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
    public (int Start, int Length) SourceOf(int start, int end) => (_starts[start], _ends[end - 1] - _starts[start]);

    /// <summary>The original text of the folded characters from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    public string OriginalOf(int start, int end) => Original[_starts[start].._ends[end - 1]];
}
