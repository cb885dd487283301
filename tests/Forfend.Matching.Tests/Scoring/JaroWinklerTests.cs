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
}
