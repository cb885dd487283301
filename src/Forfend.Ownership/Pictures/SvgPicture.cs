using System.Globalization;
using System.Security;
using System.Text;
using Forfend.Ownership.Rules;

namespace Forfend.Ownership.Pictures;

/// <summary>Draws a picture as SVG: parties as boxes with their status in words, shares at the lines, what is not known dashed.</summary>
public static class SvgPicture
{
    private const int BoxWidth = 168;
    private const int BoxHeight = 50;
    private const int ColumnWidth = 200;
    private const int RowHeight = 138;
    private const int Margin = 24;
    private const int Header = 44;
    private const int Footer = 30;
    private const int LongestName = 46;
    private const int LineLength = 25;

    /// <summary>The picture as an SVG document.</summary>
    public static string Draw(OwnerPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var layout = LayeredLayout.Of(picture);
        int width = Math.Max(560, (int)(layout.Width * ColumnWidth) + (2 * Margin));
        int height = ((layout.Layers - 1) * RowHeight) + BoxHeight + Header + Footer + (2 * Margin);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, 'Noto Sans', sans-serif" font-size="12">""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(picture.Title)}</title>\n<desc>{Escape(Describe(picture))}</desc>\n");
        svg.Append("""<defs><marker id="end" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0.5 L8 4 L0 7.5 Z" fill="#41566B"/></marker></defs>""").Append('\n');
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n<text x=\"{Margin}\" y=\"{Margin + 8}\" font-size=\"16\" font-weight=\"600\" fill=\"#14202B\">{Escape(picture.Title)}</text>\n");
        var taken = new List<(double X, double Y, double Width)>();
        for (int index = 0; index < picture.Links.Length; index++) Line(svg, picture, layout, index);
        for (int index = 0; index < picture.Links.Length; index++) Label(svg, picture, layout, index, taken);
        for (int index = 0; index < picture.Parties.Length; index++) Box(svg, picture.Parties[index], layout[index], index == 0);
        string note = "Solid: known exactly. Dashed: not known exactly." + (picture.LeftOut > 0 ? $" {picture.LeftOut} further parties are left out." : "");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{height - 14}\" fill=\"#41566B\">{note}</text>\n</svg>\n");
        return svg.ToString();
    }

    private static string Describe(OwnerPicture picture) => string.Join(" ", picture.Links.Select(link =>
        $"{picture.Parties[link.From].Name}: {link.Text} of {picture.Parties[link.To].Name}, says {link.Source}."));

    private static (double X, double Y) Middle((int Layer, double X) place) =>
        (Margin + (place.X * ColumnWidth) + (ColumnWidth / 2.0), Margin + Header + (place.Layer * RowHeight) + (BoxHeight / 2.0));

    private static List<(double X, double Y)> Points(OwnerPicture picture, LayeredLayout layout, int index)
    {
        PicturedLink link = picture.Links[index];
        List<(double X, double Y)> points = [.. layout.Route(index).Select(Middle)];
        // Several statements on one pair run side by side.
        int beside = Enumerable.Range(0, index).Count(other => (picture.Links[other].From, picture.Links[other].To) == (link.From, link.To));
        double shift = beside * 26;
        bool isDown = points[^1].Y > points[0].Y;
        bool isLevel = points[^1].Y == points[0].Y;
        points[0] = isLevel ? (points[0].X + (points[^1].X > points[0].X ? BoxWidth / 2 : -BoxWidth / 2), points[0].Y + shift) : (points[0].X + shift, points[0].Y + (isDown ? BoxHeight / 2 : -BoxHeight / 2));
        points[^1] = isLevel ? (points[^1].X + (points[^1].X > points[0].X ? -BoxWidth / 2 : BoxWidth / 2), points[^1].Y + shift) : (points[^1].X + shift, points[^1].Y + (isDown ? -BoxHeight / 2 : BoxHeight / 2));
        return points;
    }

    private static void Line(StringBuilder svg, OwnerPicture picture, LayeredLayout layout, int index)
    {
        PicturedLink link = picture.Links[index];
        List<(double X, double Y)> points = Points(picture, layout, index);
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (int at = 1; at < points.Count; at++)
        {
            double bend = (points[at].Y - points[at - 1].Y) * 0.45;
            path.Append(CultureInfo.InvariantCulture, $" C{points[at - 1].X:0.#} {points[at - 1].Y + bend:0.#} {points[at].X:0.#} {points[at].Y - bend:0.#} {points[at].X:0.#} {points[at].Y:0.#}");
        }

        string dashes = link.IsOpen ? " stroke-dasharray=\"6 4\"" : "";
        string stroke = link.Counts ? "stroke=\"#9B1C1C\" stroke-width=\"1.8\"" : "stroke=\"#8595A3\" stroke-width=\"1.2\"";
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" {stroke}{dashes} marker-end=\"url(#end)\"/>\n");
    }

    // Near the holder, where the lines have parted; moved down where another label stands.
    private static void Label(StringBuilder svg, OwnerPicture picture, LayeredLayout layout, int index, List<(double X, double Y, double Width)> taken)
    {
        PicturedLink link = picture.Links[index];
        List<(double X, double Y)> points = Points(picture, layout, index);
        (double X, double Y) from = points[0];
        (double X, double Y) to = points[1];
        string source = Shorten(link.Source, 30);
        double width = Math.Max(link.Text.Length * 7.2, source.Length * 5) + 8;
        double x = from.X + ((to.X - from.X) * 0.32);
        double y = from.Y + ((to.Y - from.Y) * 0.34);
        while (taken.Exists(other => Math.Abs(other.X - x) < (other.Width + width) / 2 && Math.Abs(other.Y - y) < 26) && y < Math.Max(from.Y, to.Y)) y += 9;
        taken.Add((x, y, width));
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - (width / 2):0.#}\" y=\"{y - 12:0.#}\" width=\"{width:0.#}\" height=\"25\" rx=\"3\" fill=\"#FFFFFF\" fill-opacity=\"0.9\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\" font-weight=\"600\" fill=\"#14202B\">{Escape(link.Text)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 10:0.#}\" text-anchor=\"middle\" font-size=\"9\" fill=\"#41566B\">{Escape(source)}</text>\n");
    }

    private static void Box(StringBuilder svg, PicturedParty party, (int Layer, double X) place, bool isSubject)
    {
        (double x, double y) = Middle(place);
        (string word, string fill, string stroke) = party switch
        {
            { IsListed: true } => ("listed", "#F8B4B4", "#9B1C1C"),
            { Status: RuleStatus.Caught } => ("caught", "#FDE4E4", "#9B1C1C"),
            { Status: RuleStatus.Depends } => ("depends ?", "#ECE7FB", "#5B3F9E"),
            _ => ("free", "#EAF5EE", "#1E6B3A"),
        };
        string[] lines = Wrap(Shorten(party.Name, LongestName));
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(party.Name)} ({Escape(party.Party.Value)}): {word}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - (BoxWidth / 2):0.#}\" y=\"{y - (BoxHeight / 2):0.#}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{(isSubject ? 3 : 1.2)}\"{(party is { IsListed: false, Status: RuleStatus.Depends } ? " stroke-dasharray=\"6 4\"" : "")}/>");
        for (int line = 0; line < lines.Length; line++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y - 4 - ((lines.Length - 1) * 7) + (line * 13):0.#}\" text-anchor=\"middle\" fill=\"#14202B\">{Escape(lines[line])}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 20:0.#}\" text-anchor=\"middle\" font-size=\"10\" font-weight=\"600\" fill=\"{stroke}\">{word}</text></g>\n");
    }

    private static string[] Wrap(string name)
    {
        if (name.Length <= LineLength) return [name];

        int blank = name.LastIndexOf(' ', Math.Min(LineLength, name.Length - 1));
        return blank <= 0 ? [name[..LineLength], name[LineLength..]] : [name[..blank], Shorten(name[(blank + 1)..], LineLength)];
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    private static string Escape(string text) => SecurityElement.Escape(string.Concat(text.Where(c => !char.IsControl(c))))!;
}
