namespace Forfend.Matching;

/// <summary>What a matcher is built with. Everything else of the score is fixed by its version.</summary>
public sealed record MatcherOptions
{
    /// <summary>
    /// Two words of which both are one letter off reach it, and so does a name of which only a patronymic is missing; a name that shares
    /// only its commoner half with a listed one does not. See <c>docs/matching.md</c>, section 8.
    /// </summary>
    public const int DefaultThreshold = 850;

    /// <summary>The least score of a hit, by list, field and kind.</summary>
    public HitThresholds Thresholds { get; init; } = HitThresholds.Default;

    /// <summary>The least score of a hit, 1 to 1000, of which <see cref="Thresholds"/> say nothing else; set alone, it is that of every hit.</summary>
    public int Threshold
    {
        get => Thresholds.General;
        init => Thresholds = HitThresholds.Of(value);
    }
}
