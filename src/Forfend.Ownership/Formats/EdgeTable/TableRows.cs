using System.Text;

namespace Forfend.Ownership.Formats.EdgeTable;

/// <summary>
/// Rows of comma-separated values by RFC 4180. A quote that does not close ends at the end of its line, so that it cannot swallow the
/// rows after it; blank lines are passed over.
/// </summary>
internal sealed class TableRows(TextReader text)
{
    /// <summary>Characters of a row: ids and a citation have some hundred. Longer is another format.</summary>
    public const int LongestRow = 64 * 1024;

    private readonly StringBuilder _field = new();
    private int _lines;

    /// <summary>1-based line of the row.</summary>
    public int Line => _lines;

    /// <summary>Whether the row could not be read: too long, or its quotes are broken.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>The next row; null at the end.</summary>
    public List<string>? Next()
    {
        while (text.ReadLine() is { } line)
        {
            _lines++;
            if (string.IsNullOrWhiteSpace(line)) continue;

            IsDamaged = line.Length > LongestRow;
            return IsDamaged ? [] : Split(_lines == 1 ? line.TrimStart('\uFEFF') : line);
        }

        return null;
    }

    private List<string> Split(string line)
    {
        var fields = new List<string>();
        int at = 0;
        while (true)
        {
            fields.Add(at < line.Length && line[at] == '"' ? Quoted(line, ref at) : Plain(line, ref at));
            if (at >= line.Length) return fields;
            at++;
            if (at == line.Length)
            {
                fields.Add("");
                return fields;
            }
        }
    }

    private static string Plain(string line, ref int at)
    {
        int end = line.IndexOf(',', at);
        if (end < 0) end = line.Length;
        string field = line[at..end].Trim();
        at = end;
        return field;
    }

    private string Quoted(string line, ref int at)
    {
        _field.Clear();
        at++;
        while (at < line.Length)
        {
            if (line[at] != '"')
            {
                _field.Append(line[at++]);
                continue;
            }

            bool isDoubled = at + 1 < line.Length && line[at + 1] == '"';
            at += isDoubled ? 2 : 1;
            if (isDoubled)
            {
                _field.Append('"');
                continue;
            }

            IsDamaged |= at < line.Length && line[at] != ',';
            at = line.IndexOf(',', at) is >= 0 and int comma ? comma : line.Length;
            return _field.ToString().Trim();
        }

        IsDamaged = true;
        return _field.ToString().Trim();
    }
}
