namespace Forfend.Matching.Compiled;

/// <summary>The arrays of a compiled index, in the order of the file. A change raises <see cref="IndexImage.FormatVersion"/>.</summary>
internal enum IndexPart
{
    /// <summary>Numbers of the whole: parties the frequencies were counted over, parties in the index, seed of the keys' hashes.</summary>
    Totals,

    /// <summary>UTF-16 units of all words, which stand by length, then ordinally, then by role.</summary>
    WordLetters,

    /// <summary>Where each word begins in the letters.</summary>
    WordStarts,

    /// <summary>Role of each word, and whether it came from another script.</summary>
    WordTraits,

    /// <summary>What each word counts for where it is met.</summary>
    WordWeights,

    /// <summary>What each word counts for where it is not met.</summary>
    WordUnmet,

    /// <summary>Sound of each word, or -1.</summary>
    WordSounds,

    /// <summary>Open addressing: the first word of a text, or -1.</summary>
    WordTable,

    /// <summary>Words in ordinal order.</summary>
    WordsByBeginning,

    /// <summary>Words in ordinal order of their letters read backwards.</summary>
    WordsByEnd,

    /// <summary>Words that came from another script.</summary>
    NativeWords,

    /// <summary>Where the skeletons of each of them begin in the next part.</summary>
    NativeStarts,

    /// <summary>Their skeletons, with spaces between.</summary>
    NativeSkeletons,

    /// <summary>UTF-16 units of all sounds, which stand by length, then ordinally.</summary>
    SoundLetters,

    /// <summary>Where each sound begins in the letters.</summary>
    SoundStarts,

    /// <summary>The first sound of each length.</summary>
    SoundsOfLength,

    /// <summary>Which letters each sound has.</summary>
    SoundSignatures,

    /// <summary>Open addressing: sounds, or -1.</summary>
    SoundTable,

    /// <summary>Where the words of each sound begin in the next part.</summary>
    SoundWordStarts,

    /// <summary>Words by sound.</summary>
    SoundWords,

    /// <summary>Hashes of all keys, ascending.</summary>
    Keys,

    /// <summary>Where the words of each key begin in the next part.</summary>
    KeyWordStarts,

    /// <summary>Words by key.</summary>
    KeyWords,

    /// <summary>Hashes of what words are counted by, ascending.</summary>
    Frequencies,

    /// <summary>How many parties bear each of them.</summary>
    FrequencyCounts,

    /// <summary>Where the rows of each word begin in the next part.</summary>
    WordRowStarts,

    /// <summary>Rows by word.</summary>
    WordRows,

    /// <summary>
    /// Four words of each row, the number of all words where there are fewer. The fourth is the complement of an index into the next
    /// part where there are more.
    /// </summary>
    RowWords,

    /// <summary>For each row of more than four words the number of those beyond the third, and they.</summary>
    LongRows,

    /// <summary>Index of the party of each row.</summary>
    RowParties,

    /// <summary>Which row of which name of its party each row is, and whether it stands for what was written.</summary>
    RowNames,

    /// <summary>Hashes of the letters of rows written as one, whatever their order, ascending.</summary>
    WholeHashes,

    /// <summary>The row of each.</summary>
    WholeRows,
}
