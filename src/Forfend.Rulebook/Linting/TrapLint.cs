using Forfend.Domain.Findings;
using Forfend.Rulebook.Writing;

namespace Forfend.Rulebook.Linting;

/// <summary>Remarks on values without quotes that some YAML readers take for something else, although ours does not.</summary>
public static class TrapLint
{
    /// <summary>The remarks on all files of a folder, in the order of their paths.</summary>
    public static IEnumerable<Finding> Of(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from trap in RulebookFormatter.TrapsIn(File.ReadAllText(file).Replace("\r\n", "\n", StringComparison.Ordinal))
        select new Finding(
            LintCodes.Trap,
            FindingSeverity.Warning,
            new InputLocation(Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), trap.Line, trap.Column),
            "",
            $"`{trap.Text}` is taken for something else by some YAML readers.",
            RecordFate.Kept,
            $"Write {YamlScalar.Of(trap.Text)}, or run forfend rulebook fmt.");
}
