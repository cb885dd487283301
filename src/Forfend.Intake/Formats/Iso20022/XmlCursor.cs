using System.Xml;
using Forfend.Domain.Findings;
using Forfend.Intake.Streams;

namespace Forfend.Intake.Formats.Iso20022;

/// <summary>
/// Walks an XML file node by node and takes single elements out of it. Content never makes it throw: it stops, and
/// <see cref="Failure"/> says why. No DTD is read and nothing outside the file is opened.
/// </summary>
internal sealed class XmlCursor(Stream input, string fileName) : IDisposable
{
    // The longest text ISO 20022 allows is a few thousand characters; one node of 4 MiB is an attack or another format.
    private const long MaxNodeBytes = 4 * 1024 * 1024;

    // The deepest path of the schemas known is 13 below the document; envelopes add a few.
    private const int MaxDepth = 64;

    // Where even passing over would make memory grow with the depth of the file.
    private const int MaxFileDepth = 1024;

    // The largest real transactions have some hundred elements; supplementary data may add thousands.
    private const int MaxElements = 20_000;

    // Characters of text of one transaction: a hundred times the largest real one.
    private const int MaxText = 1024 * 1024;

    private readonly ContentStream _content = new(input, MaxNodeBytes);
    private XmlReader? _xml;

    /// <summary>Why the file cannot be read any further; null while it can.</summary>
    public Finding? Failure { get; private set; }

    public bool IsElement => _xml?.NodeType is XmlNodeType.Element;

    public bool IsEndElement => _xml?.NodeType is XmlNodeType.EndElement;

    public string Name => _xml?.LocalName ?? "";

    public string Namespace => _xml?.NamespaceURI ?? "";

    public int Depth => _xml?.Depth ?? 0;

    public bool IsEmptyElement => _xml?.IsEmptyElement ?? false;

    /// <summary>Where the start tag under the cursor begins.</summary>
    public InputLocation Location => new(fileName, Line, Column);

    private int Line => (_xml as IXmlLineInfo)?.LineNumber ?? 0;

    // The reader points at the name; the tag begins one before.
    private int Column => Math.Max(1, ((_xml as IXmlLineInfo)?.LinePosition ?? 1) - 1);

    /// <summary>Goes to the next start tag, end tag or text; false at the end, or where the file breaks off.</summary>
    public bool Advance()
    {
        if (Failure is not null) return false;

        try
        {
            _content.Mark();
            _xml ??= XmlReader.Create(_content, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
            });
            if (!_xml.Read())
            {
                // The XML may be whole although the end of the compressed data is not.
                if (_content.IsDamaged) Failure = Damaged(Location);
                return false;
            }
        }
        catch (XmlException broken)
        {
            Failure = Explain(broken);
            return false;
        }

        if (Depth <= MaxFileDepth) return true;

        Failure = new Finding(IntakeCodes.Limit, FindingSeverity.Error, Location, "",
            $"elements are more than {MaxFileDepth} deep. Nothing after this was read.", RecordFate.Held, "Correct the file.");
        return false;
    }

    /// <summary>
    /// Takes the element under the cursor and everything below it; the cursor is then on its end. An element that reaches a limit is
    /// passed over to its end and <paramref name="reachedLimit"/> says which; what it holds so far is returned. If the file breaks
    /// off inside, so is what there was, and <see cref="Failure"/> is set.
    /// </summary>
    public Element Take(out string reachedLimit)
    {
        reachedLimit = "";
        Element root = Here();
        if (IsEmptyElement) return root;

        var open = new Stack<Element>();
        open.Push(root);
        int rootDepth = Depth;
        int elements = 1;
        int text = 0;
        while (Advance() && !(IsEndElement && Depth == rootDepth))
        {
            if (reachedLimit.Length > 0) continue;

            if (IsElement)
            {
                if (++elements > MaxElements) reachedLimit = $"more than {MaxElements} elements";
                else if (Depth - rootDepth > MaxDepth) reachedLimit = $"elements more than {MaxDepth} deep";

                Element child = Here();
                open.Peek().Add(child);
                if (!IsEmptyElement) open.Push(child);
            }
            else if (IsEndElement)
            {
                open.Pop();
            }
            else if (_xml is { NodeType: XmlNodeType.Text or XmlNodeType.CDATA } && Value() is { } value)
            {
                text += value.Length;
                if (text > MaxText) reachedLimit = $"more than {MaxText} characters";
                else open.Peek().AddText(value);
            }
        }

        return root;
    }

    public void Dispose() => _xml?.Dispose();

    private Element Here() => new(Name, Line, Column) { Currency = _xml?.GetAttribute("Ccy") ?? "" };

    // Text is decoded when it is asked for, so that it can break here too.
    private string? Value()
    {
        try
        {
            return _xml!.Value;
        }
        catch (XmlException broken)
        {
            Failure = Explain(broken);
            return null;
        }
    }

    private Finding Explain(XmlException broken)
    {
        var location = new InputLocation(fileName, Math.Max(Line, broken.LineNumber), broken.LineNumber > 0 ? broken.LinePosition : Column);
        if (_content.IsDamaged) return Damaged(location);

        if (_content.IsOverLong)
        {
            return new Finding(IntakeCodes.Limit, FindingSeverity.Error, location, "",
                $"one tag or text is longer than {MaxNodeBytes} bytes. Nothing after it was read.", RecordFate.Held,
                    "Split the file, or correct it.");
        }

        // The one error that carries no position is the prohibited DTD.
        if (broken.LineNumber == 0)
        {
            return new Finding(IntakeCodes.Doctype, FindingSeverity.Error, location, "",
                "declares a DOCTYPE. Nothing in it was read or opened.", RecordFate.Refused, "Remove the DOCTYPE and try again.");
        }

        return new Finding(IntakeCodes.Malformed, FindingSeverity.Error, location, "",
            "the XML is cut off or not well-formed here. What stands before was read, nothing after it.", RecordFate.Held,
                "Correct the file, or fetch it again.");
    }

    private static Finding Damaged(InputLocation location) =>
        new(IntakeCodes.Damaged, FindingSeverity.Error, location, "",
            "the compressed data is damaged, cut off or of several parts here.", RecordFate.Held, "Fetch the file again.");
}
