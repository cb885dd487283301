using System.Globalization;
using System.Security;
using System.Text;
using Forfend.Ownership.Rules;

namespace Forfend.Ownership.Pictures;

/// <summary>Draws a picture as SVG: parties as boxes with their status in words, shares at the lines, what is not known dashed.</summary>
public sealed class SvgPicture
{
    private const int BoxWidth = 168;
    private const int BoxHeight = 50;
    private const int LabelHeight = 25;
    private const int ColumnWidth = 200;
    private const int LeastRowHeight = 138;
    private const int MostRowHeight = 320;
    private const int Margin = 24;
    private const int Header = 44;
    private const int Footer = 30;
    private const int LongestName = 46;
    private const int LineLength = 25;

    private readonly OwnerPicture _picture;
    private readonly LayeredLayout _layout;
    private readonly int _rowHeight;
    private readonly StringBuilder _svg = new();
    private readonly List<(double X, double Y, double Width, double Height)> _taken = [];

    private SvgPicture(OwnerPicture picture)
    {
        (_picture, _layout) = (picture, LayeredLayout.Of(picture));
        // Many labels between two rows need room.
        int crowd = picture.Links.Length == 0 ? 0 : picture.Links.GroupBy(link => _layout[link.From].Layer).Max(layer => layer.Count());
        _rowHeight = Math.Clamp(BoxHeight + 60 + (crowd * 9), LeastRowHeight, MostRowHeight);
    }

    /// <summary>The picture as an SVG document.</summary>
    public static string Draw(OwnerPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return new SvgPicture(picture).Draw();
    }

    private string Draw()
    {
        int width = Math.Max(560, (int)(_layout.Width * ColumnWidth) + (2 * Margin));
        int height = ((_layout.Layers - 1) * _rowHeight) + BoxHeight + Header + Footer + (2 * Margin);
        _svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, 'Noto Sans', sans-serif" font-size="12">""").Append('\n');
        _svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(_picture.Title)}</title>\n<desc>{Escape(Describe(_picture))}</desc>\n");
        _svg.Append("""<defs><marker id="end" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0.5 L8 4 L0 7.5 Z" fill="#41566B"/></marker></defs>""").Append('\n');
        _svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\"/>\n<text x=\"{Margin}\" y=\"{Margin + 8}\" font-size=\"16\" font-weight=\"600\" fill=\"#14202B\">{Escape(_picture.Title)}</text>\n");
        for (int party = 0; party < _picture.Parties.Length; party++)
        {
            (double x, double y) = Middle(_layout[party]);
            _taken.Add((x, y, BoxWidth, BoxHeight));
        }

        for (int index = 0; index < _picture.Links.Length; index++) Line(_picture.Links[index], Points(index));
        for (int index = 0; index < _picture.Links.Length; index++) Label(_picture.Links[index], Points(index));
        for (int index = 0; index < _picture.Parties.Length; index++) Box(_picture.Parties[index], _layout[index], index == 0);
        string note = "Solid: known exactly. Dashed: not known exactly." + (_picture.LeftOut > 0 ? $" {_picture.LeftOut} further parties are left out." : "");
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Margin}\" y=\"{height - 14}\" fill=\"#41566B\">{note}</text>\n</svg>\n");
        return _svg.ToString();
    }

    private static string Describe(OwnerPicture picture) => string.Join(" ", picture.Links.Select(link =>
        $"{picture.Parties[link.From].Name}: {link.Text} of {picture.Parties[link.To].Name}, says {link.Source}."));

    private (double X, double Y) Middle((int Layer, double X) place) =>
        (Margin + (place.X * ColumnWidth) + (ColumnWidth / 2.0), Margin + Header + (place.Layer * _rowHeight) + (BoxHeight / 2.0));

    private List<(double X, double Y)> Points(int index)
    {
        PicturedLink link = _picture.Links[index];
        List<(double X, double Y)> points = [.. _layout.Route(index).Select(Middle)];
        // Several statements on one pair run side by side.
        int beside = Enumerable.Range(0, index).Count(other => (_picture.Links[other].From, _picture.Links[other].To) == (link.From, link.To));
        double shift = beside * 26;
        bool isDown = points[^1].Y > points[0].Y;
        bool isLevel = points[^1].Y == points[0].Y;
        points[0] = isLevel ? (points[0].X + (points[^1].X > points[0].X ? BoxWidth / 2 : -BoxWidth / 2), points[0].Y + shift) : (points[0].X + shift, points[0].Y + (isDown ? BoxHeight / 2 : -BoxHeight / 2));
        points[^1] = isLevel ? (points[^1].X + (points[^1].X > points[0].X ? -BoxWidth / 2 : BoxWidth / 2), points[^1].Y + shift) : (points[^1].X + shift, points[^1].Y + (isDown ? -BoxHeight / 2 : BoxHeight / 2));
        return points;
    }

    private void Line(PicturedLink link, List<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{points[0].X:0.#} {points[0].Y:0.#}");
        for (int at = 1; at < points.Count; at++)
        {
            double bend = (points[at].Y - points[at - 1].Y) * 0.45;
            path.Append(CultureInfo.InvariantCulture, $" C{points[at - 1].X:0.#} {points[at - 1].Y + bend:0.#} {points[at].X:0.#} {points[at].Y - bend:0.#} {points[at].X:0.#} {points[at].Y:0.#}");
        }

        string dashes = link.IsOpen ? " stroke-dasharray=\"6 4\"" : "";
        string stroke = link.Counts ? "stroke=\"#9B1C1C\" stroke-width=\"1.8\"" : "stroke=\"#8595A3\" stroke-width=\"1.2\"";
        _svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" {stroke}{dashes} marker-end=\"url(#end)\"/>\n");
    }

    // On the line, near the holder, where nothing else stands; if everything is taken, where it was wanted.
    private void Label(PicturedLink link, List<(double X, double Y)> points)
    {
        string source = Shorten(link.Source, 20) + (link.Since.Length > 0 ? ", " + link.Since : "");
        double width = Math.Max(link.Text.Length * 7.2, source.Length * 4.9) + 6;
        (double x, double y) = Places(points).Where(place => IsFree(place, width)).Append(On(points, 0.3)).First();
        _taken.Add((x, y, width, LabelHeight));
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - (width / 2):0.#}\" y=\"{y - 12:0.#}\" width=\"{width:0.#}\" height=\"{LabelHeight}\" rx=\"3\" fill=\"#FFFFFF\" fill-opacity=\"0.85\"/>");
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"middle\" font-weight=\"600\" fill=\"#14202B\">{Escape(link.Text)}</text>");
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 10:0.#}\" text-anchor=\"middle\" font-size=\"9\" fill=\"#41566B\">{Escape(source)}</text>\n");
    }

    private static IEnumerable<(double X, double Y)> Places(List<(double X, double Y)> points)
    {
        for (int step = 0; step < 26; step++) yield return On(points, 0.24 + (step * 0.025));
    }

    // A point of the first stretch of the line.
    private static (double X, double Y) On(List<(double X, double Y)> points, double t)
    {
        ((double x0, double y0), (double x1, double y1)) = (points[0], points[1]);
        double bend = (y1 - y0) * 0.45;
        double left = 1 - t;
        double x = (x0 * ((left * left * left) + (3 * left * left * t))) + (x1 * ((3 * left * t * t) + (t * t * t)));
        double y = (left * left * left * y0) + (3 * left * left * t * (y0 + bend)) + (3 * left * t * t * (y1 - bend)) + (t * t * t * y1);
        return (x, y);
    }

    private bool IsFree((double X, double Y) place, double width) => !_taken.Exists(other =>
        Math.Abs(other.X - place.X) < (other.Width + width) / 2 && Math.Abs(other.Y - place.Y) < (other.Height + LabelHeight) / 2);

    private void Box(PicturedParty party, (int Layer, double X) place, bool isSubject)
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
        _svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Escape(party.Name)} ({Escape(party.Party.Value)}): {word}</title>");
        _svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x - (BoxWidth / 2):0.#}\" y=\"{y - (BoxHeight / 2):0.#}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{(isSubject ? 3 : 1.2)}\"{(party is { IsListed: false, Status: RuleStatus.Depends } ? " stroke-dasharray=\"6 4\"" : "")}/>");
        for (int line = 0; line < lines.Length; line++)
            _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y - 4 - ((lines.Length - 1) * 7) + (line * 13):0.#}\" text-anchor=\"middle\" fill=\"#14202B\">{Escape(lines[line])}</text>");
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y + 20:0.#}\" text-anchor=\"middle\" font-size=\"10\" font-weight=\"600\" fill=\"{stroke}\">{word}</text></g>\n");
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
