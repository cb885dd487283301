using System.Buffers;
using System.Collections.Immutable;

namespace Forfend.Rulebook.Reading.Nodes;

/// <summary>
/// Reads the YAML that measures are written in, and no other: mappings and lists by indentation, flow collections, plain and quoted values,
/// comments. It is many times faster than a whole reader of YAML, and gives up at whatever it is not sure of, an error above all: then
/// <see cref="YamlNodes"/> reads the file. What it reads, that reads exactly alike, positions included; a test holds both against each other.
/// </summary>
internal sealed class PlainYaml
{
    /// <summary>Less than <see cref="YamlNodes.MaxDepth"/>, so that the limit is met there.</summary>
    private const int MaxDepth = YamlNodes.MaxDepth - 2;

    private const int LongestKey = 200;

    /// <summary>Tabs, other controls and line ends, byte order marks, halves of pairs: whoever writes them gets the other reader.</summary>
    private static readonly SearchValues<char> Strange = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => (char.IsControl(c) && c != '\n') || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')]);

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-/");

    /// <summary>What a plain value does not begin with here.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("?:,[]{}#&*!|>'\"%@`");

    private static readonly SearchValues<char> EndOfFlowValue = SearchValues.Create(",[]{}:?#\n");
    private static readonly SearchValues<char> EndOfBlockValue = SearchValues.Create(":#\n");

    private readonly string _text;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _keys = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _at;
    private int _line = 1;
    private int _lineStart;

    private PlainYaml(string text) => _text = text;

    private int Column => _at - _lineStart + 1;

    private bool IsAtEnd => _at >= _text.Length;

    private char Current => _at < _text.Length ? _text[_at] : '\n';

    private char Next => _at + 1 < _text.Length ? _text[_at + 1] : '\n';

    /// <summary>The file's mapping; null where it holds something this reader leaves to the other.</summary>
    public static RulebookNode.Mapping? Read(string text)
    {
        if (text.AsSpan().ContainsAny(Strange) || text.StartsWith("---", StringComparison.Ordinal) || text.Contains("\n---", StringComparison.Ordinal) || text.Contains("\n...", StringComparison.Ordinal)) return null;

        var reader = new PlainYaml(text);
        if (!reader.ToNextLine() || reader.Column != 1) return null;

        RulebookNode.Mapping? root = reader.BlockMapping(depth: 1);
        return reader.IsAtEnd ? root : null;
    }

    /// <summary>Keys at the column of the first one, until a line that is indented less.</summary>
    private RulebookNode.Mapping? BlockMapping(int depth)
    {
        (int line, int column) = (_line, Column);
        var entries = ImmutableArray.CreateBuilder<NodeEntry>();
        do
        {
            (int keyLine, int keyColumn) = (_line, Column);
            if (depth > MaxDepth || Key() is not { } key || IsTaken(key, entries)) return null;
            if (BlockValue(column, depth) is not { } value) return null;

            entries.Add(new NodeEntry(key, keyLine, keyColumn, value));
        }
        while (!IsAtEnd && Column == column);
        return IsAtEnd || Column < column ? new RulebookNode.Mapping(entries.DrainToImmutable(), line, column) : null;
    }

    private RulebookNode.Sequence? BlockSequence(int depth)
    {
        (int line, int column) = (_line, Column);
        var items = ImmutableArray.CreateBuilder<RulebookNode>();
        do
        {
            if (depth > MaxDepth || Next != ' ') return null;

            _at++;
            SkipSpaces();
            if (Current is '\n' or '#' || (Current == '-' && Next is ' ' or '\n')) return null;

            RulebookNode? item = IsKey() ? BlockMapping(depth + 1) : Inline(column, depth + 1);
            if (item is null) return null;

            items.Add(item);
        }
        while (!IsAtEnd && Column == column && Current == '-');
        return IsAtEnd || Column <= column ? new RulebookNode.Sequence(items.DrainToImmutable(), line, column) : null;
    }

    /// <summary>What follows the colon of a key: on the same line, or indented below it.</summary>
    private RulebookNode? BlockValue(int column, int depth)
    {
        SkipSpaces();
        if (Current is not ('\n' or '#')) return Inline(column, depth + 1);
        if (!ToNextLine()) return null;
        // A list may stand at the column of its key. A key without a value is left to the other reader.
        if (Current == '-' && Next == ' ' && Column >= column) return BlockSequence(depth + 1);
        return Column > column && IsKey() ? BlockMapping(depth + 1) : null;
    }

    /// <summary>A value that begins on this line, of something that stands at a column; moves on to the next line with something on it.</summary>
    private RulebookNode? Inline(int column, int depth)
    {
        RulebookNode? node = Current is '{' or '[' or '"' or '\'' ? Enclosed(column, depth) : BlockPlain(column);
        if (node is null) return null;

        bool isApart = IsAtEnd || Current is ' ' or '\n' || _text[_at - 1] == ' ';
        SkipSpaces();
        if (!isApart || Current is not ('\n' or '#')) return null;

        ToNextLine();
        return node;
    }

    private RulebookNode? Enclosed(int column, int depth) => depth > MaxDepth ? null : Current switch
    {
        '{' => FlowMapping(column, depth),
        '[' => FlowSequence(column, depth),
        _ => Quoted(),
    };

    private RulebookNode.Mapping? FlowMapping(int column, int depth)
    {
        (int line, int start) = (_line, Column);
        var entries = ImmutableArray.CreateBuilder<NodeEntry>();
        _at++;
        while (true)
        {
            if (!SkipInFlow(column)) return null;
            if (Current == '}' && entries.Count == 0) break;

            (int keyLine, int keyColumn) = (_line, Column);
            if (Key() is not { } key || IsTaken(key, entries) || Current == '\n') return null;
            if (!SkipInFlow(column) || FlowValue(column, depth) is not { } value) return null;

            entries.Add(new NodeEntry(key, keyLine, keyColumn, value));
            if (!SkipInFlow(column)) return null;
            if (Current == '}') break;
            if (Current != ',') return null;
            _at++;
        }

        _at++;
        return new RulebookNode.Mapping(entries.DrainToImmutable(), line, start);
    }

    private RulebookNode.Sequence? FlowSequence(int column, int depth)
    {
        (int line, int start) = (_line, Column);
        var items = ImmutableArray.CreateBuilder<RulebookNode>();
        _at++;
        while (true)
        {
            if (!SkipInFlow(column)) return null;
            if (Current == ']' && items.Count == 0) break;
            if (FlowValue(column, depth) is not { } item) return null;

            items.Add(item);
            if (!SkipInFlow(column)) return null;
            if (Current == ']') break;
            if (Current != ',') return null;
            _at++;
        }

        _at++;
        return new RulebookNode.Sequence(items.DrainToImmutable(), line, start);
    }

    private RulebookNode? FlowValue(int column, int depth) => Current is '{' or '[' or '"' or '\'' ? Enclosed(column, depth + 1) : FlowPlain(column);

    /// <summary>A quoted value without escapes, on one line.</summary>
    private RulebookNode.Scalar? Quoted()
    {
        (int column, char quote) = (Column, Current);
        int length = _text.AsSpan(_at + 1).IndexOfAny(quote, '\n', '\\');
        int end = _at + 1 + length;
        if (length < 0 || _text[end] != quote || (end + 1 < _text.Length && _text[end + 1] is not (' ' or '\n' or ',' or ']' or '}'))) return null;

        var scalar = new RulebookNode.Scalar(_text[(_at + 1)..end], _line, column);
        _at = end + 1;
        return scalar;
    }

    private RulebookNode.Scalar? FlowPlain(int column)
    {
        (int line, int start) = (_line, Column);
        string folded = "";
        if (!BeginsPlain()) return null;
        while (true)
        {
            int from = _at;
            if (!ToEndOfPlain(EndOfFlowValue)) return null;

            string part = _text.AsSpan(from, _at - from).TrimEnd(' ').ToString();
            folded = folded.Length == 0 ? part : $"{folded} {part}";
            if (Current != '\n' || IsAtEnd) return Current is ',' or ']' or '}' && !IsAtEnd ? new RulebookNode.Scalar(folded, line, start) : null;

            if (!SkipInFlow(column)) return null;
            if (Current is ',' or ']' or '}') return new RulebookNode.Scalar(folded, line, start);
        }
    }

    private RulebookNode.Scalar? BlockPlain(int column)
    {
        (int line, int start) = (_line, Column);
        string folded = "";
        if (!BeginsPlain()) return null;
        while (true)
        {
            int from = _at;
            if (!ToEndOfPlain(EndOfBlockValue)) return null;

            string part = _text.AsSpan(from, _at - from).TrimEnd(' ').ToString();
            folded = folded.Length == 0 ? part : $"{folded} {part}";
            if (Current != '\n' || IsAtEnd) return new RulebookNode.Scalar(folded, line, start);

            // A line that is indented more goes on with the value.
            if (IndentationBelow() < column) return new RulebookNode.Scalar(folded, line, start);
            ToLineBelow();
            if (Current == '-' && Next is ' ' or '\n') return null;
        }
    }

    /// <summary>Moves to the character that ends a plain value, a comment after it included; false where it is not clear that it ends there.</summary>
    private bool ToEndOfPlain(SearchValues<char> ends)
    {
        while (true)
        {
            int length = _text.AsSpan(_at).IndexOfAny(ends);
            _at = length < 0 ? _text.Length : _at + length;
            if (IsAtEnd) return true;
            switch (Current)
            {
                case ':' when Next is ' ' or '\n' or ',' or '[' or ']' or '{' or '}' or '?':
                    return false;
                case '#' when _text[_at - 1] == ' ':
                    return true;
                case ':' or '#':
                    _at++;
                    break;
                case '[' or '{' or '?':
                    return false;
                default:
                    return true;
            }
        }
    }

    private bool BeginsPlain() => !IsAtEnd && !Indicators.Contains(Current) && !(Current == '-' && Next is ' ' or '\n' or ',' or ']' or '}') && Current != '\n';

    /// <summary>Whether a key and its colon stand here.</summary>
    private bool IsKey()
    {
        int length = _text.AsSpan(_at).IndexOfAnyExcept(KeyLetters);
        return length > 0 && _text[_at + length] == ':' && (_at + length + 1 >= _text.Length || _text[_at + length + 1] is ' ' or '\n');
    }

    /// <summary>Reads a key and its colon.</summary>
    private string? Key()
    {
        int length = _text.AsSpan(_at).IndexOfAnyExcept(KeyLetters);
        if (length is <= 0 or > LongestKey || !IsKey() || (Current == '-' && length == 1)) return null;

        ReadOnlySpan<char> key = _text.AsSpan(_at, length);
        _at += length + 1;
        _keys.Add(key);
        return _keys.TryGetValue(key, out string? known) ? known : null;
    }

    private static bool IsTaken(string key, ImmutableArray<NodeEntry>.Builder entries)
    {
        foreach (NodeEntry entry in entries)
            if (ReferenceEquals(entry.Key, key)) return true;

        return YamlNodes.IsTakenForTruth(key);
    }

    /// <summary>Moves over spaces and line ends within a flow collection; false where a line is indented too little, or a comment stands there.</summary>
    private bool SkipInFlow(int column)
    {
        while (true)
        {
            SkipSpaces();
            if (IsAtEnd || Current == '#') return false;
            if (Current != '\n') return true;
            // An empty line would become a line end within a value.
            if (IndentationBelow() < column) return false;
            ToLineBelow();
        }
    }

    /// <summary>Moves over spaces, comments and line ends to the next line with something on it; false at the end of the file.</summary>
    private bool ToNextLine()
    {
        while (true)
        {
            SkipSpaces();
            if (!IsAtEnd && Current == '#') _at = _text.IndexOf('\n', _at) is var end and >= 0 ? end : _text.Length;
            if (IsAtEnd) return false;
            if (Current != '\n') return true;
            ToLineBelow();
        }
    }

    private void ToLineBelow()
    {
        _at++;
        _line++;
        _lineStart = _at;
        SkipSpaces();
    }

    /// <summary>How many spaces the line below begins with; -1 where it is empty, a comment, or not there.</summary>
    private int IndentationBelow()
    {
        int from = _at + 1;
        int at = from;
        while (at < _text.Length && _text[at] == ' ') at++;
        return at >= _text.Length || _text[at] is '\n' or '#' ? -1 : at - from;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
    }
}
