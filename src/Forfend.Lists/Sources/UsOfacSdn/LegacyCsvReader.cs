namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>What a row turned out to be.</summary>
internal enum RowShape
{
    /// <summary>It has the columns of its file.</summary>
    Whole,

    /// <summary>It has more or fewer columns.</summary>
    OtherColumns,

    /// <summary>Its quotation marks do not pair.</summary>
    OpenQuotes,

    /// <summary>Nothing but spaces.</summary>
    Empty,

    /// <summary>The byte 0x1A, with which these files end.</summary>
    EndMark,
}

/// <summary>
/// Reads rows of comma-separated bytes (RFC 4180, quoted or not), one at a time and without copying. A row that cannot be read
/// never takes the next one with it: where quotation marks do not pair within a few lines, the row ends with its line.
/// </summary>
internal ref struct LegacyCsvReader
{
    /// <summary>No field of these files has line breaks; a copy may have a few. More is a quotation mark left open.</summary>
    private const int MostLinesPerRow = 8;

    private const byte EndMark = 0x1A;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly (int Start, int Length)[] _fields;
    private int _position;
    private int _nextLine = 1;

    internal LegacyCsvReader(ReadOnlySpan<byte> bytes, int columns)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        _bytes = bytes.StartsWith(byteOrderMark) ? bytes[byteOrderMark.Length..] : bytes;
        _fields = new (int, int)[columns];
    }

    /// <summary>1-based line on which the row starts.</summary>
    internal int Line { get; private set; }

    /// <summary>What the row is.</summary>
    internal RowShape Shape { get; private set; }

    /// <summary>How many fields the row has; beyond the columns of the file they are counted, not kept.</summary>
    internal int FieldCount { get; private set; }

    /// <summary>The bytes of a field, without the quotation marks around it; doubled ones inside are still doubled.</summary>
    internal readonly ReadOnlySpan<byte> this[int column] => _bytes.Slice(_fields[column].Start, _fields[column].Length);

    /// <summary>Where the row stands in the file, its line break included.</summary>
    internal Range Extent { get; private set; }

    /// <summary>Whether the row reads byte for byte like an earlier one of the same file.</summary>
    internal readonly bool IsSameAs(Range earlier) => _bytes[Extent].TrimEnd("\r\n"u8).SequenceEqual(_bytes[earlier].TrimEnd("\r\n"u8));

    /// <summary>Goes to the next row; false after the last.</summary>
    internal bool Read()
    {
        if (_position >= _bytes.Length) return false;

        int start = _position;
        Line = _nextLine;
        ReadOnlySpan<byte> line = ReadLine();
        (int afterLine, int lineAfter) = (_position, _nextLine);
        Shape = ShapeOfLine(line);
        if (Shape == RowShape.Whole)
        {
            (_position, _nextLine) = (start, Line);
            if (!TryReadFields()) Shape = RowShape.OpenQuotes;
            else if (FieldCount != _fields.Length) Shape = RowShape.OtherColumns;

            if (Shape != RowShape.Whole) (_position, _nextLine) = (afterLine, lineAfter);
        }

        Extent = start.._position;
        return true;
    }

    private static RowShape ShapeOfLine(ReadOnlySpan<byte> line)
    {
        ReadOnlySpan<byte> text = line.Trim(" \t"u8);
        if (text.IsEmpty) return RowShape.Empty;
        return text.IndexOfAnyExcept(EndMark, (byte)' ') < 0 ? RowShape.EndMark : RowShape.Whole;
    }

    private ReadOnlySpan<byte> ReadLine()
    {
        int start = _position;
        int length = _bytes[start..].IndexOfAny((byte)'\r', (byte)'\n');
        _position = length < 0 ? _bytes.Length : start + length;
        ReadOnlySpan<byte> line = _bytes[start.._position];
        SkipLineBreak();
        return line;
    }

    private bool TryReadFields()
    {
        FieldCount = 0;
        while (true)
        {
            if (!TryReadField()) return false;

            if (_position < _bytes.Length && _bytes[_position] == ',')
            {
                _position++;
                continue;
            }

            SkipLineBreak();
            return true;
        }
    }

    private bool TryReadField()
    {
        int start = _position;
        while (_position < _bytes.Length && _bytes[_position] == ' ') _position++;
        if (_position < _bytes.Length && _bytes[_position] == '"') return TryReadQuoted();

        int length = _bytes[start..].IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
        _position = length < 0 ? _bytes.Length : start + length;
        Keep(start, _position - start);
        return true;
    }

    private bool TryReadQuoted()
    {
        int start = ++_position;
        while (true)
        {
            int next = _bytes[_position..].IndexOfAny((byte)'"', (byte)'\r', (byte)'\n');
            if (next < 0) return false;

            _position += next;
            if (_bytes[_position] != '"')
            {
                SkipLineBreak();
                if (_nextLine - Line >= MostLinesPerRow) return false;
                continue;
            }

            _position++;
            if (_position < _bytes.Length && _bytes[_position] == '"')
            {
                _position++;
                continue;
            }

            Keep(start, _position - 1 - start);
            while (_position < _bytes.Length && _bytes[_position] is (byte)' ' or EndMark) _position++;
            return _position >= _bytes.Length || _bytes[_position] is (byte)',' or (byte)'\r' or (byte)'\n';
        }
    }

    private void Keep(int start, int length)
    {
        if (FieldCount < _fields.Length) _fields[FieldCount] = (start, length);
        FieldCount++;
    }

    // The specification ends rows with a carriage return, the files with both, re-saved copies with a line feed.
    private void SkipLineBreak()
    {
        if (_position >= _bytes.Length) return;

        bool isPair = _bytes[_position] == '\r' && _position + 1 < _bytes.Length && _bytes[_position + 1] == '\n';
        _position += isPair ? 2 : 1;
        _nextLine++;
    }
}
