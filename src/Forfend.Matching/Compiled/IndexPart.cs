namespace Forfend.Matching.Compiled;

/// <summary>The arrays of a compiled index, in the order of the file. A change raises <see cref="IndexImage.FormatVersion"/>.</summary>
internal enum IndexPart
{
    /// <summary>Numbers that belong to the whole: how many parties the frequencies were counted over, how many parties there are.</summary>
    Totals,

    /// <summary>UTF-16 units of all words, which stand by length, then ordinally, then by role.</summary>
    WordLetters,

    /// <summary>Where each word begins in the letters.</summary>
    WordStarts,

    /// <summary>Role of each word.</summary>
    WordRoles,

    /// <summary>How many listed parties bear each word.</summary>
    WordFrequencies,

    /// <summary>Open addressing: the first word of a text, or -1.</summary>
    WordTable,

    /// <summary>UTF-16 units of all sounds, which stand by length, then ordinally.</summary>
    SoundLetters,

    /// <summary>Where each sound begins in the letters.</summary>
    SoundStarts,

    /// <summary>The first sound of each length.</summary>
    SoundsOfLength,

    /// <summary>Which letters each sound has.</summary>
    SoundSignatures,

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

    /// <summary>Index of the name of each row among those of its party.</summary>
    RowNames,

    /// <summary>Where the rows of each party begin in the next part.</summary>
    PartyRowStarts,

    /// <summary>Rows by party, in the order of its names.</summary>
    PartyRows,
}
