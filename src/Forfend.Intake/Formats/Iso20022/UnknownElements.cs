using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>The elements of a file that are in no table, counted by path.</summary>
internal sealed class UnknownElements
{
    // A file that invents a path for every element must not make memory grow; the count goes on.
    private const int MaxPaths = 200;

    private readonly SortedDictionary<string, int> _countByPath = new(StringComparer.Ordinal);
    private int _total;

    public void Add(string path)
    {
        _total++;
        if (_countByPath.TryGetValue(path, out int count)) _countByPath[path] = count + 1;
        else if (_countByPath.Count < MaxPaths) _countByPath.Add(path, 1);
    }

    /// <summary>One note for the file, or null where every element is known.</summary>
    public Finding? ToFinding(string fileName) => _total == 0
        ? null
        : new Finding(IntakeCodes.UnknownElements, FindingSeverity.Note, new InputLocation(fileName), "",
            $"{_total} unknown element{(_total == 1 ? "" : "s")} kept as free text and screened: {Shown.Values(_countByPath.Keys)}.",
            RecordFate.Kept, "Check the result before relying on it.");
}
