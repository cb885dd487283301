using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>
/// Collects findings: one for each row that was put aside, one for all occurrences of the same value otherwise. Nothing is
/// dropped without a count.
/// </summary>
internal sealed class FindingCollector
{
    /// <summary>Rows listed one by one; a thousand lines of the same thing help nobody, the rest is counted.</summary>
    internal const int MostRowsListed = 20;

    /// <summary>Different values listed one by one for the same reason.</summary>
    internal const int MostValuesListed = 50;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<(ListRule Rule, string File), int> _rows = [];
    private readonly Dictionary<(ListRule Rule, string File), int> _values = [];
    private readonly Dictionary<(ListRule Rule, string File, string Field, string Value), Group> _groups = [];
    private readonly Dictionary<(ListRule Rule, string File), Group> _unlisted = [];

    /// <summary>Something about a file as a whole.</summary>
    internal void File(ListRule rule, string file, string message) => Add(rule, new InputLocation(file), "", message);

    /// <summary>Something about one row, listed by itself.</summary>
    internal void Row(ListRule rule, InputLocation at, string field, string message)
    {
        int seen = _rows.GetValueOrDefault((rule, at.File));
        _rows[(rule, at.File)] = seen + 1;
        if (seen < MostRowsListed) Add(rule, at, field, message);
    }

    /// <summary>A value that may occur many times: one finding for all, at the place of the first.</summary>
    internal void Value(ListRule rule, InputLocation at, string field, string value, string message)
    {
        var key = (rule, at.File, field, value);
        if (_groups.TryGetValue(key, out Group? group)) group.Count++;
        else if (_values.GetValueOrDefault((rule, at.File)) < MostValuesListed)
        {
            _values[(rule, at.File)] = _values.GetValueOrDefault((rule, at.File)) + 1;
            _groups.Add(key, new Group(at, message));
        }
        else if (_unlisted.TryGetValue((rule, at.File), out group)) group.Count++;
        else _unlisted.Add((rule, at.File), new Group(at, "Further values of this kind, not listed one by one."));
    }

    /// <summary>Everything found, in the order of files and lines given.</summary>
    internal ImmutableArray<Finding> ToImmutable(IReadOnlyList<string> files)
    {
        foreach (((ListRule rule, string file), int count) in _rows)
        {
            if (count > MostRowsListed)
                Add(rule, new InputLocation(file), "", $"{Text(count - MostRowsListed)} more rows like those listed.");
        }

        foreach (((ListRule rule, _, string field, _), Group group) in _groups) Add(rule, group.First, field, group.Message + group.Times);
        foreach (((ListRule rule, _), Group group) in _unlisted) Add(rule, group.First, "", group.Message + group.Times);

        // A finding about the rest of a file (line 0) stands after those of its lines.
        return [.. _findings
            .OrderBy(finding => Place(files, finding.Location.File))
            .ThenBy(finding => finding.Location.Line == 0 ? int.MaxValue : finding.Location.Line)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal)];
    }

    private static int Place(IReadOnlyList<string> files, string file)
    {
        for (int index = 0; index < files.Count; index++)
            if (files[index] == file) return index;

        return -1;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(ListRule rule, InputLocation at, string field, string message) =>
        _findings.Add(new Finding(rule.Code, rule.Severity, at, field, message, rule.Fate, rule.Suggestion));

    private sealed class Group(InputLocation first, string message)
    {
        internal InputLocation First { get; } = first;

        internal string Message { get; } = message;

        internal int Count { get; set; } = 1;

        internal string Times => Count == 1 ? "" : $" In {Text(Count)} places, this is the first.";
    }
}
