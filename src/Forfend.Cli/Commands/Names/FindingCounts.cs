using Forfend.Cli.Output;
using Forfend.Domain.Findings;
using Forfend.Hosting.Files;

namespace Forfend.Cli.Commands.Names;

/// <summary>Findings of a stream: one of each kind is kept, the rest are counted.</summary>
internal sealed class FindingCounts
{
    private readonly Dictionary<(string Code, string Field), FindingGroup> _kinds = [];

    /// <summary>Counts one.</summary>
    public void Add(Finding finding)
    {
        var kind = (finding.Code, finding.Field);
        _kinds[kind] = _kinds.TryGetValue(kind, out FindingGroup? group) ? group with { Count = group.Count + 1 } : new FindingGroup(finding, 1);
    }

    /// <summary>Counts several.</summary>
    public void AddRange(IEnumerable<Finding> findings)
    {
        foreach (Finding finding in findings) Add(finding);
    }

    /// <summary>Writes each kind with its number.</summary>
    public void WriteTo(TextWriter writer) => FindingLines.Write(writer, _kinds.Values);
}
