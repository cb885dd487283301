namespace Forfend.Matching.Scoring;

/// <summary>
/// The numbers of the score's definition (<c>docs/matching.md</c>). Changing any of them, a table or a rule changes answers: raise
/// <see cref="Number"/>.
/// </summary>
internal static class ScoreDefinition
{
    /// <summary>Counts the versions of the definition.</summary>
    public const int Number = 1;

    /// <summary>The score of a name that is equal.</summary>
    public const int Full = 1000;

    /// <summary>
    /// Words less similar are not similar. Of the aliases in the official lists 96 in 100 have every word at or above it; below, most
    /// pairs are other names.
    /// </summary>
    public const int SimilarityFloor = 800;

    /// <summary>The floor where only one word is met, which has to carry the name alone: <c>Delta</c> and <c>Delia</c> have 906.</summary>
    public const int LoneSimilarityFloor = 910;

    /// <summary>An initial and a name that begins with it.</summary>
    public const int InitialSimilarity = 850;

    /// <summary>
    /// Longer words, in UTF-16 units, are compared for equality only: no name is longer, and the work per pair stays bounded.
    /// </summary>
    public const int LongestComparedWord = 64;

    /// <summary>What an unmet word of the query costs, in thousandths of its weight.</summary>
    public const int UnmetQueryCost = 500;

    /// <summary>
    /// What an unmet listed word costs: less, because lists give patronymics and tribal names that people leave out of payments.
    /// </summary>
    public const int UnmetListedCost = 250;

    /// <summary>What either costs where only one telling word is met although there are more: one word does not make a long name.</summary>
    public const int UnmetLoneCost = 1000;

    /// <summary>Telling words that must meet, unless neither name has more than one.</summary>
    public const int TellingWords = 2;

    /// <summary>A weak alias counts less by so much: equal to it alone stays possible, similar to it does not.</summary>
    public const int WeakAliasPoints = -100;
}
