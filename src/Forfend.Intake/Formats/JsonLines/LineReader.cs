namespace Forfend.Intake.Formats.JsonLines;

/// <summary>Reads lines of bytes in memory bounded by the longest line allowed; a longer one is passed over to its end.</summary>
internal sealed class LineReader(Stream input)
{
    /// <summary>Bytes of one line: a dealing with thousands of parties and texts fits many times.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private int _length;
    private int _consumed;

    /// <summary>1-based number of the line.</summary>
    public int Number { get; private set; }

    /// <summary>Whether the line is longer than allowed and was passed over.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether the line ends with the input, not with a line feed.</summary>
    public bool IsUnterminated { get; private set; }

    /// <summary>The line without its end; valid until the next one.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, _length);


    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Next()
    {
        _start += _consumed;
        (_consumed, _length, IsTooLong, IsUnterminated) = (0, 0, false, false);
        int searched = 0;
        while (true)
        {
            int found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                Take(IsTooLong ? 0 : searched + found, searched + found + 1);
                return true;
            }

            searched = _end - _start;
            if (searched >= MaxLineLength) (IsTooLong, _start, _end, searched) = (true, 0, 0, 0);
            if (Fill()) continue;
            if (_end == _start && !IsTooLong) return false;

            IsUnterminated = true;
            Take(IsTooLong ? 0 : searched, _end - _start);
            return true;
        }
    }

    private void Take(int length, int consumed)
    {
        Number++;
        (_length, _consumed) = (length, consumed);
        if (length > 0 && _buffer[_start + length - 1] == '\r') _length--;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, Math.Min(_buffer.Length * 2, MaxLineLength));
        int count = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }
}
