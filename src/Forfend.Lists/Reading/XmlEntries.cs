using System.Xml;
using Forfend.Domain.Findings;

namespace Forfend.Lists.Reading;

/// <summary>
/// Reads an XML list entry by entry, without ever holding the whole of it. No document types, no external entities, and limits to
/// how deep and how large.
/// </summary>
internal sealed class XmlEntries(ListFile file, XmlShape shape, FindingCollector findings)
{
    /// <summary>The deepest list has 12 levels.</summary>
    private const int DeepestLevel = 40;

    /// <summary>The largest list has some 120 million characters.</summary>
    private const long MostCharacters = 1_000_000_000;

    /// <summary>The largest entry has some thousand fields.</summary>
    private const int MostFieldsInEntry = 200_000;

    private readonly EntryTally _tally = new(file.Part);
    private int _fieldsOfEntry;

    /// <summary>Reads all of it. False if it cannot be relied on as a whole; a finding says why.</summary>
    internal bool TryRead(out ListBooks books)
    {
        try
        {
            using Stream stream = file.Open();
            using XmlReader xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            if (!ReadRoot(xml))
            {
                books = _tally.Refused();
                return false;
            }

            while (xml.Read())
                if (xml.NodeType == XmlNodeType.Element) ReadElement(xml);

            books = _tally.ToBooks();
            return true;
        }
        catch (XmlException exception)
        {
            var at = new InputLocation(file.Name, exception.LineNumber, exception.LinePosition);
            findings.Row(ListRules.NotReadable, at, "", $"Not well-formed XML ({Reason(exception)}); nothing of the file was used.");
        }
        catch (LimitException exception)
        {
            findings.Row(ListRules.LimitReached, exception.At, "", exception.Message);
        }

        books = _tally.Refused();
        return false;
    }

    // The position is in the finding's location already.
    private static string Reason(XmlException exception)
    {
        int line = exception.Message.IndexOf(" Line ", StringComparison.Ordinal);
        return (line < 0 ? exception.Message : exception.Message[..line]).TrimEnd('.');
    }

    private bool ReadRoot(XmlReader xml)
    {
        xml.MoveToContent();
        if (xml.LocalName != shape.Root)
        {
            findings.Row(ListRules.NotReadable, At(xml), xml.LocalName, $"The root is `{xml.LocalName}`, not `{shape.Root}`; nothing was used.");
            return false;
        }

        if (!shape.Namespaces.Contains(xml.NamespaceURI))
        {
            string message = $"The namespace `{xml.NamespaceURI}` is new; the file was read by the names of its elements.";
            findings.Row(ListRules.NewSchema, At(xml), xml.LocalName, message);
        }

        var root = new ListEntry(xml.LocalName, At(xml));
        AddAttributes(xml, root);
        shape.RootAttributes?.Invoke(root);
        return true;
    }

    private void ReadElement(XmlReader xml)
    {
        string name = xml.LocalName;
        if (shape.Entries.TryGetValue(name, out Func<ListEntry, EntryFate>? read))
        {
            ListEntry entry = ReadTree(xml);
            EntryFate fate = read(entry);
            _tally.Add(fate);
            if (fate == EntryFate.Used) ReportUnread(entry);
        }
        else if (shape.Headers.TryGetValue(name, out Action<ListEntry>? readHeader))
        {
            ListEntry header = ReadTree(xml);
            readHeader(header);
            ReportUnread(header);
        }
        else if (!shape.Containers.Contains(name))
        {
            findings.Value(ListRules.UnknownField, At(xml), name, name, $"`{name}` is an element this reader does not know; left out.");
            ReadTree(xml);
        }
    }

    private void ReportUnread(ListEntry entry)
    {
        foreach ((string path, ListEntry field) in entry.Unread())
            findings.Value(ListRules.UnknownField, field.At, path, path, $"`{path}` is a field this reader does not know; left out.");
    }

    private ListEntry ReadTree(XmlReader xml)
    {
        _fieldsOfEntry = 0;
        return ReadTree(xml, xml.Depth + DeepestLevel);
    }

    private ListEntry ReadTree(XmlReader xml, int deepest)
    {
        InputLocation at = At(xml);
        if (xml.Depth > deepest) throw new LimitException(at, $"Elements stand {DeepestLevel} levels deep; nothing of the file was used.");
        if (++_fieldsOfEntry > MostFieldsInEntry) throw new LimitException(at, $"One entry has over {MostFieldsInEntry} fields; nothing of the file was used.");

        var entry = new ListEntry(xml.LocalName, at);
        bool isEmpty = xml.IsEmptyElement;
        AddAttributes(xml, entry);
        if (isEmpty) return entry;

        string text = "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element) entry.Add(ReadTree(xml, deepest));
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text = text.Length == 0 ? xml.Value : text + " " + xml.Value;
        }

        if (text.Length > 0) entry.SetValue(text);
        return entry;
    }

    private static void AddAttributes(XmlReader xml, ListEntry entry)
    {
        if (!xml.HasAttributes) return;
        while (xml.MoveToNextAttribute())
        {
            // Namespaces and hints of schema validators are about the file, not the entry.
            if (xml.NamespaceURI is "http://www.w3.org/2000/xmlns/" or "http://www.w3.org/2001/XMLSchema-instance") continue;

            entry.Add(new ListEntry(xml.LocalName, entry.At, xml.Value));
        }

        xml.MoveToElement();
    }

    private InputLocation At(XmlReader xml) =>
        xml is IXmlLineInfo line ? new InputLocation(file.Name, line.LineNumber, line.LinePosition) : new InputLocation(file.Name);

    private sealed class LimitException(InputLocation at, string message) : Exception(message)
    {
        internal InputLocation At { get; } = at;
    }
}
