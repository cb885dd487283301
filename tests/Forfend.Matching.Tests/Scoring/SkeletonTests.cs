using CsCheck;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Scoring;

public class SkeletonTests
{
    private static readonly Gen<string[][]> Letters =
        Gen.OneOf("", "a", "e", "y", "h", "s", "ks", "k", "sas", "hs", "u", "ts", "f").Array[1, 4].Array[0, 14];

    [Fact]
    public void The_skeletons_of_letters_are_those_of_every_combination_written_out_in_order() =>
        Letters.Sample(letters => Assert.Equal(WrittenOut(letters), Skeleton.Expand(letters, Skeleton.Most)), iter: 20_000);

    [Fact]
    public void A_word_of_thousands_of_letters_has_skeletons_as_well()
    {
        IReadOnlyList<string> skeletons = Skeleton.Of(string.Concat(Enumerable.Repeat("cechatsi", 500)));

        Assert.InRange(skeletons.Count, 2, Skeleton.Most);
        Assert.All(skeletons, skeleton => Assert.InRange(skeleton.Length, 1_000, 4_000));
    }

    private static IEnumerable<string> WrittenOut(string[][] letters)
    {
        string[] words = [""];
        foreach (string[] values in letters)
            words = [.. words.SelectMany(word => (words.Length * values.Length <= Skeleton.Most ? values : values[..1]).Select(value => word + value))];
        return words.Select(Reduced).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private static string Reduced(string word)
    {
        string skeleton = "";
        for (int at = 0; at < word.Length; at++)
        {
            if ("aeiouy".Contains(word[at], StringComparison.Ordinal)) skeleton += at == 0 ? "a" : "";
            else if ((at == 0 || word[at] != word[at - 1]) && !(word[at] == 'h' && skeleton.Length > 0)) skeleton += word[at];
        }

        return skeleton;
    }
}
