using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Hosting.Files;

namespace Forfend.Cli.Output;

/// <summary>Findings for people: one line each, those of a kind together with their number.</summary>
internal static class FindingLines
{
    /// <summary>Writes findings in the order in which their kinds were first met.</summary>
    public static void Write(TextWriter writer, IEnumerable<Finding> findings) =>
        Write(writer, findings.GroupBy(finding => (finding.Code, finding.Field)).Select(kind => new FindingGroup(kind.First(), kind.Count())));

    /// <summary>Writes findings that are grouped already.</summary>
    public static void Write(TextWriter writer, IEnumerable<FindingGroup> groups)
    {
        foreach (FindingGroup group in groups)
        {
            writer.Write($"{group.Example} [{group.Example.Code}]\n");
            if (group.Count > 1) writer.Write($"    and {(group.Count - 1).ToString("N0", CultureInfo.InvariantCulture)} more of this kind\n");
        }
    }
}
