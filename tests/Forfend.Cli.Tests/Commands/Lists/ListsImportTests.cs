using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Lists;

public sealed class ListsImportTests : IDisposable
{
    private readonly CliHome _home = new();

    [Fact]
    public void An_unknown_list_is_told_apart_from_a_mistyped_one()
    {
        Assert.Equal("forfend: there is no list `us-ofac-sdm`. Did you mean `us-ofac-sdn`?\n", _home.Run("lists", "import", "us-ofac-sdm", ".").Error);
        Assert.Equal(ExitCode.Usage, _home.Run("lists", "import", "nonsense", ".").Code);
    }

    [Fact]
    public void A_publication_without_a_day_is_a_usage_error()
    {
        File.WriteAllText(_home.PathOf("sdn.csv"), "1,\"A\"");

        CliRun run = _home.Run("lists", "import", "us-ofac-sdn", _home.PathOf("sdn.csv"));

        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--published", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _home.Dispose();
}
