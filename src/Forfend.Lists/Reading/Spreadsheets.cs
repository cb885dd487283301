using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Forfend.Lists.Reading;

/// <summary>
/// Turns the first sheet of a spreadsheet (<c>.xlsx</c>, <c>.ods</c>) into delimited text, so that it is read like one. A row of the
/// sheet is a line of the text. Numbers stay numbers: what a cell looks like is not what it holds.
/// </summary>
internal static class Spreadsheets
{
    /// <summary>The largest sheet has some 10 MB; one that unpacks to far more is made to harm.</summary>
    private const long LargestEntry = 256L * 1024 * 1024;

    private const int MostRepeats = 64;

    /// <summary>The file as delimited text; null, with a finding, if it is not a whole spreadsheet.</summary>
    internal static ListFile? ToDelimited(ListFile file, FindingCollector findings)
    {
        try
        {
            using var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read);
            StringBuilder text = zip.GetEntry("content.xml") is { } content ? OfOpenDocument(content) : OfWorkbook(zip);
            return new ListFile(file.Name, file.Part, Encoding.UTF8.GetBytes(text.ToString()));
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or FormatException)
        {
            findings.File(ListRules.NotReadable, file.Name, "The file is no whole spreadsheet; nothing of it was used.");
            return null;
        }
    }

    private static StringBuilder OfWorkbook(ZipArchive zip)
    {
        List<string> shared = zip.GetEntry("xl/sharedStrings.xml") is { } strings ? SharedStrings(strings) : [];
        ZipArchiveEntry sheet = zip.GetEntry("xl/worksheets/sheet1.xml") ?? throw new InvalidDataException();
        var text = new StringBuilder();
        var cells = new List<string>();
        using XmlReader xml = Open(sheet);
        int rows = 0;
        int width = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                cells.Clear();

                // Rows without cells may be left out of the sheet; the line numbers of findings are those of its rows.
                if (int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) for (; rows < number - 1 && number - rows < 10_000; rows++) text.Append('\n');
                rows++;
                if (xml.IsEmptyElement) text.Append('\n');
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                int column = ColumnOf(xml.GetAttribute("r"), cells.Count);
                while (cells.Count < column) cells.Add("");
                cells.Add(CellValue(xml, shared));
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row")
            {
                Append(text, cells, ref width);
            }
        }

        return text;
    }

    private static List<string> SharedStrings(ZipArchiveEntry entry)
    {
        var strings = new List<string>();
        using XmlReader xml = Open(entry);
        var current = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") current.Clear();
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh") xml.Skip();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) current.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "si") strings.Add(current.ToString());
        }

        return strings;
    }

    private static string CellValue(XmlReader xml, List<string> shared)
    {
        string type = xml.GetAttribute("t") ?? "";
        if (xml.IsEmptyElement) return "";

        string value = "";
        int depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) value += xml.Value;

        if (type != "s") return value;
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index < 0 || index >= shared.Count) throw new InvalidDataException();
        return shared[index];
    }

    // `AB12` is column 27, counted from 0.
    private static int ColumnOf(string? reference, int next)
    {
        if (string.IsNullOrEmpty(reference)) return next;

        int column = 0;
        foreach (char c in reference.TakeWhile(char.IsAsciiLetterUpper)) column = (column * 26) + (c - 'A') + 1;
        return column is 0 or > 16_384 ? throw new InvalidDataException() : Math.Max(column - 1, next);
    }

    private static StringBuilder OfOpenDocument(ZipArchiveEntry content)
    {
        var text = new StringBuilder();
        var cells = new List<string>();
        using XmlReader xml = Open(content);
        int repeats = 1;
        int width = 0;
        bool isInCell = false;
        var cell = new StringBuilder();
        while (xml.Read())
        {
            bool isStart = xml.NodeType == XmlNodeType.Element;
            if (isStart && xml.LocalName == "table-row") cells.Clear();
            else if (isStart && xml.LocalName is "table-cell" or "covered-table-cell" && isStart)
            {
                string? repeated = xml.GetAttribute("number-columns-repeated", xml.NamespaceURI);
                repeats = int.TryParse(repeated, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? Math.Clamp(count, 1, MostRepeats) : 1;
                cell.Clear();
                isInCell = !xml.IsEmptyElement;
                if (!isInCell) AddCell(cells, "", repeats);
            }
            else if (isInCell && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && isInCell) cell.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "table-cell" or "covered-table-cell" && isInCell)
            {
                isInCell = false;
                AddCell(cells, cell.ToString(), repeats);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "table-row") Append(text, cells, ref width);
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "table") break;
        }

        return text;
    }

    private static void AddCell(List<string> cells, string value, int repeats)
    {
        for (; repeats > 0; repeats--) cells.Add(value);
    }

    // Empty cells at the end of a row are left out of the sheet, or come by the thousand: each row gets as many as the one with the names.
    private static void Append(StringBuilder text, List<string> cells, ref int width)
    {
        int last = cells.FindLastIndex(cell => !string.IsNullOrWhiteSpace(cell));
        if (width == 0) width = last + 1;
        if (last >= 0) last = Math.Max(last, width - 1);
        while (cells.Count <= last) cells.Add("");

        for (int index = 0; index <= last; index++)
        {
            if (index > 0) text.Append(',');
            text.Append('"').Append(cells[index].ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        text.Append('\n');
    }

    private static XmlReader Open(ZipArchiveEntry entry)
    {
        if (entry.Length > LargestEntry) throw new InvalidDataException();

        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestEntry,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }
}
