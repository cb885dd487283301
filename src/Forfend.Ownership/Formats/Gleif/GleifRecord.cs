using System.Xml;
using Forfend.Domain.Findings;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Gleif;

/// <summary>The texts of one record of a golden copy file, by the names of their elements.</summary>
internal sealed class GleifRecord
{
    public const string Level1 = "LEIRecord";
    public const string Level2 = "RelationshipRecord";
    public const string Exception = "Exception";

    /// <summary>A record has some hundred elements; one of more is no record.</summary>
    private const int MostTexts = 10_000;
    private const int LongestText = 64 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly List<(string Name, string Text)> _texts = [];

    private GleifRecord(string element, int line) => (Element, Line) = (element, line);

    /// <summary>Which record it is.</summary>
    public string Element { get; }

    /// <summary>Where it starts.</summary>
    public int Line { get; }

    /// <summary>The first text of a name; empty if there is none.</summary>
    public string First(string name) => _texts.FirstOrDefault(text => text.Name == name).Text ?? "";

    /// <summary>The last text of a name; empty if there is none.</summary>
    public string Last(string name) => _texts.LastOrDefault(text => text.Name == name).Text ?? "";

    /// <summary>All texts of a name.</summary>
    public IEnumerable<string> All(string name) => _texts.Where(text => text.Name == name).Select(text => text.Text);

    /// <summary>Start and end of the period of a type.</summary>
    public (string Start, string End) Period(string type)
    {
        (string start, string end) = ("", "");
        foreach ((string name, string text) in _texts)
        {
            if (name == "StartDate") (start, end) = (text, "");
            else if (name == "EndDate") end = text;
            else if (name == "PeriodType" && text == type) return (start, end);
            else if (name == "PeriodType") (start, end) = ("", "");
        }

        return ("", "");
    }

    /// <summary>The records of a file; where the XML breaks, those before it and a finding.</summary>
    public static IEnumerable<GleifRecord> Each(Stream content, ReadingFindings findings)
    {
        using var xml = XmlReader.Create(content, Settings);
        while (Next(xml, findings) is { } record) yield return record;
    }

    private static GleifRecord? Next(XmlReader xml, ReadingFindings findings)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName is Level1 or Level2 or Exception) return Read(xml);
            }
        }
        catch (XmlException broken)
        {
            findings.Error(OwnerCodes.File, broken.LineNumber, "", "The XML breaks off or is damaged here; what follows cannot be read.", RecordFate.Refused, "Download the file again.");
        }

        return null;
    }

    private static GleifRecord Read(XmlReader xml)
    {
        var record = new GleifRecord(xml.LocalName, (xml as IXmlLineInfo)?.LineNumber ?? 0);
        int depth = xml.Depth;
        string name = "";
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element) name = xml.LocalName;
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && record._texts.Count < MostTexts)
                record._texts.Add((name, xml.Value.Length > LongestText ? xml.Value[..LongestText].Trim() : xml.Value.Trim()));
        }

        return record;
    }
}
