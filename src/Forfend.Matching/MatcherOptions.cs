namespace Forfend.Matching;

/// <summary>What a matcher is built with. Everything else of the score is fixed by its version.</summary>
public sealed record MatcherOptions
{
    /// <summary>
    /// Two words of which both are one letter off reach it, and so does a name of which only a patronymic is missing; a name that shares
    /// only its commoner half with a listed one does not. See <c>docs/matching.md</c>, section 8.
    /// </summary>
    public const int DefaultThreshold = 850;

    private readonly int _threshold = DefaultThreshold;

    /// <summary>The least score of a hit, 1 to 1000.</summary>
    public int Threshold
    {
        get => _threshold;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Scoring.ScoreDefinition.Full);
            _threshold = value;
        }
    }
}
