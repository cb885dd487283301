namespace Forfend.Lists.Reading;

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
/// Reads rows of delimited bytes (RFC 4180, quoted or not), one at a time and without copying. A row that cannot be read
/// never takes the next one with it: where quotation marks do not pair within a few lines, the row ends with its line.
/// </summary>
internal ref struct DelimitedReader
{
    /// <summary>Fields have few line breaks, if any; more is a quotation mark left open.</summary>
    internal const int MostLinesPerRow = 8;

    /// <summary>The widest list has some 80 columns; a spreadsheet saves empty ones too. Beyond this, fields are counted, not kept.</summary>
    private const int MostColumns = 512;

    private const byte EndMark = 0x1A;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly byte _delimiter;
    private readonly int _mostLines;
    private (int Start, int Length)[] _fields;
    private int _columns;
    private int _position;
    private int _nextLine = 1;

    /// <param name="bytes">The file.</param>
    /// <param name="columns">How many columns its rows have; 0 for any number, until <see cref="Expect"/> says.</param>
    /// <param name="delimiter">What stands between fields.</param>
    /// <param name="mostLines">Over how many lines a row may go.</param>
    internal DelimitedReader(ReadOnlySpan<byte> bytes, int columns, byte delimiter = (byte)',', int mostLines = MostLinesPerRow)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        _bytes = bytes.StartsWith(byteOrderMark) ? bytes[byteOrderMark.Length..] : bytes;
        _fields = new (int, int)[columns == 0 ? 64 : columns];
        (_columns, _delimiter, _mostLines) = (columns, delimiter, mostLines);
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

    /// <summary>Says how many columns the rows from here on have.</summary>
    internal void Expect(int columns) => _columns = columns;

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
            else if (_columns != 0 && !HasColumns()) Shape = RowShape.OtherColumns;

            if (Shape != RowShape.Whole) (_position, _nextLine) = (afterLine, lineAfter);
        }

        Extent = start.._position;
        return true;
    }

    // A spreadsheet saves empty columns after the last one.
    private readonly bool HasColumns()
    {
        if (FieldCount < _columns || FieldCount > MostColumns) return false;
        for (int column = _columns; column < FieldCount; column++)
            if (!this[column].Trim((byte)' ').IsEmpty) return false;

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

            if (_position < _bytes.Length && _bytes[_position] == _delimiter)
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

        int length = _bytes[start..].IndexOfAny(_delimiter, (byte)'\r', (byte)'\n');
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
                if (_nextLine - Line >= _mostLines) return false;
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
            return _position >= _bytes.Length || _bytes[_position] is (byte)'\r' or (byte)'\n' || _bytes[_position] == _delimiter;
        }
    }

    private void Keep(int start, int length)
    {
        if (FieldCount == _fields.Length && FieldCount < MostColumns) Array.Resize(ref _fields, FieldCount * 2);
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
