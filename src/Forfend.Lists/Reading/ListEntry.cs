using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>
/// One entry of a file, or a field inside of one: a tree of names and texts, whatever the format. It remembers which fields were
/// read, so that a field nobody asked for becomes a finding instead of being lost.
/// </summary>
internal sealed class ListEntry(string name, InputLocation at, string value = "")
{
    private List<ListEntry>? _fields;
    private bool _isRead;

    /// <summary>The field's own name, without namespace.</summary>
    internal string Name { get; } = name;

    /// <summary>Where it stands.</summary>
    internal InputLocation At { get; } = at;

    /// <summary>Its text, on one line and without the spaces around it.</summary>
    internal string Value { get; private set; } = OneLine(value);

    /// <summary>What it is made of, in the order of the file.</summary>
    internal IReadOnlyList<ListEntry> All => (IReadOnlyList<ListEntry>?)_fields ?? [];

    /// <summary>Its text and that of everything in it, in one.</summary>
    internal string InnerText
    {
        get
        {
            IEnumerable<string> texts = All.Select(part => part.InnerText).Prepend(Value);
            return string.Join(' ', texts.Where(text => text.Length > 0));
        }
    }

    /// <summary>Whether it says anything.</summary>
    internal bool IsEmpty => Value.Length == 0 && (_fields is null || _fields.TrueForAll(part => part.IsEmpty));

    internal void Add(ListEntry field) => (_fields ??= []).Add(field);

    internal void SetValue(string text) => Value = OneLine(text);

    /// <summary>The text of the first field of a name; empty if there is none.</summary>
    internal string Text(string field) => Field(field)?.Value ?? "";

    /// <summary>The first field of a name; null if there is none.</summary>
    internal ListEntry? Field(string field)
    {
        if (_fields is null) return null;
        foreach (ListEntry candidate in _fields)
        {
            if (candidate.Name != field) continue;

            candidate._isRead = true;
            return candidate;
        }

        return null;
    }

    /// <summary>Every field of a name.</summary>
    internal IEnumerable<ListEntry> Fields(string field)
    {
        if (_fields is null) yield break;
        foreach (ListEntry candidate in _fields)
        {
            if (candidate.Name != field) continue;

            candidate._isRead = true;
            yield return candidate;
        }
    }

    /// <summary>The texts of every field of a name that says something.</summary>
    internal IEnumerable<string> Texts(string field) => Fields(field).Select(each => each.Value).Where(text => text.Length > 0);

    /// <summary>Fields that say nothing any measure asks for, by name.</summary>
    internal void Ignore(params ReadOnlySpan<string> fields)
    {
        if (_fields is null) return;
        foreach (ListEntry candidate in _fields)
            if (fields.Contains(candidate.Name)) candidate.Ignore();
    }

    /// <summary>Takes the whole of it as read.</summary>
    internal void Ignore()
    {
        _isRead = true;
        if (_fields is not null) foreach (ListEntry field in _fields) field.Ignore();
    }

    /// <summary>Fields that say something and that nobody asked for, with their path.</summary>
    internal IEnumerable<(string Path, ListEntry Field)> Unread(string path = "")
    {
        if (_fields is null) yield break;
        foreach (ListEntry field in _fields)
        {
            string own = path.Length == 0 ? field.Name : $"{path}/{field.Name}";
            if (!field._isRead)
            {
                if (!field.IsEmpty) yield return (own, field);
                continue;
            }

            foreach ((string, ListEntry) unread in field.Unread(own)) yield return unread;
        }
    }

    private static string OneLine(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim();
        if (trimmed.Length == 0) return "";
        if (trimmed.Length == text.Length && !trimmed.ContainsAny("\r\n\t\u00A0")) return text;

        return string.Join(' ', trimmed.ToString().Split(['\r', '\n', '\t', '\u00A0', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
