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

    /// <summary>A foreign name in Hangul, as its length shows: not one of few syllables, of which each is shared by many names.</summary>
    KoreanSounds,

    /// <summary>A foreign name in Chinese characters, which stand for its sounds.</summary>
    ChineseSounds,

    /// <summary>Scripts that write every sound: of India, Thailand, Armenia, Georgia, Ethiopia and others.</summary>
    Other,
}

/// <summary>Questions about scripts.</summary>
internal static class NativeScripts
{
    /// <summary>The script a name is written in, whatever stands in it.</summary>
    public static NativeScript Written(this NativeScript script) => script switch
    {
        NativeScript.KoreanSounds => NativeScript.Korean,
        NativeScript.ChineseSounds => NativeScript.Chinese,
        _ => script,
    };

    /// <summary>Whether two rows were romanized from one script.</summary>
    public static bool IsAlso(this NativeScript script, NativeScript other) => script is not NativeScript.None && script.Written() == other.Written();
}
