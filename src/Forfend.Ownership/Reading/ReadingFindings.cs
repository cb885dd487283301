using System.Collections.Immutable;
using Forfend.Domain.Findings;

namespace Forfend.Ownership.Reading;

/// <summary>Gathers findings of one file. Of one kind so many are kept; what is beyond is counted.</summary>
internal sealed class ReadingFindings(string file)
{
    /// <summary>Somebody reads the first of a kind; a broken file of millions of rows must not fill the memory with the rest.</summary>
    public const int MostOfAKind = 1000;

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Warn(string code, int line, string field, string message, RecordFate fate, string suggestion = "") =>
        Add(code, FindingSeverity.Warning, line, field, message, fate, suggestion);

    public void Note(string code, int line, string field, string message, RecordFate fate, string suggestion = "") =>
        Add(code, FindingSeverity.Note, line, field, message, fate, suggestion);

    public void Error(string code, int line, string field, string message, RecordFate fate, string suggestion = "") =>
        Add(code, FindingSeverity.Error, line, field, message, fate, suggestion);

    public ImmutableArray<Finding> All()
    {
        foreach ((string code, int count) in _counts.Where(pair => pair.Value > MostOfAKind).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _findings.Add(new Finding(OwnerCodes.Limit, FindingSeverity.Warning, new InputLocation(file), "", $"{count - MostOfAKind} more findings {code} are not shown.", RecordFate.Kept));
        return [.. _findings];
    }

    private void Add(string code, FindingSeverity severity, int line, string field, string message, RecordFate fate, string suggestion)
    {
        int count = _counts.GetValueOrDefault(code) + 1;
        _counts[code] = count;
        if (count <= MostOfAKind) _findings.Add(new Finding(code, severity, new InputLocation(file, line), field, message, fate, suggestion));
    }
}
