using System.Collections.Frozen;
using System.Collections.Immutable;
using Forfend.Matching.Folding;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Names;

/// <summary>
/// Skeletons of romanized words: where a script does not tell sounds apart, or leaves them out, each value a Latin spelling may give them.
/// </summary>
internal static class NativeSkeletons
{
    private static readonly (NativeScript Script, string Letters, string[] Values)[] Ambiguous =
    [
        (NativeScript.Arabic, "w", ["u", "f"]), (NativeScript.Arabic, "b", ["b", "p"]), (NativeScript.Arabic, "j", ["j", "k"]), (NativeScript.Arabic, "th", ["t", "s"]),
        (NativeScript.Arabic, "d", ["t", "s"]), (NativeScript.Arabic, "dh", ["t", "s"]), (NativeScript.Arabic, "z", ["s", "t"]), (NativeScript.Arabic, "y", ["i"]),
        (NativeScript.Hebrew, "v", ["u", "f"]), (NativeScript.Hebrew, "b", ["b", "f"]), (NativeScript.Hebrew, "p", ["p", "f"]), (NativeScript.Hebrew, "ch", ["h", "k", "c"]),
        (NativeScript.Hebrew, "k", ["k", "h"]), (NativeScript.Hebrew, "g", ["k", "j"]), (NativeScript.Hebrew, "y", ["i"]), (NativeScript.Hebrew, "z", ["s", "j"]), (NativeScript.Hebrew, "ts", ["s", "c"]),
        (NativeScript.Japanese, "r", ["r", "l"]), (NativeScript.Japanese, "b", ["b", "f"]), (NativeScript.Japanese, "ch", ["c", "t"]), (NativeScript.Japanese, "f", ["f", "h"]),
        (NativeScript.Japanese, "j", ["j", "t", "s"]), (NativeScript.Japanese, "w", ["", "f"]), (NativeScript.Japanese, "ts", ["s", "ts"]), (NativeScript.Japanese, "y", [""]),
        (NativeScript.Japanese, "ah", ["", "r"]), (NativeScript.Japanese, "oh", ["", "r"]), (NativeScript.Japanese, "uh", ["", "r"]), (NativeScript.Japanese, "nb", ["nb", "mb", "nf", "mf"]), (NativeScript.Japanese, "np", ["np", "mp"]), (NativeScript.Japanese, "nm", ["nm", "m"]),
        (NativeScript.Korean, "r", ["r", "l"]), (NativeScript.Korean, "l", ["l", "r"]), (NativeScript.Korean, "b", ["b", "p", "f"]), (NativeScript.Korean, "p", ["p", "f", "b"]),
        (NativeScript.Korean, "j", ["j", "s", "c"]), (NativeScript.Korean, "ch", ["c", "j", "s"]), (NativeScript.Korean, "d", ["t"]), (NativeScript.Korean, "w", ["", "f"]), (NativeScript.Korean, "y", [""]), (NativeScript.Korean, "t", ["t", "s"]),
        (NativeScript.Korean, "lr", ["l"]), (NativeScript.Korean, "eo", ["", "r"]), (NativeScript.Korean, "ng", ["nk", "n"]),
        (NativeScript.ChineseSounds, "l", ["l", "r"]), (NativeScript.ChineseSounds, "er", ["r", "l", ""]), (NativeScript.ChineseSounds, "r", ["r", "j"]), (NativeScript.ChineseSounds, "w", ["f", ""]), (NativeScript.ChineseSounds, "y", [""]),
        (NativeScript.ChineseSounds, "j", ["j", "k"]), (NativeScript.ChineseSounds, "q", ["c", "k"]), (NativeScript.ChineseSounds, "x", ["s", "h"]), (NativeScript.ChineseSounds, "zh", ["j", "s"]), (NativeScript.ChineseSounds, "ch", ["c"]), (NativeScript.ChineseSounds, "sh", ["s"]),
        (NativeScript.ChineseSounds, "z", ["s"]), (NativeScript.ChineseSounds, "c", ["s"]), (NativeScript.ChineseSounds, "ng", ["n", "nk"]), (NativeScript.ChineseSounds, "b", ["b", "p", "f"]), (NativeScript.ChineseSounds, "s", ["s"]),
        (NativeScript.Other, "v", ["f", "b"]), (NativeScript.Other, "th", ["t"]), (NativeScript.Other, "dh", ["t"]), (NativeScript.Other, "y", [""]),
    ];

    // The most letters of a line above.
    private const int MostLetters = 3;

    private static readonly FrozenDictionary<(NativeScript, string), string[]> Values = Ambiguous.ToFrozenDictionary(each => (each.Script, each.Letters), each => each.Values);

    /// <summary>The skeletons of a spelled word of a script.</summary>
    public static ImmutableArray<string> Of(string spelling, NativeScript script)
    {
        NativeScript table = script is NativeScript.KoreanSounds ? NativeScript.Korean : script;
        return Skeleton.Of(spelling, (at, shortest) =>
        {
            for (int length = Math.Min(MostLetters, spelling.Length - at); length >= shortest; length--)
                if (Values.TryGetValue((table, spelling.Substring(at, length)), out string[]? values)) return (length, values);
            return null;
        });
    }
}
