using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Reading;

/// <summary>
/// Hands out the values of one mapping by key and type, and at the end reports every key nobody asked for. A value that is missing or
/// wrong becomes a finding and a stand-in, so that one reading finds all mistakes; with an error among them the rulebook is refused, so no
/// stand-in is ever used.
/// </summary>
internal sealed partial class MappingReader
{
    private readonly RulebookNode.Mapping _node;
    private readonly FileReading _file;
    private readonly string _what;

    /// <summary>Which entries somebody asked for.</summary>
    private readonly bool[] _isAsked;

    /// <summary>Keys that must be there and are not.</summary>
    private List<string>? _missing;

    /// <summary>Keys that were asked for and are not there; gathered only for a suggestion.</summary>
    private HashSet<string>? _absent;

    private MappingReader(RulebookNode.Mapping node, FileReading file, string what)
    {
        _node = node;
        _file = file;
        _what = what;
        _isAsked = new bool[node.Entries.Length];
    }

    /// <summary>Reads a mapping with a function that asks for every key it knows.</summary>
    /// <param name="node">The mapping.</param>
    /// <param name="file">The file it stands in.</param>
    /// <param name="what">What it is, to begin a sentence with: <c>An event</c>.</param>
    /// <param name="read">Asks for the keys.</param>
    public static T Read<T>(RulebookNode.Mapping node, FileReading file, string what, Func<MappingReader, T> read)
    {
        var map = new MappingReader(node, file, what);
        T result = read(map);
        if (file.IsSilent) return result;

        if (map.HasUnknownKeys) map.ReportUnknownKeys(AbsentKeys(node, file, what, read));
        map.ReportMissingKeys();
        return result;
    }

    /// <summary>Whether it has keys nobody has asked for so far.</summary>
    public bool HasUnknownKeys => _isAsked.AsSpan().Contains(false);

    /// <summary>Whether it has a key.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Reports that something does not fit together, at a key if it is there.</summary>
    public void Contradiction(string key, string message, string suggestion) =>
        _file.Findings.Error(FindingCodes.Contradiction, At(key), message, suggestion);

    /// <summary>Reports that the file does not stand where its content says.</summary>
    public void Misplaced(string key, string message) =>
        _file.Findings.Error(FindingCodes.WrongPlace, At(key), message, "Rename the file or change the id, and rulebook.yaml with it.");

    /// <summary>Reports something the author should look at.</summary>
    public void Warn(string key, string message, string suggestion) =>
        _file.Findings.Warn(FindingCodes.Contradiction, At(key), message, suggestion);

    /// <summary>Checks the key <c>format</c>.</summary>
    public void Format(string expected)
    {
        if (RequiredScalar("format") is { } scalar && scalar.Text != expected)
            _file.Findings.Error(FindingCodes.UnknownWord, scalar, $"`{scalar.Text}` is not the format of this file.", $"Write `format: {expected}`.");
    }

    /// <summary>A mapping that must be there.</summary>
    public T Map<T>(string key, string what, Func<MappingReader, T> read) =>
        Required(key) is { } node ? ReadMap(node, what, read) : ReadMap(Empty, what, read, isStandIn: true);

    /// <summary>A mapping that may be there.</summary>
    public T? OptionalMap<T>(string key, string what, Func<MappingReader, T> read)
        where T : class =>
        Find(key) is { } node ? ReadMap(node, what, read) : null;

    /// <summary>A list of mappings; empty where it is not there, which is an error if it must be.</summary>
    public ImmutableArray<T> Each<T>(string key, string what, Func<MappingReader, T> read, bool isRequired = false)
    {
        ImmutableArray<RulebookNode> items = Items(key, isRequired);
        if (isRequired && items.IsEmpty && Has(key))
            _file.Findings.Error(FindingCodes.MissingKey, Find(key)!, $"`{key}` is empty.", "Write at least one.");

        return [.. items.Select(item => ReadMap(item, what, read))];
    }

    /// <summary>Tables by the names their author chose; conditions refer to them.</summary>
    public ImmutableDictionary<string, T> Tables<T>(string key, string what, ReferenceKind kind, Func<MappingReader, T> read)
    {
        switch (Find(key))
        {
            case null:
                return ImmutableDictionary<string, T>.Empty;
            case RulebookNode.Mapping tables:
                foreach (NodeEntry entry in tables.Entries) _file.Define(kind, entry.Key, entry.Value);
                return tables.Entries.ToImmutableDictionary(entry => entry.Key, entry => ReadMap(entry.Value, what, read), StringComparer.Ordinal);
            case { } other:
                WrongShape<T>(other, key, "names with tables");
                return ImmutableDictionary<string, T>.Empty;
        }
    }

    /// <summary>A node that its reader looks at itself.</summary>
    public RulebookNode? Node(string key) => Find(key);

    private T ReadMap<T>(RulebookNode node, string what, Func<MappingReader, T> read, bool isStandIn = false)
    {
        if (node is RulebookNode.Mapping map && !isStandIn) return Read(map, _file, what, read);

        if (!isStandIn) _file.Findings.Error(FindingCodes.WrongShape, node, $"{what} is written as keys with values.", "Write `{key: value, …}`.");

        // The keys that are missing now are missing because the whole is: that was said above.
        return Read(Empty, _file.Silent(), what, read);
    }

    private RulebookNode At(string key) => Find(key) ?? _node;

    private static RulebookNode.Mapping Empty { get; } = new([], 1, 1);

    private ImmutableArray<RulebookNode> Items(string key, bool isRequired)
    {
        RulebookNode? node = isRequired ? Required(key) : Find(key);
        return node switch
        {
            null => [],
            RulebookNode.Sequence list => list.Items,
            _ => WrongShape<RulebookNode>(node, key, "a list"),
        };
    }

    private ImmutableArray<T> WrongShape<T>(RulebookNode node, string key, string expected)
    {
        _file.Findings.Error(FindingCodes.WrongShape, node, $"`{key}` must be {expected}.", expected == "a list" ? $"Write `{key}: [ … ]`." : $"Write `{key}: {{ … }}`.");
        return [];
    }

    private RulebookNode? Required(string key)
    {
        RulebookNode? node = Find(key);
        if (node is null && _missing?.Contains(key) is not true) (_missing ??= []).Add(key);
        return node;
    }

    private RulebookNode? Find(string key)
    {
        for (int index = 0; index < _isAsked.Length; index++)
        {
            if (_node.Entries[index].Key != key) continue;

            _isAsked[index] = true;
            return _node.Entries[index].Value;
        }

        _absent?.Add(key);
        return null;
    }

    /// <summary>The keys that a mapping could have and has not: reads it once more, with nobody listening.</summary>
    private static HashSet<string> AbsentKeys<T>(RulebookNode.Mapping node, FileReading file, string what, Func<MappingReader, T> read)
    {
        var absent = new HashSet<string>(StringComparer.Ordinal);
        read(new MappingReader(node, file.Silent(), what) { _absent = absent });
        return absent;
    }

    private void ReportUnknownKeys(HashSet<string> absent)
    {
        for (int index = 0; index < _isAsked.Length; index++)
        {
            if (_isAsked[index]) continue;

            NodeEntry entry = _node.Entries[index];
            _file.Findings.Error(FindingCodes.UnknownKey, entry.Line, entry.Column, $"unknown word `{entry.Key}`.", Suggestion.For(entry.Key, [.. absent]));

            // A mistyped key is one mistake, not a key too many and another too few.
            if (NearestWord.To(entry.Key, absent) is { } meant) _missing?.Remove(meant);
        }
    }

    private void ReportMissingKeys()
    {
        foreach (string key in _missing ?? []) _file.Findings.Error(FindingCodes.MissingKey, _node, $"{_what} has no `{key}`.", $"Add `{key}:`.");
    }
}
