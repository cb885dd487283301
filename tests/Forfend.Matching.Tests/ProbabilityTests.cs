using Forfend.Matching.Explanation;

namespace Forfend.Matching.Tests;

public class ProbabilityTests
{
    [Fact]
    public void A_higher_score_is_never_less_likely()
    {
        int[] probabilities = [.. Enumerable.Range(0, 1001).Select(Probability.Of)];

        Assert.Equal(probabilities.Order(), probabilities);
        Assert.Equal((0, 995), (probabilities[0], probabilities[^1]));
    }
}
