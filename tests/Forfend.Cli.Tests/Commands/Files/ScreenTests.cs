using System.Text;
using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Files;

public sealed class ScreenTests : IDisposable
{
    private readonly CliHome _home = new();

    [Theory]
    [InlineData("payments.pacs008.xml", 9, 0)]
    [InlineData("payroll.pain001.xml", 5, 0)]
    [InlineData("payments.csv", 8, 0)]
    [InlineData("orders.csv", 6, 11)]
    [InlineData("customers.csv", 7, 0, "--onboarding")]
    [InlineData("dealings.jsonl", 8, 11)]
    [InlineData("broken.csv", 10, 10)]
    public void Every_sample_is_screened_into_a_result_and_a_receipt(string sample, int records, int code, params string[] options)
    {
        CliRun run = _home.Run(["screen", Sample(sample), "--as-of", "2021-01-19", "--out", _home.PathOf("out"), .. options]);

        string name = Path.Combine(_home.PathOf("out"), Path.GetFileNameWithoutExtension(sample));
        string[] lines = File.ReadAllLines(name + ".result.jsonl");
        using JsonDocument receipt = JsonDocument.Parse(File.ReadAllBytes(name + ".receipt.json"));
        Assert.Equal(code, (int)run.Code);
        Assert.Equal(records, lines.Length);
        Assert.Equal(records, receipt.RootElement.GetProperty("records").GetInt32());
        Assert.Equal(Enumerable.Range(1, records), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("record").GetInt32()));
        Assert.Contains("NOT SCREENED", run.Output.Split('\n')[1], StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(_home.PathOf("out")).Length);
    }

    [Theory]
    [InlineData("orders.csv", "orders.txt")]
    [InlineData("broken.csv", "broken.txt")]
    public void Summaries_for_people_stay_as_approved(string sample, string golden)
    {
        CliRun run = _home.RunWithInput(File.ReadAllBytes(Sample(sample)), "screen", "-", "--json", "--as-of", "2021-01-19");

        GoldenFile.Matches(Stable.Text(run.Error), golden);
    }

    [Fact]
    public void As_JSON_the_lines_go_to_standard_output_and_the_summary_to_standard_error()
    {
        CliRun run = _home.RunWithInput(File.ReadAllBytes(Sample("orders.csv")), "screen", "-", "--json", "--as-of", "2021-01-19");

        Assert.Equal(ExitCode.LicenceRequired, run.Code);
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line));
        Assert.StartsWith("STOP - licence-required. stdin", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.PathOf("out")));
    }

    [Fact]
    public void Of_several_files_the_worst_counts_and_each_has_its_result()
    {
        CliRun run = _home.Run("screen", Sample("payments.csv"), Sample("orders.csv"), "--as-of", "2021-01-19", "--out", _home.PathOf("out"));

        Assert.Equal(ExitCode.LicenceRequired, run.Code);
        Assert.Equal(4, Directory.GetFiles(_home.PathOf("out")).Length);
    }

    [Fact]
    public void Standard_input_is_named_stdin()
    {
        _home.RunWithInput(File.ReadAllBytes(Sample("payments.csv")), "screen", "-", "--out", _home.PathOf("out"));

        Assert.True(File.Exists(Path.Combine(_home.PathOf("out"), "stdin.result.jsonl")));
    }

    [Fact]
    public void A_column_of_another_name_is_mapped()
    {
        byte[] orders = Encoding.UTF8.GetBytes("order_no;Kunde;item.subject_to_ear\n1;SMIC;true\n");

        File.WriteAllBytes(_home.PathOf("orders.csv"), orders);

        CliRun before = _home.Run("screen", _home.PathOf("orders.csv"), "--kind", "export", "--json", "--as-of", "2021-01-19");
        CliRun after = _home.RunWithInput(orders, "screen", "-", "--kind", "export", "--map", "end_user=Kunde", "--json", "--as-of", "2021-01-19");

        Assert.Contains("--map end_user=", before.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Undetermined, before.Code);
        Assert.Equal(ExitCode.LicenceRequired, after.Code);
    }

    [Fact]
    public void Any_profile_but_the_demo_holds_all_while_a_list_is_missing()
    {
        CliRun run = _home.Run("screen", Sample("payroll.pain001.xml"), "--as-of", "2021-01-19", "--profile", "us-person", "--out", _home.PathOf("out"));

        Assert.Equal(ExitCode.Stale, run.Code);
        Assert.StartsWith("HOLD - undetermined", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch", 1)]
    [InlineData("undetermined", 0)]
    public void Fail_on_chooses_from_where_the_exit_code_counts(string failOn, int code) =>
        Assert.Equal(code, (int)_home.Run("screen", Sample("payments.csv"), "--as-of", "2021-01-19", "--out", _home.PathOf("out"), "--fail-on", failOn).Code);

    [Theory]
    [InlineData("there is no file", "nowhere.xml")]
    [InlineData("is a folder", ".")]
    [InlineData("write field=column", "a.csv", "--map", "end_user")]
    [InlineData("contradict each other", "a.csv", "--onboarding", "--kind", "payment")]
    [InlineData("did you mean `payment`?", "a.csv", "--kind", "paymnt")]
    public void What_cannot_be_done_is_a_usage_error(string message, params string[] arguments)
    {
        CliRun run = _home.Run(["screen", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_it_leaves_nothing_behind()
    {
        using var home = new CliHome { Cancellation = new CancellationToken(canceled: true) };

        CliRun run = home.Run("screen", Sample("payments.csv"), "--out", home.PathOf("out"));

        Assert.Equal(ExitCode.Interrupted, run.Code);
        Assert.Empty(Directory.GetFiles(home.PathOf("out")));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Two_files_of_one_name_do_not_overwrite_each_other()
    {
        Directory.CreateDirectory(_home.PathOf("a"));
        File.Copy(Sample("payments.csv"), _home.PathOf("a/payments.csv"));

        CliRun run = _home.Run("screen", Sample("payments.csv"), _home.PathOf("a/payments.csv"), "--out", _home.PathOf("out"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.False(Directory.Exists(_home.PathOf("out")));
    }

    public void Dispose() => _home.Dispose();

    internal static string Sample(string name) => Repository.PathOf("samples", name);
}
