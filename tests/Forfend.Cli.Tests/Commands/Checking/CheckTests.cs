using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Checking;

public sealed class CheckTests : IDisposable
{
    private readonly CliHome _home = new();

    [Theory]
    [InlineData("pay 25000 USD to Alipay", "2021-01-19", null, "watch (signed)", 0)]
    [InlineData("pay 25000 USD to Alipay", "2021-03-01", null, "watch (awaiting-definition)", 0)]
    [InlineData("pay 25000 USD to Alipay", "2021-06-10", null, "clear", 0)]
    [InlineData("host TikTok", "2020-10-15", null, "watch (defined)", 0)]
    [InlineData("host TikTok", "2020-11-13", null, "watch (enjoined)", 0)]
    [InlineData("host TikTok", "2020-11-13", "2020-10-29", "prohibited (effective)", 12)]
    [InlineData("export EUV resist to SMIC item.subject_to_ear=true item.unique_to_node_nm=7", "2020-12-23", null, "licence-required (effective)", 11)]
    [InlineData("pay 25000 USD to SMIC", "2020-12-23", null, "clear", 0)]
    [InlineData("export EUV resist to SMIC", "2020-12-23", null, "undetermined (effective)", 10)]
    [InlineData("update TikTok", "2020-09-28", null, "watch (enjoined)", 0)]
    [InlineData("buy a drone from DJI", "2021-01-06", null, "clear", 0)]
    public void The_first_line_says_what_the_law_says(string words, string asOf, string? knownBy, string verdict, int code)
    {
        CliRun run = _home.Run(["check", words, "--as-of", asOf, .. knownBy is null ? [] : (string[])["--known-by", knownBy]]);

        Assert.Contains(verdict, run.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Equal(code, (int)run.Code);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("watch (enjoined)", "--app-distribution --app TikTok --as-of 2020-09-28")]
    [InlineData("watch (defined)", "--service hosting --app TikTok --as-of 2020-10-15")]
    [InlineData("watch (signed)", "--payment --amount 25000 --currency USD --beneficiary Alipay --as-of 2021-01-19")]
    [InlineData("undetermined", "--export --end-user SMIC --item unique_to_node_nm=7 --as-of 2020-12-23")]
    [InlineData("clear", "--loan --borrower Liang --lender Jasper --fact loan.platform_share=30% --as-of 2019-01-01")]
    [InlineData("clear", "--data-transfer --recipient Lotus --fact data.volumes.biometric=5000 --as-of 2019-01-01")]
    [InlineData("clear", "--onboarding --customer Maria;born_1984-06-02;country_US --as-of 2019-01-01")]
    [InlineData("watch (signed)", "--payment --app Alipay --counterparty Alipay --as-of 2021-01-19")]
    public void Every_kind_of_dealing_can_be_asked_by_options(string verdict, string options)
    {
        CliRun run = _home.Run(["check", .. options.Split(' ').Select(option => option.Replace('_', option.StartsWith("Maria", StringComparison.Ordinal) ? ' ' : '_'))]);

        Assert.Contains(verdict, run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_not_screened_is_named_in_the_first_three_lines()
    {
        string[] lines = _home.Run("check", "pay 25000 USD to Alipay", "--as-of", "2021-01-19").Output.Split('\n');

        Assert.Contains(lines.Take(3), line => line.Contains("NOT SCREENED", StringComparison.Ordinal) && line.Contains("us-ofac-sdn", StringComparison.Ordinal));
    }

    [Fact]
    public void Any_profile_but_the_demo_holds_while_a_list_is_missing_and_says_that_data_is_missing()
    {
        CliRun run = _home.Run("check", "pay 25000 USD to A Bakery", "--as-of", "2021-01-19", "--profile", "us-person");

        Assert.Equal(ExitCode.Stale, run.Code);
        Assert.Contains("undetermined", run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Options_and_words_give_the_same_decision()
    {
        string[] date = ["--as-of", "2021-01-19", "--json"];

        CliRun words = _home.Run(["check", "pay 25000 USD to Alipay", .. date]);
        CliRun options = _home.Run(["check", "--payment", "--amount", "25,000", "--currency", "usd", "--beneficiary", "Alipay", .. date]);

        Assert.Equal(Without(words.Output, "words"), Without(options.Output, "--beneficiary"));

        // Where it was read, and with it the hash.
        static string Without(string json, string field) => string.Join('\n', json.Split('\n')
            .Where(line => !line.Contains($"\"field\": \"{field}\"", StringComparison.Ordinal) && !line.Contains("\"id\": \"d-", StringComparison.Ordinal))
            .Select(line => line.TrimEnd(',')));
    }

    [Fact]
    public void What_was_understood_is_shown_and_an_option_corrects_it()
    {
        CliRun run = _home.Run("check", "pay 25000 USD to Alipai", "--beneficiary", "Alipay", "--from", "DE", "--by", "foreign-person", "--as-of", "2021-01-19");

        Assert.Contains("payment, 25,000.00 USD, beneficiary \"Alipay\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("clear", run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_decision_as_JSON_names_the_format_and_the_outcome()
    {
        using JsonDocument decision = JsonDocument.Parse(_home.Run("check", "pay 25000 USD to Alipay", "--as-of", "2021-01-19", "--json").Output);

        Assert.Equal("decision/1", decision.RootElement.GetProperty("format").GetString());
        Assert.Equal("watch", decision.RootElement.GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("watch", 1)]
    [InlineData("duty", 0)]
    [InlineData("prohibited", 0)]
    public void Fail_on_chooses_from_where_the_exit_code_counts(string failOn, int code) =>
        Assert.Equal(code, (int)_home.Run("check", "pay 25000 USD to Alipay", "--as-of", "2021-01-19", "--fail-on", failOn).Code);

    [Theory]
    [InlineData("what is to be done?", "Alipay")]
    [InlineData("what is to be done?")]
    [InlineData("contradict each other", "x", "--payment", "--loan")]
    [InlineData("there is no `demmo`; did you mean `demo`? See", "pay 5 USD to X", "--profile", "demmo")]
    [InlineData("unknown option `--beneficary`. Did you mean `--beneficiary`?", "--payment", "--beneficary", "X")]
    [InlineData("is not a country", "pay 5 USD to X", "--from", "Germany")]
    [InlineData("is not a number", "pay to X", "--amount", "many")]
    public void What_cannot_be_asked_is_a_usage_error_with_what_to_do(string message, params string[] arguments)
    {
        CliRun run = _home.Run(["check", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("pay 5 USD")]
    [InlineData("pay 5 USD to Alipay on 31/02/2021")]
    [InlineData("pay 5 USD to X", "--item", "nonsense")]
    [InlineData("--payment", "--beneficiary", "", "--amount", "5", "--currency", "USD")]
    [InlineData("--payment", "--beneficiary", "X", "--amount", "5")]
    public void A_dealing_that_is_not_complete_is_held(params string[] arguments)
    {
        CliRun run = _home.Run(["check", .. arguments]);

        Assert.Equal(ExitCode.Undetermined, run.Code);
        Assert.Contains("undetermined", run.Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("watch.txt", "pay 25000 USD to Alipay", "--as-of", "2021-01-19")]
    [InlineData("prohibited.txt", "host TikTok", "--as-of", "2020-11-13", "--known-by", "2020-10-29")]
    [InlineData("licence.txt", "--export", "--end-user", "SMIC", "--item", "subject_to_ear=true", "--item", "unique_to_node_nm=7", "--as-of", "2020-12-23")]
    [InlineData("clear.txt", "pay 42 EUR to Ateliers Moreau SARL", "--as-of", "2021-01-19")]
    [InlineData("undetermined.txt", "--export", "--end-user", "SMIC", "--as-of", "2020-12-23")]
    [InlineData("derivation.txt", "pay 25000 USD to Alipay", "--as-of", "2021-01-19", "--explain")]
    public void Answers_for_people_stay_as_approved(string golden, params string[] arguments) =>
        GoldenFile.Matches(Stable.Text(_home.Run(["check", .. arguments]).Output), golden);

    public void Dispose() => _home.Dispose();
}
