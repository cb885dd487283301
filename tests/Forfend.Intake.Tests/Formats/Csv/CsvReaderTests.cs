using System.Text;
using CsCheck;
using Forfend.Intake.Formats.Csv;

namespace Forfend.Intake.Tests.Formats.Csv;

[Collection(nameof(MeasuresMemory))]
public class CsvReaderTests
{
    [Fact]
    public void What_is_written_with_quotes_reads_back_equal() =>
        Gen.Select(Gen.Char[",;\t|\"\r\n ab\u00e9\u4e2d"].Array[0, 12].Select(chars => new string(chars)).Array[2, 5].Array[1, 6], Gen.Char[",;\t|"])
            .Sample((rows, delimiter) =>
            {
                string header = string.Join(delimiter, "h1", "h2", "h3", "h4", "h5", "h6", "h7");
                string text = header + "\r\n" + string.Concat(rows.Select(row => string.Join(delimiter, row.Select(Quote)) + "\r\n"));

                Assert.Equal(rows, Rows(text).Skip(1));
            }, iter: 2000);

    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b,c;d\n", ';')]
    [InlineData("a\tb\n", '\t')]
    [InlineData("a|b|c\n", '|')]
    [InlineData("\"a;b;c;d\",b\n", ',')]
    [InlineData("one column\n", ',')]
    public void The_delimiter_is_found_in_the_header(string text, char delimiter) => Assert.Equal(delimiter, new CsvReader(new StringReader(text)).Delimiter);

    [Theory]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\n\na,b\n\n\n1,2\n\n")]
    public void Any_line_end_ends_a_row_and_blank_lines_are_passed_over(string text) => Assert.Equal([["a", "b"], ["1", "2"]], Rows(text));

    [Fact]
    public void Lines_are_counted_across_quoted_line_breaks()
    {
        var reader = new CsvReader(new StringReader("a,b\n\"x\ny\nz\",1\n2,3\n"));
        var lines = new List<int>();
        while (reader.Next()) lines.Add(reader.Line);

        Assert.Equal([1, 2, 5], lines);
    }

    [Fact]
    public void A_quote_that_never_closes_loses_only_its_own_line()
    {
        var reader = new CsvReader(new StringReader("a,b\n1,\"open\n2,two\n3,three\n"));
        var rows = new List<(int, CsvRowState)>();
        while (reader.Next()) rows.Add((reader.Line, reader.State));

        Assert.Equal([(1, CsvRowState.Read), (2, CsvRowState.BrokenQuotes), (3, CsvRowState.Read), (4, CsvRowState.Read)], rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_row_without_end_is_passed_over_in_bounded_memory(bool isQuoted)
    {
        const long length = 64L * 1024 * 1024;
        using var text = new StreamReader(new GeneratedStream(EndlessRow(length, isQuoted)), Encoding.UTF8);
        var reader = new CsvReader(text);
        var states = new List<CsvRowState>();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        while (reader.Next()) states.Add(reader.State);
        long after = GC.GetTotalMemory(forceFullCollection: true);

        Assert.Equal([CsvRowState.Read, CsvRowState.TooLong, CsvRowState.Read], states);
        Assert.True(after - before < 8 * 1024 * 1024, $"{after - before} bytes more");
        Assert.Equal(["last", "row"], [reader.Field(0), reader.Field(1)]);
    }

    private static IEnumerable<string> EndlessRow(long length, bool isQuoted)
    {
        string piece = new('x', 64 * 1024);
        yield return "a,b\n";
        if (isQuoted) yield return "\"";
        for (long sent = 0; sent < length; sent += piece.Length) yield return piece;
        yield return "\nlast,row\n";
    }

    private static List<string[]> Rows(string text)
    {
        var reader = new CsvReader(new StringReader(text));
        var rows = new List<string[]>();
        while (reader.Next()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.Field)]);
        return rows;
    }

    private static string Quote(string field) => "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
