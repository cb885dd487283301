namespace Forfend.Matching.Folding;

/// <summary>Scripts whose words are romanized, by how ambiguous their letters are.</summary>
internal enum NativeScript
{
    /// <summary>Latin, or Cyrillic or Greek, which folding spells in Latin.</summary>
    None,

    /// <summary>Arabic, Persian, Urdu and their kin: short vowels are not written.</summary>
    Arabic,

    /// <summary>Hebrew and Yiddish: vowels are hardly written.</summary>
    Hebrew,

    /// <summary>Hangul.</summary>
    Korean,

    /// <summary>Kana.</summary>
    Japanese,

    /// <summary>Chinese characters.</summary>
    Chinese,

    /// <summary>Scripts that write every sound: of India, Thailand, Armenia, Georgia, Ethiopia and others.</summary>
    Other,
}
