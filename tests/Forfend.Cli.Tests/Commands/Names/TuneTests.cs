using System.Text.Json;
using Forfend.Cli.Running;

namespace Forfend.Cli.Tests.Commands.Names;

public class TuneTests
{
    private const string Pairs =
        "left\tright\tsame\tkind\n" +
        "Ivan Petrov\tPETROV, Ivan\ttrue\tperson\nIvan Petrow\tIvan Petrov\ttrue\tperson\nIwan Pietrov\tIvan Petrov\ttrue\tperson\n" +
        "Ivan Petrov\tIvan Pavlov\tfalse\tperson\nAnna Petrova\tIvan Petrov\tfalse\tperson\nSolutions II\tSolutions III\tfalse\tcompany\nIvan\tPeter\tmaybe\tperson\n";

    private const string Customers = "query\tkind\nIvan Petrow\tperson\nMaria Schmidt\tperson\nZenith Star Ltd\tcompany\n";

    [Fact]
    public void The_curve_and_what_changes_hands_are_shown()
    {
        using var home = new CliHome();
        CliRun run = Tune(home, "--between", "850", "1000");

        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains("NAM005", run.Error, StringComparison.Ordinal);
        GoldenFile.Matches(run.Output, "tune.txt");
    }

    [Fact]
    public void Each_kind_has_a_curve_of_its_own_and_what_another_threshold_changes_is_shown()
    {
        using var home = new CliHome();
        CliRun run = Tune(home, "--by", "kind", "--threshold", "970", "--threshold", "kind:organization=700");

        Assert.Equal(ExitCode.Ok, run.Code);
        GoldenFile.Matches(run.Output, "tune-by-kind.txt");
    }

    [Fact]
    public void Pairs_are_counted_by_their_kind_and_customers_by_the_kind_they_met()
    {
        using var home = new CliHome();
        JsonElement root = JsonDocument.Parse(Tune(home, "--json", "--by", "kind", "--threshold", "kind:person=1000").Output).RootElement;
        JsonElement Of(string kind) => root.GetProperty("byKind").GetProperty(kind);

        Assert.Equal((5, 1), (Of("person").GetProperty("pairs").GetInt32(), Of("organization").GetProperty("pairs").GetInt32()));
        // Of three customers one meets a person, none a company.
        Assert.Equal((3333.3m, 0m), (Alerts(Of("person")), Alerts(Of("organization"))));
        Assert.Empty(root.GetProperty("gained").EnumerateArray());
        Assert.Contains(root.GetProperty("lost").EnumerateArray(), change => change.GetProperty("left").GetString() == "Ivan Petrow" && !change.TryGetProperty("same", out _));

        static decimal Alerts(JsonElement curve) => curve.GetProperty("curve")[0].GetProperty("alertsPerTenThousand").GetDecimal();
    }

    [Theory]
    [InlineData("--between", "650", "850")]
    [InlineData("--threshold", "699")]
    [InlineData("--by", "colour")]
    public void What_cannot_be_shown_is_a_mistake(params string[] more)
    {
        using var home = new CliHome();
        CliRun run = Tune(home, more);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.StartsWith($"forfend: {more[0]}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_higher_threshold_finds_no_more_and_alerts_no_more()
    {
        using var home = new CliHome();
        JsonElement root = JsonDocument.Parse(Tune(home, "--json").Output).RootElement;
        JsonElement[] points = [.. root.GetProperty("curve").EnumerateArray()];

        Assert.Equal((6, 3), (root.GetProperty("pairs").GetInt32(), root.GetProperty("customers").GetInt32()));
        foreach ((JsonElement lower, JsonElement higher) in points.Zip(points.Skip(1)))
        {
            Assert.True(lower.GetProperty("recall").GetDecimal() >= higher.GetProperty("recall").GetDecimal());
            Assert.True(lower.GetProperty("alertsPerTenThousand").GetDecimal() >= higher.GetProperty("alertsPerTenThousand").GetDecimal());
        }
    }

    [Fact]
    public void Nothing_to_measure_by_is_a_mistake()
    {
        using var home = new CliHome();
        Assert.Equal(ExitCode.Usage, home.Run("tune").Code);
    }

    private static CliRun Tune(CliHome home, params string[] more)
    {
        string folder = Directory.CreateTempSubdirectory("forfend-tune").FullName;
        try
        {
            string File(string name, string content)
            {
                string path = Path.Combine(folder, name);
                System.IO.File.WriteAllText(path, content);
                return path;
            }

            return home.Run(["tune", "--pairs", File("pairs.tsv", Pairs), "--customers", File("customers.tsv", Customers), "--list", File("list.tsv", "id\tname\tkind\n1\tPETROV, Ivan\tperson\n"), .. more]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
