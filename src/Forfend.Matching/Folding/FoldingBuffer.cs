namespace Forfend.Matching.Folding;

/// <summary>
/// Folded characters with their places in the original. Separators collapse into one, which is a comma if one of them was, else a
/// space if one of them was, else a full stop; none stands at either end.
/// </summary>
internal sealed class FoldingBuffer(int capacity)
{
    private char[] _units = new char[capacity];
    private int[] _starts = new int[capacity];
    private int[] _ends = new int[capacity];
    private char _separator;
    private int _separatorStart;
    private int _separatorEnd;

    public int Length { get; private set; }

    public ReadOnlySpan<char> Units => _units.AsSpan(0, Length);

    /// <summary>The last character if nothing has separated since, else <c>'\0'</c>.</summary>
    public char Last => Length == 0 || _separator != '\0' ? '\0' : _units[Length - 1];

    public int StartOf(int index) => _starts[index];

    public int EndOf(int index) => _ends[index];

    public void Append(char unit, int start, int end)
    {
        if (_separator != '\0' && Length > 0) Add(_separator, _separatorStart, _separatorEnd);
        _separator = '\0';
        Add(unit, start, end);
    }

    public void AppendSeparator(char separator, int start, int end)
    {
        if (_separator == '\0') _separatorStart = start;
        if (_separator == '\0' || separator == ',' || (separator == ' ' && _separator == '.')) _separator = separator;
        _separatorEnd = end;
    }

    public void ReplaceLast(char unit) => _units[Length - 1] = unit;

    /// <summary>A removed character belongs to the one before it, so that evidence quotes it whole.</summary>
    public void ExtendLast(int end)
    {
        if (Length > 0 && _separator == '\0') _ends[Length - 1] = end;
    }

    public FoldedText ToText(string original) => new(original, Units.ToString(), _starts[..Length], _ends[..Length]);

    private void Add(char unit, int start, int end)
    {
        if (Length == _units.Length)
        {
            int larger = Math.Max(16, Length * 2);
            Array.Resize(ref _units, larger);
            Array.Resize(ref _starts, larger);
            Array.Resize(ref _ends, larger);
        }

        (_units[Length], _starts[Length], _ends[Length]) = (unit, start, end);
        Length++;
    }
}
