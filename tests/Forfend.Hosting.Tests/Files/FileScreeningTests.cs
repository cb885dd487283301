using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Forfend.Domain.Law;
using Forfend.Hosting.Files;
using Forfend.Screening;

namespace Forfend.Hosting.Tests.Files;

public sealed class FileScreeningTests : IDisposable
{
    private const string Payments =
        """
        id,kind,amount,currency,beneficiary,beneficiary_country
        INV-1,payment,25000,USD,Alipay,CN
        INV-2,payment,10,USD,A Bakery,DE
        INV-3,payment,ten,USD,A Bakery,DE
        INV-4,payment,10,USD,,DE
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("forfend-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_record_gets_one_line_in_the_order_of_the_file()
    {
        FileScreeningResult result = Screen(Write("payments.csv", Payments));

        Assert.Equal(
            ["2 INV-1 watch", "3 INV-2 clear", "4 INV-3 undetermined", "5 INV-4 undetermined"],
            Lines("payments").Select(line => $"{line.GetProperty("line")} {line.GetProperty("id")} {line.GetProperty("outcome")}"));
        Assert.Equal(4, result.Records);
        Assert.Equal(2, result.StoppedCount);
        Assert.Equal(Outcome.Undetermined, result.Worst);
    }

    [Fact]
    public void The_receipt_names_what_came_in_and_what_came_out_by_hash()
    {
        string input = Write("payments.csv", Payments);

        Screen(input);

        using JsonDocument receipt = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "out", "payments.receipt.json")));
        Assert.Equal(Sha256(input), receipt.RootElement.GetProperty("input").GetProperty("sha256").GetString());
        Assert.Equal(Sha256(Path.Combine(_folder, "out", "payments.result.jsonl")), receipt.RootElement.GetProperty("result").GetProperty("sha256").GetString());
        Assert.Equal(4, receipt.RootElement.GetProperty("records").GetInt32());
    }

    [Fact]
    public void The_same_file_gives_the_same_lines_again()
    {
        string input = Write("payments.csv", Payments);
        Screen(input);
        byte[] first = File.ReadAllBytes(Path.Combine(_folder, "out", "payments.result.jsonl"));

        Screen(input);

        Assert.Equal(first, File.ReadAllBytes(Path.Combine(_folder, "out", "payments.result.jsonl")));
    }

    [Fact]
    public void A_run_that_is_broken_off_leaves_the_former_result_and_nothing_else()
    {
        string input = Write("payments.csv", Payments);
        Screen(input);
        string[] before = Directory.GetFiles(Path.Combine(_folder, "out"));
        using var broken = new CancellationTokenSource();
        broken.Cancel();

        Assert.Throws<OperationCanceledException>(() => ScreenUntil(input, broken.Token));

        Assert.Equal(before, Directory.GetFiles(Path.Combine(_folder, "out")));
    }

    [Theory]
    [InlineData("empty.xml", "")]
    [InlineData("noise.bin", "\u0001\u0002\u0003\u0004 nothing anybody reads")]
    public void A_file_nobody_reads_is_held_and_never_clear(string name, string content)
    {
        FileScreeningResult result = Screen(Write(name, content));

        Assert.True(result.ReadNothing);
        Assert.Equal(Outcome.Undetermined, result.Worst);
        Assert.NotEmpty(result.Findings);
        Assert.Empty(result.Written);
    }

    [Fact]
    public void A_message_that_breaks_off_holds_the_rest_and_keeps_what_came_before()
    {
        string whole = File.ReadAllText(Repository.PathOf("samples", "payments.pacs008.xml"));
        FileScreeningResult complete = Screen(Write("whole.xml", whole));

        FileScreeningResult cut = Screen(Write("cut.xml", whole[..(whole.Length * 3 / 4)]));

        Assert.True(cut.Unreadable > 0);
        Assert.InRange(cut.Records - cut.Unreadable, 1, complete.Records - 1);
        Assert.True(cut.Worst >= Outcome.Undetermined);
    }

    [Theory]
    [InlineData("payments.csv", "payments")]
    [InlineData("payments.pacs008.xml.gz", "payments.pacs008")]
    [InlineData("-", "stdin")]
    [InlineData(".hidden", ".hidden")]
    public void Result_and_receipt_are_named_for_the_file(string input, string name) =>
        Assert.Equal(name, new FileScreeningRequest { Input = input, OutputFolder = null, Profile = Profiles.Demo }.OutputName);

    private FileScreeningResult Screen(string path) => ScreenUntil(path, TestContext.Current.CancellationToken);

    private FileScreeningResult ScreenUntil(string path, CancellationToken cancellation)
    {
        var installation = Installation.Open(new DataFolder(Path.Combine(_folder, "data")), TimeProvider.System, "0.0.0");
        var request = new FileScreeningRequest
        {
            Input = path,
            OutputFolder = Path.Combine(_folder, "out"),
            AsOf = new DateOnly(2021, 1, 19),
            Profile = Profiles.Demo,
        };
        return new FileScreening(installation, TimeProvider.System).Run(request, progress: null, cancellation);
    }

    private IEnumerable<JsonElement> Lines(string name) =>
        File.ReadLines(Path.Combine(_folder, "out", name + ".result.jsonl")).Select(line => JsonElement.Parse(line));

    private string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private static string Sha256(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
