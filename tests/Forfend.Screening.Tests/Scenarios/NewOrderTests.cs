using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;
using Forfend.Screening.Scenarios;

namespace Forfend.Screening.Tests.Scenarios;

/// <summary>
/// The try of somebody who had only the guide: an order with a clock of 60 days and an injunction against one of its two provisions, as
/// one file and one line.
/// </summary>
public class NewOrderTests
{
    private const string Id = "us-eo99998";

    [Fact]
    public void A_new_order_with_a_clock_and_a_partial_injunction_is_one_file_and_one_line()
    {
        DirectoryInfo copy = Directory.CreateTempSubdirectory("forfend-new-order-");
        try
        {
            CopyRulebookTo(copy.FullName);
            File.Copy(Repository.PathOf("tests", "Forfend.Screening.Tests", "Scenarios", "NewOrder.yaml"), Path.Combine(copy.FullName, "measures", "us", Id + ".yaml"));
            string registry = Path.Combine(copy.FullName, "rulebook.yaml");
            File.WriteAllText(registry, File.ReadAllText(registry).Replace("measures:\n", $"measures:\n  - us/{Id}\n", StringComparison.Ordinal));

            RulebookReading reading = RulebookFolder.Read(copy.FullName);
            RulebookEdition edition = Assert.IsType<RulebookReading.Read>(reading).Edition;
            ScenarioResult[] results = [.. new ScenarioRunner(edition, TheRulebook.Matcher).Run(edition.Find(Id)!)];

            Assert.Empty(reading.Findings);
            Assert.Equal(6, results.Length);
            Assert.All(results, result => Assert.True(result.HasPassed, $"{result.Scenario.Name}: {string.Join("; ", result.Differences)}"));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static void CopyRulebookTo(string folder)
    {
        string original = Repository.PathOf("rulebook");
        foreach (string file in Directory.EnumerateFiles(original, "*.yaml", SearchOption.AllDirectories))
        {
            string target = Path.Combine(folder, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
