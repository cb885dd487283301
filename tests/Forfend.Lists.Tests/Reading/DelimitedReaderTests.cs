using System.Text;
using CsCheck;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Tests.Reading;

public sealed class DelimitedReaderTests
{
    private static readonly Gen<string> Field = Gen.String[Gen.Char["ab ,\"\n'é"], 0, 12];

    [Fact]
    public void What_was_written_by_the_rules_of_RFC_4180_is_read_back() =>
        Gen.Select(Field, Field, Field).Array[1, 8].Sample(rows =>
        {
            string text = string.Concat(rows.Select(row => $"{Quoted(row.Item1)},{Quoted(row.Item2)},{Quoted(row.Item3)}\r\n"));

            // More line breaks than a row may have are read as a quotation mark left open, on purpose.
            if (rows.Any(row => (row.Item1 + row.Item2 + row.Item3).Count(c => c == '\n') >= 7)) return;

            var reader = new DelimitedReader(Encoding.UTF8.GetBytes(text), columns: 3);
            foreach ((string first, string second, string third) in rows)
            {
                Assert.True(reader.Read());
                Assert.Equal(RowShape.Whole, reader.Shape);
                Assert.Equal([first, second, third], [Text(reader[0]), Text(reader[1]), Text(reader[2])]);
            }

            Assert.False(reader.Read());
        });

    [Theory]
    [InlineData("1,2\r\n3,4\r\n")]
    [InlineData("1,2\n3,4")]
    [InlineData("1,2\r3,4\r")]
    [InlineData("\uFEFF1,2\n3,4\n")]
    public void Rows_end_in_any_of_the_ways_copies_have(string text)
    {
        var reader = new DelimitedReader(Encoding.UTF8.GetBytes(text), columns: 2);

        Assert.True(reader.Read());
        Assert.Equal(("1", "2", 1), (Text(reader[0]), Text(reader[1]), reader.Line));
        Assert.True(reader.Read());
        Assert.Equal(("3", "4", 2), (Text(reader[0]), Text(reader[1]), reader.Line));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Any_bytes_come_to_an_end_and_every_line_is_accounted_for() =>
        Gen.Char["\",\na\u001A "].Select(c => (byte)c).Array[0, 200].Sample(bytes =>
        {
            var reader = new DelimitedReader(bytes, columns: 3);
            int end = 0;
            while (reader.Read())
            {
                Assert.Equal(end, reader.Extent.Start.Value);
                Assert.True(reader.Extent.End.Value > end);
                end = reader.Extent.End.Value;
            }

            Assert.Equal(bytes.Length, end);
        });

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(ReadOnlySpan<byte> field) => Encoding.UTF8.GetString(field).Replace("\"\"", "\"", StringComparison.Ordinal);
}
