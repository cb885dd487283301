using System.Text.RegularExpressions;

namespace Forfend.Cli.Tests;

/// <summary>Output without what changes with every fact of the rulebook: hashes, its version and size, the measures that do not apply.</summary>
internal static partial class Stable
{
    /// <summary>The text for a golden file.</summary>
    public static string Text(string output)
    {
        string text = Hash().Replace(output, match => new string('0', match.Length));
        text = Edition().Replace(text, "0");
        return NotApplying().Replace(text, "");
    }

    [GeneratedRegex(@"[0-9a-f]{64}|(?<=d-)[0-9a-f]{16}|(?<=\()[0-9a-f]{8}(?=\))", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hash();

    [GeneratedRegex(@"(?<=rulebook +)\d+\.\d+\.\d+|\d+(?= parties,)|(?<=SAMPLE (?:of |data of )?)\d{4}-\d\d-\d\d|\d+(?= measures)|\d+(?= do not apply)|\d+(?= not screened)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Edition();

    [GeneratedRegex(@"(?<=do not apply\n)(?: {16}.*\n)+|(?<=NOT SCREENED: ).*|   not screened .*\n(?: {19}.*\n)*|(?<=Not applicable\n)(?:   us-.*\n)+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NotApplying();
}
