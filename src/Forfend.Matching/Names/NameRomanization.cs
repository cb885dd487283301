using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>Spells the words of a name that are in other scripts in Latin, by every scheme its scripts have.</summary>
internal static class NameRomanization
{
    private const string ArabicArticle = "ال";

    // What follows the article must be a word: "ali" is no article.
    private const int ShortestWithArticle = 5;

    private static readonly HanReading[] HanReadings = [HanReading.Pinyin, HanReading.WadeGiles, HanReading.Jyutping];

    // Names of the country itself have words of one or two characters, or are written as one word of up to three.
    private const int LongestChineseWord = 2;
    private const int LongestChineseName = 3;

    /// <summary>The romanized words of a name, one array a scheme; none where nothing is to be romanized.</summary>
    public static IEnumerable<(NameToken[] Words, NativeScript Script)> Of(NameToken[] words)
    {
        NativeScript[] scripts = Array.ConvertAll(words, ScriptOf);
        if (Array.TrueForAll(scripts, script => script is NativeScript.None)) yield break;

        if (scripts.Contains(NativeScript.Chinese))
        {
            bool maySound = IsForeign(words, scripts, LongestChineseName - 1);
            foreach (HanReading reading in HanReadings)
            {
                NativeScript read = maySound && reading is HanReading.Pinyin ? NativeScript.ChineseSounds : NativeScript.Chinese;
                yield return (Romanize(words, scripts, read, reading, isOldKorean: false), read);
            }

            yield break;
        }

        NativeScript main = Array.Find(scripts, script => script is not NativeScript.None);
        if (main is NativeScript.Korean)
        {
            if (!IsForeign(words, scripts, LongestChineseName))
                foreach (NameToken[] spelled in KoreanSyllables.Of(words, scripts)) yield return (spelled, main);
            if (IsForeign(words, scripts, longestAlone: 0)) main = NativeScript.KoreanSounds;
        }

        yield return (Romanize(words, scripts, main, HanReading.Pinyin, isOldKorean: false), main);
        if (main.Written() is NativeScript.Korean) yield return (Romanize(words, scripts, main, HanReading.Pinyin, isOldKorean: true), main);
    }

    // Whether a name is longer than those of the country, of which a word alone has at most so many characters.
    private static bool IsForeign(NameToken[] words, NativeScript[] scripts, int longestAlone)
    {
        bool isAlone = scripts.Count(script => script is not NativeScript.None) == 1;
        for (int word = 0; word < words.Length; word++)
            if (scripts[word] is NativeScript.Chinese or NativeScript.Korean && Syllables(words[word].Text) > (isAlone ? longestAlone : LongestChineseWord)) return true;
        return false;
    }

    // A Chinese character is a syllable, and so is each vowel of Hangul.
    private static int Syllables(string word) => word.Count(unit => unit is (>= '\u1161' and <= '\u1175') or (>= '\u3400' and <= '\u9FFF'));

    private static NativeScript ScriptOf(NameToken word) => word.Role is TokenRole.LegalForm ? NativeScript.None : Romanizer.ScriptOf(word.Text);

    private static NameToken[] Romanize(NameToken[] words, NativeScript[] scripts, NativeScript main, HanReading reading, bool isOldKorean)
    {
        var romanized = new List<NameToken>(words.Length + 2);
        for (int index = 0; index < words.Length; index++)
        {
            NameToken word = words[index];
            if (scripts[index] is NativeScript.Arabic && word.Text.Length >= ShortestWithArticle && word.Text.StartsWith(ArabicArticle, StringComparison.Ordinal))
            {
                romanized.Add(new NameToken("al", TokenRole.Particle, word.Start, word.Start + ArabicArticle.Length));
                word = word with { Text = word.Text[ArabicArticle.Length..], Start = word.Start + ArabicArticle.Length };
            }

            romanized.Add(scripts[index] is NativeScript.None ? word : Romanize(word, scripts[index] == main.Written() ? main : scripts[index], reading, isOldKorean));
        }

        return [.. romanized];
    }

    private static NameToken Romanize(NameToken word, NativeScript script, HanReading reading, bool isOldKorean)
    {
        if (script.Written() is NativeScript.Chinese)
        {
            if (Romanizer.Spell(word.Text, reading) is not { } read) return word;
            return word with { Text = read, Skeletons = script is NativeScript.ChineseSounds ? NativeSkeletons.Of(read, script) : null };
        }

        string spelling = Romanizer.Spell(word.Text, isOldKorean);
        if (spelling.Length == 0) return word;

        string text = script is NativeScript.Arabic or NativeScript.Hebrew ? WithVowels(spelling) : spelling;
        return word with { Text = text, Role = NameTables.RoleOfRomanized(text, word.Role), Skeletons = NativeSkeletons.Of(Romanizer.Spell(word.Text, isOldKorean, "h"), script) };
    }

    // Waw and vav write u and o between consonants, yod and ya write i.
    private static string WithVowels(string spelling)
    {
        char[] letters = spelling.ToCharArray();
        for (int index = 1; index < letters.Length; index++)
        {
            bool isFree = !IsVowel(letters[index - 1]) && letters[index - 1] is not ('w' or 'v') && (index + 1 == letters.Length || !IsVowel(letters[index + 1]) && letters[index + 1] is not ('w' or 'v'));
            if (isFree && letters[index] is 'w' or 'v') letters[index] = 'u';
            else if (isFree && letters[index] is 'y') letters[index] = 'i';
        }

        return new string(letters);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
