namespace Forfend.Matching.Scoring;

/// <summary>In which way two words of different text are the same.</summary>
internal enum KeyChannel
{
    /// <summary>The same consonants, spelled in whatever way.</summary>
    Skeleton,

    /// <summary>They look the same to a reading machine, or in digits written for letters.</summary>
    Shape,

    /// <summary>The same number, in digits, Roman or words.</summary>
    Number,

    /// <summary>Forms of one given name.</summary>
    GivenName,

    /// <summary>The same Chinese syllables, in Pinyin or Wade-Giles.</summary>
    Syllables,

    /// <summary>One Korean syllable, spelled by different rules.</summary>
    KoreanSyllable,

    /// <summary>A word of companies and authorities, in another form or language.</summary>
    Translation,
}

/// <summary>Two words that share a key are similar by the channel's constant.</summary>
/// <param name="Channel">In which way.</param>
/// <param name="Text">What is compared, for equality only.</param>
internal readonly record struct WordKey(KeyChannel Channel, string Text)
{
    /// <summary>The most that words are similar that share the key, in thousandths.</summary>
    public int Similarity => MostSimilar(Channel, Text.Length);

    /// <summary>The same of a key of a length.</summary>
    public static int MostSimilar(KeyChannel channel, int length) => channel switch
    {
        KeyChannel.Skeleton => ScoreDefinition.NativeSimilarity(length),
        KeyChannel.Shape => ScoreDefinition.ShapeSimilarity,
        KeyChannel.Number => ScoreDefinition.Full,
        KeyChannel.KoreanSyllable => ScoreDefinition.KoreanSyllableSimilarity,
        KeyChannel.Translation => ScoreDefinition.TranslationSimilarity,
        KeyChannel.Syllables => ScoreDefinition.SyllableSimilarity,
        _ => ScoreDefinition.GivenNameSimilarity,
    };
}
