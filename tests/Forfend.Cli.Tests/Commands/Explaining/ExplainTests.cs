using System.Text.RegularExpressions;
using Forfend.Cli.Running;
using Forfend.Cli.Tests.Commands.Files;

namespace Forfend.Cli.Tests.Commands.Explaining;

public sealed partial class ExplainTests : IDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public void An_answer_is_explained_by_its_id_as_it_was_when_it_was_given()
    {
        string answer = _home.Run("check", "pay 25000 USD to Alipay", "--as-of", "2021-01-19").Output;
        string derivation = _home.Run("check", "pay 25000 USD to Alipay", "--as-of", "2021-01-19", "--explain").Output;
        string id = Id().Match(answer).Value;

        CliRun run = _home.Run("explain", id);

        Assert.Equal(derivation, run.Output);
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Equal(run.Output, _home.Run("explain", id[..8]).Output);
    }

    [Theory]
    [InlineData("orders.csv", new[] { 2, 3, 4, 5, 6, 7 })]
    [InlineData("dealings.jsonl", new[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    [InlineData("broken.csv", new[] { 2, 3, 4, 5, 7, 10, 11 })]
    public void A_screened_line_decided_again_is_the_same_decision(string sample, int[] lines)
    {
        _home.Run("screen", ScreenTests.Sample(sample), "--out", _home.PathOf("out"));
        string result = Path.Combine(_home.PathOf("out"), Path.GetFileNameWithoutExtension(sample) + ".result.jsonl");

        foreach (int line in lines)
        {
            CliRun run = _home.Run("explain", result, "--line", $"{line}");
            Assert.Equal(ExitCode.Ok, run.Code);
            // Anything on standard error would say that the decision differs.
            Assert.Empty(run.Error);
            Assert.Contains("What was asked", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_profile_of_the_receipt_is_used_and_another_one_gives_another_decision()
    {
        _home.Run("screen", ScreenTests.Sample("orders.csv"), "--profile", "us-person", "--as-of", "2021-01-19", "--out", _home.PathOf("out"));
        string result = Path.Combine(_home.PathOf("out"), "orders.result.jsonl");

        Assert.Empty(_home.Run("explain", result, "--line", "4").Error);
        Assert.Contains("decided again", _home.Run("explain", result, "--line", "4", "--profile", "demo").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_thresholds_and_the_policy_of_the_receipt_are_used()
    {
        _home.Run("screen", ScreenTests.Sample("orders.csv"), "--when-stale", "hold", "--threshold", "900", "--threshold", "rulebook+kind:organization=980", "--as-of", "2021-01-19", "--out", _home.PathOf("out"));
        string result = Path.Combine(_home.PathOf("out"), "orders.result.jsonl");

        CliRun run = _home.Run("explain", result, "--line", "4");

        Assert.Empty(run.Error);
        Assert.Contains("900 rulebook+kind:organization=980", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_could_not_be_read_is_explained_by_its_findings()
    {
        _home.Run("screen", ScreenTests.Sample("broken.csv"), "--out", _home.PathOf("out"));

        CliRun run = _home.Run("explain", Path.Combine(_home.PathOf("out"), "broken.result.jsonl"), "--line", "9");

        Assert.StartsWith("HOLD - undetermined", run.Output, StringComparison.Ordinal);
        Assert.Contains("a quote does not close", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("neither one of the last 1000 answers", "d-0123456789abcdef")]
    [InlineData("neither one of the last 1000 answers", "../../etc/passwd")]
    [InlineData("there is no file", "nowhere.result.jsonl", "--line", "2")]
    [InlineData("no answer for line 99", "RESULT", "--line", "99")]
    [InlineData("which line", "RESULT")]
    [InlineData("is no line of a result file", "SAMPLE", "--line", "2")]
    public void What_cannot_be_explained_is_a_usage_error(string message, params string[] arguments)
    {
        _home.Run("screen", ScreenTests.Sample("orders.csv"), "--out", _home.PathOf("out"));
        string[] paths = [.. arguments.Select(argument => argument switch
        {
            "RESULT" => Path.Combine(_home.PathOf("out"), "orders.result.jsonl"),
            "SAMPLE" => ScreenTests.Sample("orders.csv"),
            _ => argument,
        })];

        CliRun run = _home.Run(["explain", .. paths]);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();

    [GeneratedRegex("d-[0-9a-f]{16}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Id();
}
