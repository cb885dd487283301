using CsCheck;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Tests.Scoring;

public class JaroWinklerTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'f'].Array[1, 12].Select(letters => new string(letters));

    [Theory]
    [InlineData("martha", "marhta", 961)]
    [InlineData("dwayne", "duane", 840)]
    [InlineData("dixon", "dicksonx", 813)]
    [InlineData("delta", "delia", 906)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("alipay", "alipay", 1000)]
    public void Similarity_is_that_of_the_literature_rounded_down(string left, string right, int similarity) =>
        Assert.Equal(similarity, JaroWinkler.Similarity(left, right));

    [Fact]
    public void Similarity_is_symmetric_and_full_only_for_equal_words() => Gen.Select(Word, Word).Sample((left, right) =>
    {
        int similarity = JaroWinkler.Similarity(left, right);
        Assert.Equal(similarity, JaroWinkler.Similarity(right, left));
        Assert.InRange(similarity, 0, 1000);
        Assert.Equal(left == right, similarity == 1000);
    });

    [Fact]
    public void Similarity_is_that_of_letters_looking_for_partners_one_by_one() =>
        Gen.Select(Gen.Char['a', 'd'].Array[1, 40], Gen.Char['a', 'd'].Array[1, 40]).Sample(
            (left, right) => Assert.Equal(ByHand(new string(left), new string(right)), JaroWinkler.Similarity(left, right)), iter: 20_000);

    private static int ByHand(string left, string right)
    {
        bool inOrder = left.Length < right.Length || (left.Length == right.Length && string.CompareOrdinal(left, right) <= 0);
        (string shorter, string longer) = inOrder ? (left, right) : (right, left);
        int window = Math.Max(0, longer.Length / 2 - 1);
        var taken = new bool[longer.Length];
        string partners = "";
        for (int index = 0; index < shorter.Length; index++)
        {
            int place = Enumerable.Range(0, longer.Length).FirstOrDefault(
                other => Math.Abs(other - index) <= window && !taken[other] && longer[other] == shorter[index], -1);
            if (place < 0) continue;

            taken[place] = true;
            partners += shorter[index];
        }

        if (partners.Length == 0) return 0;

        string met = string.Concat(longer.Where((_, index) => taken[index]));
        int transpositions = partners.Where((letter, index) => letter != met[index]).Count() / 2;
        int prefix = Enumerable.Range(0, Math.Min(4, shorter.Length)).TakeWhile(index => left[index] == right[index]).Count();
        (decimal a, decimal b, decimal m) = (shorter.Length, longer.Length, partners.Length);
        decimal jaro = (m * m * (a + b) + (m - transpositions) * a * b) / (3 * a * b * m);
        return (int)(1000 * (jaro + prefix * (1 - jaro) / 10) + 0.000_000_001m);
    }
}
