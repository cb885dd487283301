using CsCheck;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

public class ReadingFuzzTests
{
    private const int Rounds = 3_000;
    private const string Seed = "0000KOIPe036";

    private static readonly string[] Fragments =
        [":", "- ", "{", "}", "[", "]", "\n", "  ", "\t", "&a ", "*a", "!x ", "|\n", ">\n", "'", "\"", "#", "? ", "---\n", "%YAML 9.9\n", "<<: ", "\0", "\uFEFF", "\\x", "~", "on: ", "999999999999999999999999"];

    [Fact]
    public void A_mutated_measure_is_read_or_refused_and_never_throws()
    {
        using var rulebook = new SmallRulebook();
        Gen<(int, int, int)> mutation = Gen.Select(Gen.Int[0, SmallRulebook.Measure.Length - 1], Gen.Int[0, 40], Gen.Int[0, Fragments.Length - 1]);
        mutation.Array[1, 4].Sample(
            mutations =>
            {
                string text = SmallRulebook.Measure;
                foreach ((int at, int removed, int fragment) in mutations)
                {
                    int start = Math.Min(at, text.Length);
                    text = text.Remove(start, Math.Min(removed, text.Length - start)).Insert(start, Fragments[fragment]);
                }

                rulebook.Write(SmallRulebook.MeasurePath, text);
                Assert.NotNull(RulebookFolder.Read(rulebook.Folder));
            },
            seed: Seed, iter: Rounds, threads: 1);
    }
}
