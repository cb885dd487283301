using System.Text;
using CsCheck;

namespace Forfend.Intake.Tests;

public class FuzzTests
{
    private static readonly (string File, byte[] Bytes)[] Seeds =
        [.. SamplesTests.Samples.Select(row => (row.Data.Item1, File.ReadAllBytes(Repository.PathOf("samples", row.Data.Item1))))];

    // One change of a file: cut, overwrite, insert, repeat, or swap in what parsers fear.
    private static readonly Gen<Func<byte[], byte[]>> Mutation = Gen.OneOf(
        Gen.Double[0, 1].Select(at => (Func<byte[], byte[]>)(bytes => bytes[..(int)(at * bytes.Length)])),
        Gen.Select(Gen.Double[0, 1], Gen.Byte).Select((at, value) => (Func<byte[], byte[]>)(bytes => Replace(bytes, at, 1, [value]))),
        Gen.Select(Gen.Double[0, 1], Gen.Byte.Array[1, 8]).Select((at, values) => (Func<byte[], byte[]>)(bytes => Replace(bytes, at, 0, values))),
        Gen.Select(Gen.Double[0, 1], Gen.Int[1, 200]).Select((at, count) => (Func<byte[], byte[]>)(bytes => Replace(bytes, at, count, []))),
        Gen.Select(Gen.Double[0, 1], Words("\"", "\"\"", "<", ">", "&", "&x;", "]]>", "<![CDATA[", "\\ud800", "{", "}", "[", "1e999", "\r", "\0", "\uFEFF", "<!DOCTYPE a>"))
            .Select((at, text) => (Func<byte[], byte[]>)(bytes => Replace(bytes, at, 0, Encoding.UTF8.GetBytes(text)))),
        Words("utf-16", "utf-7", "nonsense", "iso-8859-1", "ebcdic").Select(name =>
            (Func<byte[], byte[]>)(bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("encoding=\"UTF-8\"", $"encoding=\"{name}\"", StringComparison.Ordinal)))));

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    [Fact]
    public void No_mutation_of_a_sample_makes_a_reader_throw() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Mutation.Array[1, 4]).Sample((seed, mutations) =>
        {
            (string file, byte[] bytes) = Seeds[seed];
            foreach (Func<byte[], byte[]> mutate in mutations) bytes = mutate(bytes);
            ReadWithEveryFormat(bytes, file);
        }, iter: 1500);

    [Fact]
    public void No_random_bytes_make_a_reader_throw() =>
        Gen.Byte.Array[0, 400].Sample(bytes => ReadWithEveryFormat(bytes, "random.bin"), iter: 1500);

    [Fact]
    public void No_random_punctuation_makes_a_reader_throw() =>
        Gen.Char["<>&\"'/= ,;\t\n\r{}[]:\\ua1-?!CdtTrfTxInf"].Array[0, 200]
            .Sample(chars => ReadWithEveryFormat(Encoding.UTF8.GetBytes(chars), "random.txt"), iter: 1500);

    private static void ReadWithEveryFormat(byte[] bytes, string file)
    {
        using (IntakeStream input = IntakeStream.Open(new MemoryStream(bytes)))
        {
            _ = IntakeFormats.Detect(input.Head.Span, file);
            Assert.NotEmpty(IntakeFormats.Unrecognised(file, input.Head.Span).ToString());
        }

        foreach (IIntakeFormat format in IntakeFormats.All)
        {
            using IntakeStream input = IntakeStream.Open(new MemoryStream(bytes));
            int number = 0;
            foreach (IntakeItem item in format.Read(input.Content, new IntakeOptions { FileName = file }))
            {
                if (item is IntakeItem.Unreadable) Assert.NotEmpty(item.Findings);
                if (item is IntakeItem.Record or IntakeItem.Unreadable) Assert.Equal(++number, item is IntakeItem.Record record ? record.Number : ((IntakeItem.Unreadable)item).Number);
                Assert.All(item.Findings, finding => Assert.DoesNotContain('\n', finding.ToString()));
                Assert.True(number <= bytes.Length + 1, "more records than bytes");
            }
        }
    }

    private static byte[] Replace(byte[] bytes, double at, int count, byte[] with)
    {
        int start = (int)(at * bytes.Length);
        int end = Math.Min(bytes.Length, start + count);
        return [.. bytes[..start], .. with, .. bytes[end..]];
    }
}
