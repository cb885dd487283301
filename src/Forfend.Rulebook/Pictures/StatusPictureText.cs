using System.Globalization;
using System.Text;
using Forfend.Domain.Law;

namespace Forfend.Rulebook.Pictures;

/// <summary>Draws a status picture with letters, and says the same as a table.</summary>
public static class StatusPictureText
{
    private const int LeastGap = 2;
    private const int LeastLine = 20;

    /// <summary>The picture, its legend, its caption and the table.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="width">How many characters a line may have; a busy picture takes more.</param>
    public static string Of(StatusPicture picture, int width)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture.Rows.All(row => row.Spans.IsEmpty)) return $"{picture.Title}\n\nNothing was known of it by then.\n";

        int labels = picture.Rows.Max(row => row.Label.Length) + 3;
        var scale = new TimeScale(picture.Days.Concat(picture.Known), Math.Max(LeastLine, width - labels), LeastGap);
        int length = (int)Math.Ceiling(scale.Width);
        var text = new StringBuilder();
        text.Append(picture.Title).Append("\n\n");
        Line(text, "", Ruler(picture, scale, length), labels);
        foreach (PictureRow row in picture.Rows) Line(text, row.Label, Row(row, scale, length), labels);
        Line(text, "known", Marks(picture.Known, scale, length, '^'), labels);
        if (picture.Days.First() <= picture.Dates.AsOf) Line(text, LawDates.Iso(picture.Dates.AsOf), Marks([picture.Dates.AsOf], scale, length, '|'), labels);
        text.Append('\n').Append(Legend(picture, width)).Append("\n\n").Append(picture.Caption).Append("\n\n");
        AppendTable(text, picture);
        return text.ToString();
    }

    private static void Line(StringBuilder text, string label, char[] line, int labels) =>
        text.Append((" " + label).PadRight(labels)).Append(new string(line).TrimEnd()).Append('\n');

    private static char[] Row(PictureRow row, TimeScale scale, int length)
    {
        char[] line = Empty(length);
        for (int index = 0; index < row.Spans.Length; index++)
        {
            int from = Column(scale, row.Spans[index].From, length);
            int until = index + 1 < row.Spans.Length ? Column(scale, row.Spans[index + 1].From, length) : length;
            Array.Fill(line, row.Spans[index].State.Fill(), from, Math.Max(0, until - from));
            line[from] = row.Spans[index].State.First();
        }

        return line;
    }

    private static char[] Marks(IEnumerable<DateOnly> days, TimeScale scale, int length, char mark)
    {
        char[] line = Empty(length);
        foreach (DateOnly day in days) line[Column(scale, day, length)] = mark;
        return line;
    }

    /// <summary>As many dates as fit, the first and every later one that leaves a space.</summary>
    private static char[] Ruler(StatusPicture picture, TimeScale scale, int length)
    {
        const string format = "d MMM yy";
        char[] line = Empty(length + format.Length + 2);
        int free = 0;
        foreach (DateOnly day in picture.Days)
        {
            int column = Column(scale, day, length);
            if (column < free) continue;

            string date = day.ToString(format, CultureInfo.InvariantCulture);
            date.CopyTo(0, line, column, date.Length);
            free = column + date.Length + 1;
        }

        return line;
    }

    private static string Legend(StatusPicture picture, int width)
    {
        IEnumerable<PictureState> states = picture.Rows.SelectMany(row => row.Spans).Select(span => span.State).Where(state => state != PictureState.None).Distinct().Order();
        var legend = new StringBuilder();
        int column = 0;
        foreach (string sign in states.Select(state => $"{state.First()}{state.Fill()}".TrimEnd() + " " + state.Words()).Append("^ something became known"))
        {
            bool fits = column > 0 && column + sign.Length + 3 <= width;
            legend.Append(column == 0 ? " " : fits ? "   " : "\n ").Append(sign);
            column = (fits ? column + 2 : 0) + sign.Length + 1;
        }

        return legend.ToString();
    }

    private static void AppendTable(StringBuilder text, StatusPicture picture)
    {
        foreach ((PictureRow row, PictureSpan span) in StatusPictureTable.Rows(picture))
            text.Append(CultureInfo.InvariantCulture, $" {LawDates.Iso(span.From)}  {row.Label}: {StatusPictureTable.Became(span)}\n             {StatusPictureTable.By(row, span)}\n");
    }

    private static int Column(TimeScale scale, DateOnly day, int length) => Math.Min(length - 1, (int)Math.Round(scale.Of(day), MidpointRounding.AwayFromZero));

    private static char[] Empty(int length)
    {
        char[] line = new char[length];
        Array.Fill(line, ' ');
        return line;
    }
}
