using System.Xml;
using Forfend.Domain.Findings;
using Forfend.Ownership.Reading;

namespace Forfend.Ownership.Formats.Gleif;

/// <summary>Golden copy files as XML.</summary>
internal static class GleifXml
{
    private const string Namespace = "http://www.gleif.org/data/schema/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Whether a file starts like one.</summary>
    public static bool IsStart(string start) => start.StartsWith('<') && start.Contains(Namespace, StringComparison.Ordinal);

    /// <summary>The records of a file; where the XML breaks, those before it and a finding.</summary>
    public static (int Records, int Quarantined) Read(Stream content, ReadingFindings findings, Action<GleifRecord> take)
    {
        int records = 0;
        using var xml = XmlReader.Create(content, Settings);
        while (Next(xml, findings) is { } record)
        {
            records++;
            take(record);
        }

        return (records, 0);
    }

    private static GleifRecord? Next(XmlReader xml, ReadingFindings findings)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType is XmlNodeType.Element && xml.LocalName is GleifRecord.Level1 or GleifRecord.Level2 or GleifRecord.Exception) return Read(xml);
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
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) record.Add(name, xml.Value);
        }

        return record;
    }
}
