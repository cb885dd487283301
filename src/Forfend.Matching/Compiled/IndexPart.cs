namespace Forfend.Matching.Compiled;

/// <summary>The arrays of a compiled index or book, in the order of the file; those it has no use for are empty. A change raises <see cref="IndexImage.FormatVersion"/>.</summary>
internal enum IndexPart
{
    /// <summary>Numbers of the whole: parties the frequencies were counted over, parties in the index, seed of the keys' hashes.</summary>
    Totals,

    /// <summary>Letters of all words, which stand ordinally, then by role.</summary>
    WordLetters,

    /// <summary>How many letters each word has, and whether they take two bytes.</summary>
    WordLengths,

    /// <summary>Where every eighth word begins in the letters.</summary>
    WordStarts,

    /// <summary>Role of each word, and whether it came from another script.</summary>
    WordTraits,

    /// <summary>What each word counts for where it is met.</summary>
    WordWeights,

    /// <summary>What each word counts for where it is not met.</summary>
    WordUnmet,

    /// <summary>Sound of each word, or -1.</summary>
    WordSounds,

    /// <summary>Open addressing: the first word of a text, with bits of its hash.</summary>
    WordTable,

    /// <summary>Words in ordinal order of their letters read backwards.</summary>
    WordsByEnd,

    /// <summary>Words that came from another script.</summary>
    NativeWords,

    /// <summary>Their skeletons, with spaces between.</summary>
    NativeSkeletons,

    /// <summary>How long the skeletons of each are.</summary>
    NativeLengths,

    /// <summary>Where every eighth begins.</summary>
    NativeStarts,

    /// <summary>Letters of all sounds, which stand by length, then ordinally.</summary>
    SoundLetters,

    /// <summary>How many letters each sound has, and whether they take two bytes.</summary>
    SoundLengths,

    /// <summary>Where every eighth sound begins in the letters.</summary>
    SoundStarts,

    /// <summary>The first sound of each length.</summary>
    SoundsOfLength,

    /// <summary>Which letters each sound has, a bit in each of some planes.</summary>
    SoundPlanes,

    /// <summary>Open addressing: sounds, with bits of their hashes.</summary>
    SoundTable,

    /// <summary>The word of each sound, or where its words lie in the next part.</summary>
    SoundWordHeads,

    /// <summary>Words by sound.</summary>
    SoundWords,

    /// <summary>The first key of each beginning of a hash.</summary>
    KeyStarts,

    /// <summary>The next bits of the hash of each key.</summary>
    KeyTags,

    /// <summary>The word of each key, or where its words lie in the next part.</summary>
    KeyWordHeads,

    /// <summary>Words by key.</summary>
    KeyWords,

    /// <summary>Hashes of what words are counted by, ascending.</summary>
    Frequencies,

    /// <summary>How many parties bear each of them.</summary>
    FrequencyCounts,

    /// <summary>The row of each word, or where its rows lie in the next part.</summary>
    WordRowHeads,

    /// <summary>Rows by word.</summary>
    WordRows,

    /// <summary>The words of each row as one number; with the highest bit set where they lie in the next part.</summary>
    RowWords,

    /// <summary>For each long row the number of its words, and they.</summary>
    LongRows,

    /// <summary>The party of each row and, in as many bits as there are, which of the next part it is.</summary>
    RowPlaces,

    /// <summary>Which row of which name of its party a row is, from which script, and whether it stands for what was written: each that occurs, once.</summary>
    RowNamings,

    /// <summary>The first of the next parts for each beginning of a hash of letters, whatever their order.</summary>
    WholeStarts,

    /// <summary>The lowest byte of the hash of each row written as one.</summary>
    WholeTags,

    /// <summary>The row of each.</summary>
    WholeRows,

    /// <summary>In a book: hash of what each word is counted by.</summary>
    WordCounted,

    /// <summary>In a book: one in how many people or companies bears each word.</summary>
    WordShares,

    /// <summary>In a book: the first of the rows that lie with each word, which is the rarest of those that tell each from others.</summary>
    WordBlocks,

    /// <summary>In a book: each word as a piece of words written as one.</summary>
    WordPieces,

    /// <summary>In a book: where each party begins in the next part.</summary>
    RecordStarts,

    /// <summary>In a book: what is known of each party.</summary>
    Records,

    /// <summary>In a book: the most points the attributes of each party can add.</summary>
    MostPoints,

    /// <summary>In a book: hashes of the strong identifiers, ascending.</summary>
    IdentifierHashes,

    /// <summary>In a book: the party of each.</summary>
    IdentifierParties,
}
