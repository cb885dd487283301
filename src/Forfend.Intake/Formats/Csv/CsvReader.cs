using System.Buffers;

namespace Forfend.Intake.Formats.Csv;

/// <summary>What became of a row.</summary>
public enum CsvRowState
{
    /// <summary>Its fields are there.</summary>
    Read,

    /// <summary>It is longer than <see cref="CsvReader.MaxRowLength"/> and was passed over to its end.</summary>
    TooLong,

    /// <summary>A quote does not close, or text follows a closing quote. Reading goes on at the next line.</summary>
    BrokenQuotes,
}

/// <summary>
/// Reads rows of separated values by RFC 4180, one at a time, in memory bounded by the longest row allowed. Blank lines are passed
/// over, unless every line counts. Offsets are relative to the start of the row, so that they stay right when the buffer moves.
/// </summary>
public sealed class CsvReader
{
    /// <summary>Characters of one row: a thousand times a wide real one. Longer is another format, or a quote that never closes.</summary>
    public const int MaxRowLength = 1024 * 1024;

    private const string Delimiters = ",;\t|";

    private readonly TextReader _text;
    private readonly List<(int Start, int Length, bool HasQuotes)> _fields = [];
    private readonly SearchValues<char> _fieldEnds;
    private readonly bool _keepsBlankLines;
    private char[] _buffer = new char[64 * 1024];
    private int _rowStart;
    private int _start;
    private int _end;
    private int _nextLine = 1;

    /// <summary>Reads rows with a known delimiter.</summary>
    /// <param name="text">The rows.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="keepsBlankLines">Whether a blank line is a row, of one empty field.</param>
    public CsvReader(TextReader text, char delimiter, bool keepsBlankLines)
    {
        _text = text;
        _keepsBlankLines = keepsBlankLines;
        Delimiter = delimiter;
        _fieldEnds = SearchValues.Create([Delimiter, '\r', '\n']);
    }

    /// <summary>Reads the beginning to find the delimiter.</summary>
    public CsvReader(TextReader text)
    {
        _text = text;
        // A pipe may hand over the first line in pieces.
        while (Fill() && !_buffer.AsSpan(0, _end).Contains('\n') && _end < _buffer.Length)
        {
        }

        Delimiter = Sniff(_buffer.AsSpan(0, _end));
        _fieldEnds = SearchValues.Create([Delimiter, '\r', '\n']);
    }

    /// <summary>What stands between fields: comma, semicolon, tab or bar.</summary>
    public char Delimiter { get; }

    /// <summary>1-based line where the row starts.</summary>
    public int Line { get; private set; }

    /// <summary>What became of the row.</summary>
    public CsvRowState State { get; private set; }

    /// <summary>Whether the row has characters that could not be decoded.</summary>
    public bool HasUndecodable { get; private set; }

    /// <summary>Whether the row ends with the input, not with a line end.</summary>
    public bool IsUnterminated { get; private set; }

    /// <summary>How many fields the row has.</summary>
    public int FieldCount => _fields.Count;

    /// <summary>The delimiter that stands most often in the first line, outside of quotes; a comma where there is none.</summary>
    public static char Sniff(ReadOnlySpan<char> head)
    {
        head = head.TrimStart("\uFEFF\r\n");
        Span<int> counts = stackalloc int[Delimiters.Length];
        bool isQuoted = false;
        foreach (char c in head)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (!isQuoted && c is '\r' or '\n') break;
            else if (!isQuoted && Delimiters.IndexOf(c) is >= 0 and int which) counts[which]++;
        }

        int best = 0;
        for (int index = 1; index < counts.Length; index++)
            if (counts[index] > counts[best]) best = index;
        return Delimiters[best];
    }

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Next()
    {
        while (_start < _end || Fill())
        {
            Line = _nextLine;
            State = CsvRowState.Read;
            _fields.Clear();
            int length = Parse();
            HasUndecodable = State is CsvRowState.Read && _buffer.AsSpan(_start, length).Contains('\uFFFD');
            IsUnterminated = length == 0 || _buffer[_start + length - 1] is not ('\r' or '\n');
            _rowStart = _start;
            _start += length;
            if (State is CsvRowState.TooLong) SkipLine();
            else CountLines(_buffer.AsSpan(_rowStart, length));
            if (_keepsBlankLines || !(State is CsvRowState.Read && _fields is [{ Length: 0, HasQuotes: false }])) return true;
        }

        return false;
    }

    /// <summary>A field of the row, unquoted.</summary>
    public string Field(int index)
    {
        (int start, int length, bool hasQuotes) = _fields[index];
        string text = new(_buffer, _rowStart + start, length);
        return hasQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }

    // Returns the length of the row with its line end.
    private int Parse()
    {
        int at = 0;
        while (true)
        {
            bool isQuoted = Has(at) && _buffer[_start + at] == '"';
            int end = isQuoted ? QuotedField(at) : PlainField(at);
            if (end < 0) return State is CsvRowState.BrokenQuotes ? FirstLine() : _end - _start;

            at = end;
            if (!Has(at)) return State is CsvRowState.TooLong ? _end - _start : at;

            char c = _buffer[_start + at];
            at++;
            if (c == Delimiter) continue;
            if (c == '\r' && Has(at) && _buffer[_start + at] == '\n') at++;
            return at;
        }
    }

    // Returns where the field ends, or -1 where the row cannot be read.
    private int PlainField(int start)
    {
        int at = start;
        while (true)
        {
            int found = _buffer.AsSpan(_start + at, _end - _start - at).IndexOfAny(_fieldEnds);
            at = found < 0 ? _end - _start : at + found;
            if (found < 0 && Fill()) continue;
            if (found < 0 && State is CsvRowState.TooLong) return -1;

            _fields.Add((start, at - start, HasQuotes: false));
            return at;
        }
    }

    private int QuotedField(int start)
    {
        int at = start + 1;
        bool hasQuotes = false;
        while (true)
        {
            int found = _buffer.AsSpan(_start + at, _end - _start - at).IndexOf('"');
            at = found < 0 ? _end - _start : at + found;
            if (found < 0 && Fill()) continue;
            if (found < 0) return Broken();
            if (!Has(at + 1) || _buffer[_start + at + 1] != '"') break;

            hasQuotes = true;
            at += 2;
        }

        _fields.Add((start + 1, at - start - 1, hasQuotes));
        at++;
        return !Has(at) || _fieldEnds.Contains(_buffer[_start + at]) ? at : Broken();
    }

    private int Broken()
    {
        State = CsvRowState.BrokenQuotes;
        return -1;
    }

    // A quote that never closes must not swallow the rows after it: the row is its first line.
    private int FirstLine()
    {
        ReadOnlySpan<char> row = _buffer.AsSpan(_start, _end - _start);
        int end = row.IndexOfAny('\r', '\n');
        while (end < 0 && Fill())
        {
            row = _buffer.AsSpan(_start, _end - _start);
            end = row.IndexOfAny('\r', '\n');
        }

        if (end < 0) State = row.Length >= MaxRowLength ? CsvRowState.TooLong : CsvRowState.BrokenQuotes;
        if (end < 0) return row.Length;

        return end + 1 < row.Length && row[end] == '\r' && row[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private bool Has(int at) => _start + at < _end || Fill();

    // Makes more of the row available; false at the end of the input, or where the row is too long.
    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end >= MaxRowLength)
        {
            State = CsvRowState.TooLong;
            return false;
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, MaxRowLength));
        int count = _text.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }

    private void SkipLine()
    {
        CountLines(_buffer.AsSpan(_rowStart, _start - _rowStart));
        _start = _end = 0;
        while (Fill())
        {
            int end = _buffer.AsSpan(0, _end).IndexOf('\n');
            if (end >= 0)
            {
                _start = end + 1;
                _nextLine++;
                return;
            }

            _end = 0;
        }
    }

    private void CountLines(ReadOnlySpan<char> row)
    {
        int lines = row.Count('\n');
        _nextLine += lines > 0 || row.IsEmpty || row[^1] != '\r' ? lines : 1;
    }
}
