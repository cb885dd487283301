using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Pictures;

/// <summary>Draws a status picture as SVG: pattern as well as colour, a title and a description for screen readers, and the table below.</summary>
public static class StatusPictureSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string Black = "#101010";
    private const int Margin = 24;
    private const int Labels = 250;
    private const int Line = 760;
    private const int LeastGap = 22;
    private const int Top = 120;
    private const int RowHeight = 34;
    private const int Bar = 20;
    private const int TextLine = 20;

    private static readonly ImmutableArray<PictureState> Drawn =
    [
        PictureState.Proposed, PictureState.Signed, PictureState.Defined, PictureState.Empty, PictureState.SpeaksThroughOthers, PictureState.InForce,
        PictureState.Paused, PictureState.Unconfirmed, PictureState.Stopped, PictureState.Ended,
    ];

    /// <summary>The picture as one SVG document.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="idPrefix">What its ids begin with, where several stand on one page.</param>
    public static string Of(StatusPicture picture, string idPrefix = "")
    {
        ArgumentNullException.ThrowIfNull(picture);
        var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" })) Write(xml, picture, idPrefix);
        return text + "\n";
    }

    private static void Write(XmlWriter xml, StatusPicture picture, string prefix)
    {
        ImmutableArray<DateOnly> days = [.. picture.Days.Concat(picture.Known)];
        var scale = new TimeScale(days.IsEmpty ? [picture.Dates.AsOf] : days, Line, LeastGap);
        PictureState[] legend = [.. Drawn.Where(state => picture.Rows.Any(row => row.Spans.Any(span => span.State == state)))];
        (PictureRow Row, PictureSpan Span)[] table = [.. StatusPictureTable.Rows(picture)];
        int bottom = Top + (picture.Rows.Length * RowHeight) + 40;
        int height = bottom + 40 + ((legend.Length + 1) / 2 * TextLine) + 30 + (table.Length * TextLine * 2) + Margin;
        int width = (Margin * 2) + Labels + (int)Math.Ceiling(scale.Width);

        xml.WriteStartElement("svg", Namespace);
        Attributes(xml, ("viewBox", $"0 0 {width} {height}"), ("width", $"{width}"), ("height", $"{height}"), ("role", "img"), ("aria-labelledby", $"{prefix}title {prefix}desc"), ("font-family", "sans-serif"), ("font-size", "13"));
        Element(xml, "title", picture.Title, ("id", $"{prefix}title"));
        Element(xml, "desc", string.Join(" ", table.Select(change => Sentence(change.Row, change.Span)).Prepend(picture.Caption)), ("id", $"{prefix}desc"));
        WritePatterns(xml, prefix);
        Element(xml, "rect", null, ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        Element(xml, "text", picture.Title, ("x", $"{Margin}"), ("y", "30"), ("font-size", "16"), ("font-weight", "bold"));
        WriteDays(xml, picture, scale, bottom);
        for (int index = 0; index < picture.Rows.Length; index++) WriteRow(xml, picture.Rows[index], scale, Top + (index * RowHeight), prefix);
        WriteMark(xml, picture, scale, bottom);
        Element(xml, "text", picture.Caption, ("x", $"{Margin}"), ("y", $"{bottom + 20}"), ("font-weight", "bold"));
        WriteLegend(xml, legend, bottom + 40, prefix);
        int first = bottom + 40 + ((legend.Length + 1) / 2 * TextLine) + 30;
        for (int index = 0; index < table.Length; index++) WriteChange(xml, table[index].Row, table[index].Span, first + (index * TextLine * 2));
        xml.WriteEndElement();
    }

    private static string Sentence(PictureRow row, PictureSpan span) => $"{Change(row, span)} ({StatusPictureTable.By(row, span)}).";

    private static string Change(PictureRow row, PictureSpan span) => $"{LawDates.Iso(span.From)}  {row.Label}: {StatusPictureTable.Became(span)}";

    /// <summary>A row of the table: what changed, and under it by what.</summary>
    private static void WriteChange(XmlWriter xml, PictureRow row, PictureSpan span, int y)
    {
        Element(xml, "text", Change(row, span), ("x", $"{Margin}"), ("y", $"{y}"));
        Element(xml, "text", StatusPictureTable.By(row, span), ("x", $"{Margin + 78}"), ("y", $"{y + 15}"), ("font-size", "11"), ("fill", "#505050"));
    }

    /// <summary>Guide lines with their dates, on slanted text that leaves room for neighbours; a dot where something became known.</summary>
    private static void WriteDays(XmlWriter xml, StatusPicture picture, TimeScale scale, int bottom)
    {
        foreach (DateOnly day in picture.Days)
        {
            string x = Number(X(scale, day));
            Element(xml, "line", null, ("x1", x), ("x2", x), ("y1", $"{Top - 10}"), ("y2", $"{bottom - 20}"), ("stroke", "#c8c8c8"), ("stroke-dasharray", "2 3"));
            Element(xml, "text", LawDates.Iso(day), ("x", x), ("y", $"{Top - 14}"), ("font-size", "11"), ("transform", $"rotate(-45 {x} {Top - 14})"));
        }

        Element(xml, "text", "known", ("x", $"{Margin}"), ("y", $"{bottom - 16}"), ("fill", "#505050"));
        foreach (DateOnly day in picture.Known)
            Element(xml, "circle", null, ("cx", Number(X(scale, day))), ("cy", $"{bottom - 20}"), ("r", "3.5"), ("fill", "#ffffff"), ("stroke", "#303030"));
    }

    private static void WriteRow(XmlWriter xml, PictureRow row, TimeScale scale, int top, string prefix)
    {
        Element(xml, "text", row.Label, ("x", $"{Margin}"), ("y", $"{top + 15}"));
        for (int index = 0; index < row.Spans.Length; index++)
        {
            PictureSpan span = row.Spans[index];
            double from = X(scale, span.From);
            double until = index + 1 < row.Spans.Length ? X(scale, row.Spans[index + 1].From) : Margin + Labels + scale.Width;
            if (span.State == PictureState.Ended)
                Element(xml, "rect", null, ("x", Number(from - 2)), ("y", $"{top - 3}"), ("width", "5"), ("height", $"{Bar + 6}"), ("fill", Black));
            else if (span.State != PictureState.None)
                WriteSpan(xml, span, from, until, top, prefix);
        }
    }

    private static void WriteSpan(XmlWriter xml, PictureSpan span, double from, double until, int top, string prefix)
    {
        xml.WriteStartElement("rect", Namespace);
        Attributes(xml, ("x", Number(from)), ("y", $"{top}"), ("width", Number(until - from)), ("height", $"{Bar}"), ("fill", $"url(#{prefix}{span.State})"), ("stroke", "#303030"));
        Element(xml, "title", $"{StatusPictureTable.Became(span)} from {LawDates.Iso(span.From)}");
        xml.WriteEndElement();
    }

    private static void WriteMark(XmlWriter xml, StatusPicture picture, TimeScale scale, int bottom)
    {
        if (!picture.Days.Any() || picture.Dates.AsOf < picture.Days.First()) return;

        string x = Number(X(scale, picture.Dates.AsOf));
        Element(xml, "line", null, ("x1", x), ("x2", x), ("y1", $"{Top - 8}"), ("y2", $"{bottom - 6}"), ("stroke", "#b00020"), ("stroke-width", "2"));
        Element(xml, "text", LawDates.Iso(picture.Dates.AsOf), ("x", x), ("y", $"{bottom + 5}"), ("fill", "#b00020"), ("font-size", "11"), ("text-anchor", "middle"));
    }

    private static void WriteLegend(XmlWriter xml, PictureState[] states, int top, string prefix)
    {
        for (int index = 0; index < states.Length; index++)
        {
            int x = Margin + (index % 2 * 380);
            int y = top + (index / 2 * TextLine);
            Element(xml, "rect", null, ("x", $"{x}"), ("y", $"{y}"), ("width", "28"), ("height", "13"), ("fill", $"url(#{prefix}{states[index]})"), ("stroke", "#303030"));
            Element(xml, "text", states[index].Words(), ("x", $"{x + 36}"), ("y", $"{y + 12}"));
        }
    }

    /// <summary>One pattern a state: solid only where it is in force, cross-hatched where a court stopped it, dotted where it is suspended.</summary>
    private static void WritePatterns(XmlWriter xml, string prefix)
    {
        xml.WriteStartElement("defs", Namespace);
        foreach (PictureState state in Drawn)
        {
            (string back, string stroke, string path) = Style(state);
            xml.WriteStartElement("pattern", Namespace);
            Attributes(xml, ("id", prefix + state), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"));
            Element(xml, "rect", null, ("width", "8"), ("height", "8"), ("fill", back));
            if (path.Length > 0) Element(xml, "path", null, ("d", path), ("stroke", stroke), ("stroke-width", "1.4"), ("fill", "none"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static (string Back, string Stroke, string Path) Style(PictureState state) => state switch
    {
        PictureState.InForce => ("#c62828", "", ""),
        PictureState.Stopped => ("#e3edf7", "#1f4e79", "M0 0 L8 8 M8 0 L0 8"),
        PictureState.Paused => ("#fff6e0", "#8a5a00", "M1 2 h2 M5 6 h2"),
        PictureState.Defined => ("#ffffff", "#5f5f5f", "M0 2 H8 M0 6 H8"),
        PictureState.Empty => ("#ffffff", "#5f5f5f", "M0 4 Q2 0 4 4 T8 4"),
        PictureState.SpeaksThroughOthers => ("#f4f4f4", "#5f5f5f", "M2 1 L6 4 L2 7"),
        PictureState.Unconfirmed => ("#fff3b0", "#6b5d00", "M4 0 V8"),
        PictureState.Proposed => ("#ffffff", "#9a9a9a", "M3 4 h2"),
        PictureState.Ended => (Black, "", ""),
        _ => ("#ffffff", "", ""),
    };

    private static double X(TimeScale scale, DateOnly day) => Margin + Labels + scale.Of(day);

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static void Element(XmlWriter xml, string name, string? content, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        if (content is not null) xml.WriteString(content);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach ((string name, string value) in attributes) xml.WriteAttributeString(name, value);
    }
}
