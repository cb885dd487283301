using System.Text;
using System.Text.Json;
using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>Reads a JSON list entry by entry. A repeated or listed property becomes several fields of one name; null is nothing.</summary>
internal sealed class JsonEntries(ListFile file, JsonShape shape, FindingCollector findings)
{
    private const int DeepestLevel = 40;

    private readonly EntryTally _tally = new(file.Part);
    private long _lineOffset;
    private int _line = 1;

    /// <summary>Reads one document. False if it cannot be relied on as a whole; a finding says why.</summary>
    internal bool TryReadDocument(out ListBooks books)
    {
        ReadOnlySpan<byte> bytes = WithoutMark(file.Bytes.Span);
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestLevel });
        try
        {
            json.Read();
            if (shape.Array.Length == 0 ? json.TokenType == JsonTokenType.StartArray : json.TokenType == JsonTokenType.StartObject)
            {
                bool isFound = shape.Array.Length == 0;
                if (isFound) ReadArray(ref json, bytes);
                else isFound = ReadProperties(ref json, bytes);

                // Something after the end is no longer the document.
                if (isFound && !json.Read())
                {
                    books = _tally.ToBooks();
                    return true;
                }
            }

            string where = shape.Array.Length == 0 ? "at its root" : $"`{shape.Array}`";
            findings.File(ListRules.NotReadable, file.Name, $"The file has no array of entries {where}; nothing of it was used.");
        }
        catch (JsonException exception)
        {
            var at = new InputLocation(file.Name, (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1);
            findings.Row(ListRules.NotReadable, at, "", "Not well-formed JSON; nothing of the file was used.");
        }

        books = _tally.Refused();
        return false;
    }

    /// <summary>Reads one entry a line; a line that cannot be read is put aside.</summary>
    internal ListBooks ReadLines()
    {
        ReadOnlySpan<byte> rest = WithoutMark(file.Bytes.Span);
        for (int number = 1; !rest.IsEmpty; number++)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            _tally.Add(ReadLine(line, new InputLocation(file.Name, number)));
        }

        return _tally.ToBooks();
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> byteOrderMark = [0xEF, 0xBB, 0xBF];
        return bytes.StartsWith(byteOrderMark) ? bytes[byteOrderMark.Length..] : bytes;
    }

    private EntryFate ReadLine(ReadOnlySpan<byte> line, InputLocation at)
    {
        if (line.IsEmpty)
        {
            findings.Value(ListRules.EmptyRow, at, "", "", "An empty line; left out.");
            return EntryFate.Ignored;
        }

        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = DeepestLevel });
        ListEntry entry;
        try
        {
            json.Read();
            if (json.TokenType != JsonTokenType.StartObject) throw new JsonException();
            entry = ReadObject(ref json, "", at);
            if (json.Read()) throw new JsonException();
        }
        catch (JsonException)
        {
            findings.Row(ListRules.BrokenRow, at, "", "The line is no JSON object; put aside.");
            return EntryFate.Quarantined;
        }

        return Take(entry);
    }

    private bool ReadProperties(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        bool isFound = false;
        var header = new ListEntry("", new InputLocation(file.Name, 1));
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = NameOf(ref json);
            json.Read();
            if (name == shape.Array && json.TokenType == JsonTokenType.StartArray)
            {
                isFound = true;
                ReadArray(ref json, bytes);
            }
            else
            {
                ReadValue(ref json, name, header, At(ref json, bytes));
            }
        }

        shape.Header?.Invoke(header);
        ReportUnread(header);
        return isFound;
    }

    private void ReadArray(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            InputLocation at = At(ref json, bytes);
            if (json.TokenType == JsonTokenType.StartObject)
            {
                _tally.Add(Take(ReadObject(ref json, "", at)));
                continue;
            }

            json.Skip();
            findings.Row(ListRules.BrokenRow, at, "", "The entry is no JSON object; put aside.");
            _tally.Add(EntryFate.Quarantined);
        }
    }

    private EntryFate Take(ListEntry entry)
    {
        EntryFate fate = shape.Read(entry);
        if (fate == EntryFate.Used) ReportUnread(entry);
        return fate;
    }

    private void ReportUnread(ListEntry entry)
    {
        foreach ((string path, ListEntry field) in entry.Unread())
            findings.Value(ListRules.UnknownField, field.At, path, path, $"`{path}` is a property this reader does not know; left out.");
    }

    private static ListEntry ReadObject(ref Utf8JsonReader json, string name, InputLocation at)
    {
        var entry = new ListEntry(name, at);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string property = NameOf(ref json);
            json.Read();
            ReadValue(ref json, property, entry, at);
        }

        return entry;
    }

    private static void ReadValue(ref Utf8JsonReader json, string name, ListEntry into, InputLocation at)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                into.Add(ReadObject(ref json, name, at));
                break;
            case JsonTokenType.StartArray:
                while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadValue(ref json, name, into, at);
                break;
            case JsonTokenType.String:
                into.Add(new ListEntry(name, at, StringOf(ref json)));
                break;
            case JsonTokenType.Number:
                into.Add(new ListEntry(name, at, Encoding.UTF8.GetString(json.ValueSpan)));
                break;
            case JsonTokenType.True or JsonTokenType.False:
                into.Add(new ListEntry(name, at, json.TokenType == JsonTokenType.True ? "true" : "false"));
                break;
        }
    }

    // A lone surrogate is valid JSON and no text.
    private static string StringOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw new JsonException();
        }
    }

    private static string NameOf(ref Utf8JsonReader json) => string.Intern(StringOf(ref json));

    private InputLocation At(ref Utf8JsonReader json, ReadOnlySpan<byte> bytes)
    {
        _line += bytes[(int)_lineOffset..(int)json.TokenStartIndex].Count((byte)'\n');
        _lineOffset = json.TokenStartIndex;
        return new InputLocation(file.Name, _line);
    }
}
