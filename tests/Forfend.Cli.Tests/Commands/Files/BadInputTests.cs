using System.Text;
using System.Text.Json;
using CsCheck;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Files;

/// <summary>Whatever comes in: a finding, a held record, the right exit code, and never a stack trace or an answer of clear.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly string Pacs = File.ReadAllText(ScreenTests.Sample("payments.pacs008.xml"));

    private readonly CliHome _home = new();

    [Fact]
    public void Truncated_XML_holds_what_is_cut_off()
    {
        CliRun run = Screen(Pacs[..(Pacs.Length * 2 / 3)]);

        Assert.Equal(ExitCode.Undetermined, run.Code);
        Assert.Contains("XML002", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_DOCTYPE_is_refused_and_nothing_is_opened()
    {
        CliRun run = Screen(Pacs.Replace("?>", "?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", StringComparison.Ordinal));

        Assert.Equal(ExitCode.NothingRead, run.Code);
        Assert.Contains("DOCTYPE", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", run.Output + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_payee_without_a_name_is_held()
    {
        CliRun run = Screen("id,payer,payee,amount,currency\n1,Hartwell,,5,USD\n");

        Assert.Equal(ExitCode.Undetermined, run.Code);
        Assert.Equal(["undetermined"], Outcomes(run));
    }

    [Theory]
    [InlineData("31/02/2021")]
    [InlineData("2021-13-01")]
    [InlineData("soon")]
    public void A_date_that_is_none_holds_the_record(string date)
    {
        CliRun run = Screen($"id,payer,payee,amount,currency,as_of\n1,Hartwell,Bakery,5,USD,{date}\n");

        Assert.Equal(ExitCode.Undetermined, run.Code);
        Assert.Equal(["undetermined"], Outcomes(run));
    }

    [Theory]
    [InlineData("id,payer,payee,amount,currency\n1,Hartwell,")]
    [InlineData("{\"id\":\"1\",\"kind\":\"payment\",\"parties\":[{\"role\":\"beneficiary\",\"name\":\"")]
    [InlineData("id,payer,payee,amount,currency\n1,Hartwell,\"")]
    public void A_line_of_endless_length_is_held(string start)
    {
        CliRun run = Screen(start + new string('x', 8_000_000) + "\n");

        Assert.Contains(run.Code, new[] { ExitCode.Undetermined, ExitCode.NothingRead });
        Assert.DoesNotContain("clear", Outcomes(run));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("%PDF-1.7 nothing of ours")]
    [InlineData("<html><body>not found</body></html>")]
    [InlineData("{\"an\":\"object\"}")]
    public void What_is_no_file_of_dealings_is_refused(string content)
    {
        CliRun run = Screen(content);

        Assert.Equal(ExitCode.NothingRead, run.Code);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void Random_bytes_never_break_it_and_never_pass() => Gen.Byte.Array[0, 400].Sample(
        bytes =>
        {
            CliRun run = _home.RunWithInput(bytes, "screen", "-", "--json", "--as-of", "2021-01-19");
            Assert.NotEqual(ExitCode.Bug, run.Code);
            Assert.NotEqual(ExitCode.Ok, run.Code);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        },
        iter: 30, threads: 1);

    [Fact]
    public void A_message_with_a_few_changed_bytes_never_breaks_it() => Gen.Select(Gen.Int[0, Pacs.Length - 1], Gen.Byte).Array[1, 6].Sample(
        changes =>
        {
            byte[] bytes = Encoding.UTF8.GetBytes(Pacs);
            foreach ((int at, byte value) in changes) bytes[at] = value;
            CliRun run = _home.RunWithInput(bytes, "screen", "-", "--json", "--as-of", "2021-01-19");
            Assert.NotEqual(ExitCode.Bug, run.Code);
        },
        iter: 30, threads: 1);

    public void Dispose() => _home.Dispose();

    private static string[] Outcomes(CliRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString()!)];

    private CliRun Screen(string content)
    {
        CliRun run = _home.RunWithInput(Encoding.UTF8.GetBytes(content), "screen", "-", "--json", "--as-of", "2021-01-19");
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        return run;
    }
}
