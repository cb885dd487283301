using Forfend.Cli.Running;
using Forfend.Hosting;

namespace Forfend.Cli.Tests.Commands.Law;

public sealed class LawConfirmTests : IDisposable
{
    private const string Measure = "own-bis-affiliates";

    private readonly CliHome _home = new();

    [Fact]
    public void What_was_confirmed_is_law_from_then_on_and_cites_its_confirmation()
    {
        Assert.Contains("unconfirmed: resumed 2026-11-10", _home.Run("law", "status", Measure).Output, StringComparison.Ordinal);

        CliRun run = _home.Run("law", "confirm", Measure, "resumed 2026-11-10", "--source", "91 FR 1: \"resumed\"", "--by", "A. Lawyer");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.StartsWith("own-bis-affiliates: resumed 2026-11-10 took place, confirmed by A. Lawyer on 2026-11-24\n", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unconfirmed", _home.Run("law", "status", Measure).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("UNCONFIRMED", _home.Run("law", "calendar").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_did_not_happen_leaves_things_as_they_were()
    {
        _home.Run("law", "confirm", Measure, "--did-not-happen", "--source", "91 FR 1", "--by", "A. Lawyer");

        Assert.Contains("suspended", _home.Run("law", "status", Measure).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decision_names_the_hash_of_the_confirmations()
    {
        string[] check = ["check", "pay 25000 USD to Alipay", "--as-of", "2026-11-24", "--json"];
        Assert.DoesNotContain("overlaySha256", _home.Run(check).Output, StringComparison.Ordinal);

        CliRun run = _home.Run("law", "confirm", Measure, "--source", "91 FR 1", "--by", "A. Lawyer");
        string sha256 = run.Output.Split("SHA-256 ")[1][..64];

        Assert.Contains($"\"overlaySha256\":\"{sha256}\"", _home.Run(check).Output.Replace("\": \"", "\":\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us-eo13942", null, "us-eo13942 has no scheduled event; nothing is to be confirmed.")]
    [InlineData(Measure, "resumed 2026-11-11", "own-bis-affiliates has no scheduled event \"resumed 2026-11-11\". Did you mean \"resumed 2026-11-10\"?")]
    public void Only_a_scheduled_event_can_be_confirmed(string measure, string? happening, string expected)
    {
        CliRun run = _home.Run(["law", "confirm", measure, .. happening is null ? Array.Empty<string>() : [happening], "--source", "s", "--by", "b"]);

        Assert.Equal($"forfend: {expected}\n", run.Error);
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Fact]
    public void An_event_that_lies_ahead_cannot_have_happened()
    {
        using var before = new CliHome { Today = new DateOnly(2026, 11, 9) };

        CliRun run = before.Run("law", "confirm", Measure, "--source", "s", "--by", "b");

        Assert.Contains("lies ahead", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, run.Code);
    }

    [Theory]
    [InlineData("check", "pay 25000 USD to Alipay")]
    [InlineData("screen", "-")]
    [InlineData("law", "status")]
    [InlineData("law", "confirm", Measure, "--source", "s", "--by", "b")]
    public void Confirmations_that_cannot_be_read_stop_everything_as_a_damaged_store(params string[] arguments)
    {
        string file = new OverlayFile(_home.Data).Path;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "format: overlay/1\nconfirmations:\n  - {measure: x}\n");

        CliRun run = _home.RunWithInput("id,payee\n1,Alipay\n"u8.ToArray(), arguments);

        Assert.Contains("nothing is decided", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Integrity, run.Code);
        Assert.Empty(run.Output);
    }

    public void Dispose() => _home.Dispose();
}
