using System.Text.Json;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

/// <summary>The published schema and the guide say what the reader does.</summary>
public class MeasureDocumentsTests
{
    [Fact]
    public void The_measure_of_the_guide_is_one_file_and_one_line()
    {
        DirectoryInfo copy = Directory.CreateTempSubdirectory("forfend-guide-");
        try
        {
            string original = Repository.PathOf("rulebook");
            foreach (string file in Directory.EnumerateFiles(original, "*.yaml", SearchOption.AllDirectories))
            {
                string target = Path.Combine(copy.FullName, Path.GetRelativePath(original, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            string guide = File.ReadAllText(Repository.PathOf("docs", "guides", "add-a-measure.md")).ReplaceLineEndings("\n");
            File.WriteAllText(Path.Combine(copy.FullName, "measures", "us", "us-eo99999.yaml"), Block(guide, "```yaml\n"));
            string registry = Path.Combine(copy.FullName, "rulebook.yaml");
            File.WriteAllText(registry, File.ReadAllText(registry).Replace("measures:\n", "measures:\n" + Block(guide, "```\nmeasures:\n"), StringComparison.Ordinal));

            RulebookReading reading = RulebookFolder.Read(copy.FullName);

            Assert.Equal("", SmallRulebook.Lines(reading.Findings));
            Assert.Equal("us-eo99999", Assert.IsType<RulebookReading.Read>(reading).Edition.Measures[0].Id);
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_schema_knows_the_words_of_the_reader()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "reference", "measure.schema.json")));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");

        Knows("kind", Words.MeasureKinds);
        Knows("person", Words.BoundPersons);
        Knows("eventKind", Words.Events);
        Knows("confidence", Words.Confidences);
        Knows("dealingKind", Words.Dealings);
        Knows("role", Words.Roles);
        Knows("reachKind", Words.ReachSteps);
        Knows("reachBase", Words.ReachBases);
        Knows("effect", Words.Effects);
        Knows("reviewPolicy", Words.ReviewPolicies);
        Knows("relationKind", Words.Relations);
        Knows("controlKind", Words.ControlKinds);
        Knows("outcome", Words.Outcomes);
        Knows("status", Words.Statuses);
        Assert.Equal(
            FactOperators.AllKeys.Order(StringComparer.Ordinal),
            definitions.GetProperty("fact").GetProperty("properties").EnumerateObject().Select(property => property.Name).Except(["fact", "ask", "presumed"]).Order(StringComparer.Ordinal));

        void Knows<T>(string definition, Vocabulary<T> words) =>
            Assert.Equal(words.Words, definitions.GetProperty(definition).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
    }

    private static string Block(string guide, string fence)
    {
        int start = guide.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
