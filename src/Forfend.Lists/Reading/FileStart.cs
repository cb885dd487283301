using System.Buffers;
using System.Text;

namespace Forfend.Lists.Reading;

/// <summary>Tells from the first bytes of a file what it is.</summary>
internal static class FileStart
{
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n>/");

    /// <summary>Whether the file is XML with a root element of a local name (and, if given, something else near its start).</summary>
    internal static bool IsXml(ReadOnlySpan<byte> start, string root, string alsoHas = "")
    {
        string text = Text(start);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('<', at);
            if (open < 0 || open + 1 >= text.Length) return false;
            if (text.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            {
                at = text.IndexOf("-->", open, StringComparison.Ordinal);
                if (at < 0) return false;
                continue;
            }

            if (text[open + 1] is '?' or '!')
            {
                at = open + 1;
                continue;
            }

            int end = text.AsSpan(open + 1).IndexOfAny(EndsOfName);
            if (end < 0) return false;

            ReadOnlySpan<char> name = text.AsSpan(open + 1, end);
            int colon = name.IndexOf(':');
            return name[(colon + 1)..].SequenceEqual(root) && text.Contains(alsoHas, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Whether the file has all of these words near its start, in this order: the column names of a delimited file.</summary>
    internal static bool HasInOrder(ReadOnlySpan<byte> start, params ReadOnlySpan<string> words)
    {
        string text = Text(start);
        int at = 0;
        foreach (string word in words)
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            if (at < 0) return false;

            at += word.Length;
        }

        return true;
    }

    /// <summary>Whether the file begins like JSON.</summary>
    internal static bool IsJson(ReadOnlySpan<byte> start) => Text(start) is ['{' or '[', ..];

    private static string Text(ReadOnlySpan<byte> start) => Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\r', '\n');
}
