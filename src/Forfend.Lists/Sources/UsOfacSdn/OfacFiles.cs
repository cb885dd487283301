using System.Collections.Immutable;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Sources.UsOfacSdn;

/// <summary>The files of one of OFAC's two lists: which forms it is issued in, which file is which, and who reads it.</summary>
/// <param name="source">Key of the source.</param>
/// <param name="start">How the names of its XML files start, and of no file of the other list.</param>
/// <param name="parts">Its comma-separated files.</param>
internal sealed class OfacFiles(string source, string start, LegacyParts parts)
{
    private const string Consolidated = "cons";

    private readonly string _xml = start + "-xml";
    private readonly string _advanced = start + "-advanced";
    private readonly string _enhanced = start + "-enhanced";

    /// <summary>Every form, the one to download first.</summary>
    /// <param name="xmlFile">Official name of the XML file.</param>
    /// <param name="isXmlTried">Whether a real one was read.</param>
    /// <remarks>Parts of the real advanced and enhanced files were read; the whole ones were not to be had.</remarks>
    public ImmutableArray<ListForm> Forms(string xmlFile, bool isXmlTried) =>
    [
        new ListForm(
            "csv",
            "four comma-separated files",
            IsTried: true,
            Part(parts.Primary, parts.Primary + ".csv"),
            Part(parts.Aliases, parts.Aliases + ".csv"),
            Part(parts.Addresses, parts.Addresses + ".csv"),
            Part(parts.Comments, parts.Comments + ".csv", isNeeded: false)),
        new ListForm("xml", "XML", isXmlTried, Part(_xml, xmlFile)),
        new ListForm("advanced-xml", "advanced XML", IsTried: false, Part(_advanced, start + "_advanced.xml")),
        new ListForm("enhanced-xml", "enhanced XML", IsTried: false, Part(_enhanced, start + "_enhanced.xml")),
    ];

    /// <summary>Which part a file is; null if it is none of this list.</summary>
    public string? PartOf(string fileName, ReadOnlySpan<byte> content)
    {
        if (parts.PartOf(fileName) is { } part) return part;
        if (fileName.StartsWith(Consolidated, StringComparison.OrdinalIgnoreCase) != (start == Consolidated)) return null;
        if (FileStart.IsXml(content, "sdnList")) return _xml;
        if (FileStart.IsXml(content, "Sanctions")) return _advanced;
        return FileStart.IsXml(content, "sanctionsData") ? _enhanced : null;
    }

    /// <summary>Reads the files of one publication, all of one form.</summary>
    public ListReading Read(IReadOnlyList<ListFile> files)
    {
        string first = files.Count == 0 ? "" : files[0].Part;
        if (first == _xml) return new SdnXmlPublication(source).Read(files);
        if (first == _advanced) return new AdvancedPublication(source).Read(files);
        return first == _enhanced ? new EnhancedPublication(source).Read(files) : new SdnPublication(source, parts).Read(files);
    }

    private static ListPart Part(string key, string file, bool isNeeded = true) => new(
        key, file, new Uri("https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/" + file.ToUpperInvariant()), isNeeded);
}
