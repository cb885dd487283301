using System.Text.RegularExpressions;

namespace Forfend.Architecture.Tests.Tidy;

/// <summary>What every document keeps to.</summary>
internal static partial class DocumentRules
{
    /// <summary>A page has one title.</summary>
    public static IEnumerable<string> Titles(TrackedFile file)
    {
        if (!file.Is(".md")) yield break;

        int titles = OutsideOfCode(file).Count(line => line.Text.StartsWith("# ", StringComparison.Ordinal));
        if (titles != 1) yield return $"{file.Path}: {titles} titles (`# ...`); a page has one";
    }

    /// <summary>A link to another file of the project leads somewhere.</summary>
    public static IEnumerable<string> DeadLinks(TrackedFile file, Func<string, bool> exists)
    {
        if (!file.Is(".md")) yield break;

        foreach ((int number, string line) in OutsideOfCode(file))
        {
            foreach (Match link in Link().Matches(line))
            {
                string target = link.Groups["target"].Value;
                if (target.Contains(':', StringComparison.Ordinal)) continue;

                string folder = Path.GetDirectoryName(file.Path)!;
                if (!exists(Path.Combine(folder, target))) yield return $"{file.Path}:{number}: nothing is at `{target}`";
            }
        }
    }

    /// <summary>Decision records are numbered 0001, 0002, ... without a gap or a double.</summary>
    public static IEnumerable<string> DecisionNumbers(IEnumerable<string> paths)
    {
        int expected = 1;
        foreach (string name in paths.Where(path => path.StartsWith("docs/decisions/", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith($"{expected:D4}-", StringComparison.Ordinal)) yield return $"docs/decisions/{name}: expected number {expected:D4}";
            expected++;
        }
    }

    /// <summary>A list source and an intake format explain themselves where they lie.</summary>
    public static IEnumerable<string> UnexplainedFolders(IReadOnlyCollection<string> paths) =>
        paths.Select(path => Explained().Match(path)).Where(match => match.Success).Select(match => match.Value)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => !paths.Contains(folder + "README.md", StringComparer.Ordinal))
            .Select(folder => $"{folder}: needs a README.md (format, quirks, source)");

    private static IEnumerable<(int Number, string Text)> OutsideOfCode(TrackedFile file)
    {
        bool isCode = false;
        foreach ((int Number, string Text) line in file.Lines())
        {
            if (line.Text.TrimStart().StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else if (!isCode) yield return line;
        }
    }

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("^src/[^/]+/(Formats|Sources)/[^/]+/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Explained();
}
