using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Lists;

/// <summary>Links between the entries of lists, on the samples of a fresh clone.</summary>
public sealed class ListsLinkTests : IDisposable
{
    private const string Sdn = "us-ofac-sdn/17013";
    private const string Uk = "uk-sanctions/RUS0250";

    private readonly CliHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public void A_link_is_explained() =>
        Assert.Contains($"same party {Uk} VTB Bank (Public Joint-Stock Company): both have the lei 253400V1H6ART1UQ0N98", OneLine(_home.Run("lists", "link", Sdn)), StringComparison.Ordinal);

    [Fact]
    public void A_rejected_link_is_shown_with_who_when_and_why_and_both_entries_are_reported_apart()
    {
        CliRun run = _home.Run("lists", "link", Sdn, Uk, "--reject", "--by", "A. Analyst", "--reason", "a test");
        CliRun shown = _home.Run("lists", "link", Uk);
        JsonElement linked = Decision().GetProperty("recognized")[0];

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains($"not the same {Sdn} VTB BANK PUBLIC JOINT STOCK COMPANY: rejected by A. Analyst on 2026-11-24, a test", OneLine(shown), StringComparison.Ordinal);
        Assert.DoesNotContain("same party", shown.Output, StringComparison.Ordinal);
        Assert.False(linked.TryGetProperty("linked", out JsonElement links) && links.GetArrayLength() > 0);
    }

    [Fact]
    public void A_restored_link_links_again_and_what_was_said_stays_in_the_decision()
    {
        _home.Run("lists", "link", Sdn, Uk, "--reject", "--by", "A. Analyst", "--reason", "a test");
        CliRun run = _home.Run("lists", "link", Uk, Sdn, "--restore", "--by", "B. Analyst", "--reason", "it is right");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("same party", _home.Run("lists", "link", Sdn).Output, StringComparison.Ordinal);
        Assert.Contains(Decision().GetProperty("versions").GetProperty("linksSha256").GetString()!, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("are not linked", Sdn, "us-ofac-sdn/306", "--reject", "--by", "A", "--reason", "x")]
    [InlineData("was not rejected", Sdn, Uk, "--restore", "--by", "A", "--reason", "x")]
    [InlineData("--by and --reason", Sdn, Uk, "--reject")]
    [InlineData("either --reject or --restore", Sdn, Uk, "--reject", "--restore")]
    [InlineData("nobody listed has the id", "us-ofac-sdn/0", Uk, "--reject", "--by", "A", "--reason", "x")]
    [InlineData("name the entry", Sdn, "--reject", "--by", "A", "--reason", "x")]
    public void What_cannot_be_said_of_a_link_is_refused(string why, params string[] arguments)
    {
        CliRun run = _home.Run(["lists", "link", .. arguments]);

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    private static string OneLine(CliRun run) => string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private JsonElement Decision() =>
        JsonDocument.Parse(_home.Run("check", "pay 5 USD to VTB Bank", "--as-of", "2022-03-01", "--json").Output).RootElement;
}
