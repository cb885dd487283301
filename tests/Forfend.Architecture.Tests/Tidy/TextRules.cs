using System.Text.RegularExpressions;

namespace Forfend.Architecture.Tests.Tidy;

/// <summary>What no text of the project may hold. Each rule names the places where it is broken.</summary>
internal static partial class TextRules
{
    /// <summary>Lines a file may have before it says why it is one.</summary>
    private const int LongFileLines = 500;

    private static readonly string[] WrittenByHand = [".cs", ".md", ".yaml", ".yml", ".csproj", ".props", ".targets", ".sh", "/run", "forfend", "test"];

    /// <summary>Work is done or is an issue; it is not left in a file.</summary>
    public static IEnumerable<string> LeftOverWork(TrackedFile file) =>
        WrittenByHand.Any(file.Is) ? Found(file, LeftOver(), "finish it, or write it down where work is planned") : [];

    /// <summary>A path that exists on one machine only.</summary>
    public static IEnumerable<string> MachinePaths(TrackedFile file) => Found(file, MachinePath(), "name the place from the root of the project");

    /// <summary>Clocks, in tests and benches too: a test that depends on today fails some day.</summary>
    public static IEnumerable<string> Clocks(TrackedFile file) => file.Is(".cs") ? Found(file, Clock(), "pass the date, or a TimeProvider") : [];

    /// <summary>A file nobody can overlook says why it is one.</summary>
    public static IEnumerable<string> UnexplainedLength(TrackedFile file)
    {
        int lines = file.Text.AsSpan().Count('\n');
        if (file.Is(".cs") && lines > LongFileLines && !file.Text.Contains("// Large because:", StringComparison.Ordinal))
            yield return $"{file.Path}: {lines} lines; split it, or say at the top `// Large because: ...`";
    }

    private static IEnumerable<string> Found(TrackedFile file, Regex pattern, string advice) =>
        file.Lines().Where(line => pattern.IsMatch(line.Text)).Select(line => $"{file.Path}:{line.Number}: `{line.Text.Trim()}`: {advice}");

    // The patterns are written so that they do not find themselves.
    [GeneratedRegex(@"\b(T[O]DO|F[I]XME|H[A]CK)\b(?!@)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LeftOver();

    // Not inside of a web address: there, a letter or dot stands before the slash.
    [GeneratedRegex(@"(?<![\w.:/\-])/(w[o]rk|h[o]me|t[m]p|r[o]ot|U[s]ers)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(N[o]w|T[o]day)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
