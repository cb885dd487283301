namespace Forfend.Matching.Folding;

/// <summary>How Chinese characters are spelled; the order is the table's.</summary>
internal enum HanReading
{
    /// <summary>Mandarin, as the People's Republic spells it.</summary>
    Pinyin,

    /// <summary>Mandarin, as Taiwan and older sources spell it.</summary>
    WadeGiles,

    /// <summary>Cantonese.</summary>
    Jyutping,
}
