using Forfend.Matching.Folding;

namespace Forfend.Matching.Scoring;

/// <summary>
/// The numbers of the score's definition (<c>docs/matching.md</c>). Changing any of them, a table or a rule changes answers: raise
/// <see cref="Number"/>.
/// </summary>
internal static class ScoreDefinition
{
    /// <summary>Counts the versions of the definition.</summary>
    public const int Number = 4;

    /// <summary>The score of a name that is equal.</summary>
    public const int Full = 1000;

    /// <summary>
    /// Words less similar are not similar. Of the aliases in the official lists 96 in 100 have every word at or above it; below, most
    /// pairs are other names.
    /// </summary>
    public const int SimilarityFloor = 800;

    /// <summary>The floor where only one word is met, which has to carry the name alone: <c>Delta</c> and <c>Delia</c> have 888.</summary>
    public const int LoneSimilarityFloor = 890;

    /// <summary>The most for words that sound alike and are spelled differently.</summary>
    public const int MostOfSounds = 980;

    /// <summary>What half a letter costs in a word of one letter; it is divided by the letters of the longer word.</summary>
    public const int HalfEditCost = 230;

    /// <summary>An initial and a name that begins with it.</summary>
    public const int InitialSimilarity = 850;

    /// <summary>Words that look alike to a reading machine.</summary>
    public const int ShapeSimilarity = 960;

    /// <summary>Forms of one given name.</summary>
    public const int GivenNameSimilarity = 900;

    /// <summary>A Korean syllable that different rules spell differently.</summary>
    public const int KoreanSyllableSimilarity = 860;

    /// <summary>A word of companies and authorities in another form or language.</summary>
    public const int TranslationSimilarity = 920;

    /// <summary>Words written as one, equal otherwise.</summary>
    public const int UnitEqual = 980;

    /// <summary>Words written as one that sound alike.</summary>
    public const int UnitSound = 960;

    /// <summary>Words written as one with a letter off.</summary>
    public const int UnitEdited = 940;

    /// <summary>Words written as one with the same consonants.</summary>
    public const int UnitSkeleton = 910;

    /// <summary>
    /// Longer words, in UTF-16 units, are compared for equality only: no name is longer, and the work per pair stays bounded.
    /// </summary>
    public const int LongestComparedWord = 64;

    /// <summary>What an unmet word of the query costs, in thousandths of its weight.</summary>
    public const int UnmetQueryCost = 500;

    /// <summary>
    /// The most that all unmet words of the query cost, in thousandths: a name within a line of other words remains that name.
    /// </summary>
    public const long MostUnmetQuery = 450_000;

    /// <summary>
    /// What an unmet listed word costs: less, because lists give patronymics and tribal names that people leave out of payments.
    /// </summary>
    public const int UnmetListedCost = 250;

    /// <summary>The most that all unmet listed words cost.</summary>
    public const long MostUnmetListed = 350_000;

    /// <summary>What it costs, beside, that each name has a telling word the other lacks: another word stands in its place.</summary>
    public const int ReplacedCost = 800;

    /// <summary>What it costs that both names have legal forms and none is of one class.</summary>
    public const int FormConflict = 60;

    /// <summary>What it costs that father and child are exchanged: <c>A bin B</c> is not <c>B bin A</c>.</summary>
    public const int DescentConflict = 160;

    /// <summary>What either costs where only one telling word is met although there are more: one word does not make a long name.</summary>
    public const int UnmetLoneCost = 1000;

    /// <summary>What a different number in a series costs.</summary>
    public const int SeriesConflict = 250;

    /// <summary>What it costs that each name has a single letter that the other has not: <c>Fund A</c> is not <c>Fund B</c>.</summary>
    public const int LetterConflict = 100;

    /// <summary>Chinese syllables that Pinyin and Wade-Giles spell differently.</summary>
    public const int SyllableSimilarity = 880;

    /// <summary>Telling words that must meet, unless neither name has more than one.</summary>
    public const int TellingWords = 2;

    /// <summary>The score of a name in text with one letter off.</summary>
    public const int NearInText = 920;

    /// <summary>A weak alias counts less by so much: equal to it alone stays possible, similar to it does not.</summary>
    public const int WeakAliasPoints = -100;

    // Similarity and the share of a word's weight that it meets: a little less similar is much less likely the same name.
    private static readonly (int Similarity, int Share)[] Shares = [(800, 660), (850, 780), (900, 880), (940, 940), (980, 985), (1000, 1000)];
    private static readonly int[] ShareOf = [.. Enumerable.Range(0, Full + 1).Select(Interpolate)];

    /// <summary>The share of its weight that a word of a similarity meets, in thousandths.</summary>
    public static int Share(int similarity) => ShareOf[similarity];

    /// <summary>How similar words with the same consonants and other vowels are; the more consonants, the more.</summary>
    public static int SkeletonSimilarity(int length) => length switch
    {
        < 3 => 0,
        3 => 820,
        4 => 850,
        _ => 880,
    };

    /// <summary>How similar words are of which one leaves out vowels of the other.</summary>
    public static int AbridgedSimilarity(int length) => length switch
    {
        < 3 => 840,
        3 => 910,
        4 => 940,
        _ => 960,
    };

    /// <summary>The same where one came from a script that leaves vowels out or does not tell sounds apart.</summary>
    public static int NativeSimilarity(int length) => length switch
    {
        < 3 => 870,
        3 => 930,
        4 => 950,
        _ => 965,
    };

    /// <summary>
    /// What a name lacks of which little met, by the met weight in thousandths: two names that everybody bears are little evidence.
    /// </summary>
    public static int Lack(long met)
    {
        const long Enough = 2_200_000;
        const long PerPoint = 20_000;
        return (int)(Math.Max(0, Enough - met) / PerPoint);
    }

    /// <summary>What it costs that a name was romanized: characters and syllables of one reading are many names, sounds of a foreign name few.</summary>
    public static int ReadingCost(NativeScript script) => script switch
    {
        NativeScript.Chinese => 80,
        NativeScript.Korean => 60,
        NativeScript.Arabic or NativeScript.Hebrew => 10,
        _ => 0,
    };

    private static int Interpolate(int similarity)
    {
        if (similarity < Shares[0].Similarity) return 0;

        int upper = Array.FindIndex(Shares, each => each.Similarity >= similarity);
        if (Shares[upper].Similarity == similarity) return Shares[upper].Share;

        (int fromSimilarity, int fromShare) = Shares[upper - 1];
        return fromShare + (Shares[upper].Share - fromShare) * (similarity - fromSimilarity) / (Shares[upper].Similarity - fromSimilarity);
    }
}
