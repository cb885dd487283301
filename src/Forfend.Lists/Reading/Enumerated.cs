using System.Text.RegularExpressions;

namespace Forfend.Lists.Reading;

/// <summary>Several values in one field, as lists number them: <c>(1) A (2) B</c>, <c>1) A 2) B</c>, <c>a) A b) B</c>.</summary>
internal static partial class Enumerated
{
    /// <summary>The values, in order; the text itself where nothing is numbered.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        if (!text.Contains(')', StringComparison.Ordinal) || !First().IsMatch(text)) return text.Length == 0 ? [] : [text];

        return [.. Mark().Split(text).Select(part => part.Trim(' ', ',', ';', '.')).Where(part => part.Length > 0)];
    }

    [GeneratedRegex(@"^\s*(\(1\)|1\)|\(a\)|a\)|\(i\))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex First();

    // A mark stands at the start or after a space; `12)` inside of a number does not.
    [GeneratedRegex(@"(?<=^|\s)(\(\d{1,2}\)(-\(\d{1,2}\))?|\d{1,2}\)|\([a-z]\)|[a-z]\)|\(i{1,3}\)|\(iv\))(?=\s|[A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
