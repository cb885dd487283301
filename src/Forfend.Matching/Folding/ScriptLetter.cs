namespace Forfend.Matching.Folding;

/// <summary>What a letter does when its word is spelled in Latin. The numbers stand in the table file.</summary>
internal enum ScriptLetterKind
{
    /// <summary>It is spelled as it stands.</summary>
    Letter = 0,

    /// <summary>A consonant that sounds with an a unless something takes it away.</summary>
    WithVowel = 1,

    /// <summary>A vowel sign; takes the place of the a.</summary>
    VowelSign = 2,

    /// <summary>Takes the a away.</summary>
    NoVowel = 3,

    /// <summary>A vowel written before the consonant behind which it sounds.</summary>
    VowelBefore = 4,

    /// <summary>A kana of small size, which changes the one before it.</summary>
    Small = 5,
}

/// <summary>How a letter of another script is spelled.</summary>
/// <param name="Spelling">In Latin; empty for nothing.</param>
/// <param name="Kind">What it does.</param>
internal readonly record struct ScriptLetter(string Spelling, ScriptLetterKind Kind);
