using System.Collections.Immutable;
using Forfend.Matching.Names;

namespace Forfend.Matching.Scoring;

/// <summary>
/// Neighbouring words of a name written as one: two, three, or all of them, taken round so that <c>LAST, First</c> has also
/// <c>FirstLAST</c>. A single word is a unit of one.
/// </summary>
/// <param name="Run">Which words they are, in the order in which they are joined.</param>
/// <param name="Text">The joined text.</param>
/// <param name="Sound">The canonical spellings of its words, joined; empty if one has none.</param>
/// <param name="Skeletons">The likeliest skeletons of its words, joined; of a single word all of them.</param>
/// <param name="Initials">First letters of its words; empty for a single word or where one is no name.</param>
/// <param name="IsNative">Whether a word of it came from a script that leaves vowels out or does not tell sounds apart.</param>
internal sealed record NameUnit(WordRun Run, string Text, string Sound, ImmutableArray<string> Skeletons, string Initials, bool IsNative)
{
    /// <summary>The most words of a unit that is not the whole name.</summary>
    public const int MostWords = 3;

    /// <summary>How many letters its first word has.</summary>
    public int FirstLength { get; private init; }

    /// <summary>How many letters its last word has.</summary>
    public int LastLength { get; private init; }

    /// <summary>Longer names are not joined as a whole.</summary>
    public const int MostWordsOfWhole = 8;

    /// <summary>Units of several words.</summary>
    public static ImmutableArray<NameUnit> Of(ReadOnlySpan<WeighedToken> name)
    {
        int[] cycle = Cycle(name);
        if (cycle.Length < 2) return [];

        var units = ImmutableArray.CreateBuilder<NameUnit>();
        for (int count = 2; count <= cycle.Length; count++)
            for (int first = 0; IsJoined(count, cycle.Length) && first < cycle.Length; first++) units.Add(Join(name, cycle, first, count));
        return units.ToImmutable();
    }

    /// <summary>Words that can stand against a unit, each as a unit of one.</summary>
    public static ImmutableArray<NameUnit> SinglesOf(ReadOnlySpan<WeighedToken> name)
    {
        int[] cycle = Cycle(name);
        var singles = ImmutableArray.CreateBuilder<NameUnit>();
        for (int place = 0; place < cycle.Length; place++)
            if (CanBeSingle(name[cycle[place]])) singles.Add(Single(name[cycle[place]], new WordRun(place, 1, cycle.Length)));
        return singles.ToImmutable();
    }

    /// <summary>A word alone as a unit of one.</summary>
    public static NameUnit Single(WeighedToken word) => Single(word, new WordRun(0, 1, 1));

    private static NameUnit Single(WeighedToken word, WordRun run) => new(
        run, word.Text, word.Forms.Sound, [.. word.Forms.Keys.Where(key => key.Channel is KeyChannel.Skeleton).Select(key => key.Text)], "", word.Forms.IsNative);

    /// <summary>Whether a word can stand against several written as one.</summary>
    public static bool CanBeSingle(WeighedToken word) => CanJoin(word) && word.Role is not TokenRole.Initial;

    /// <summary>The words of a name that can be written as one with their neighbours.</summary>
    public static int[] Cycle(ReadOnlySpan<WeighedToken> name)
    {
        var cycle = new List<int>(name.Length);
        for (int word = 0; word < name.Length; word++)
            if (CanJoin(name[word])) cycle.Add(word);
        return [.. cycle];
    }

    /// <summary>Whether so many words, of so many that can be, are written as one.</summary>
    public static bool IsJoined(int count, int words) => count <= MostWords || (count == words && words <= MostWordsOfWhole);

    /// <summary>Whether a word can be written as one with its neighbours.</summary>
    public static bool CanJoin(WeighedToken word) => CanJoin(word.Role, word.Text);

    /// <summary>The same of its role and text.</summary>
    public static bool CanJoin(TokenRole role, ReadOnlySpan<char> text) => role is not (TokenRole.LegalForm or TokenRole.Honorific or TokenRole.Number or TokenRole.Ordinal) && WordSimilarity.IsCompared(text);

    /// <summary>Some words, from one on round to the front, written as one.</summary>
    public static NameUnit Join(ReadOnlySpan<WeighedToken> name, ReadOnlySpan<int> cycle, int first, int count)
    {
        string text = "";
        string sound = "";
        string skeleton = "";
        string initials = "";
        bool areSpelled = true;
        bool haveSkeletons = true;
        bool areNames = true;
        bool isNative = false;
        for (int index = 0; index < count; index++)
        {
            WeighedToken word = name[cycle[(first + index) % cycle.Length]];
            text += word.Text;
            initials += word.Text[0];
            isNative |= word.Forms.IsNative;
            areNames &= word.Role.IsOfName();
            areSpelled &= word.Forms.Sound.Length > 0;
            sound += word.Forms.Sound;
            string? likeliest = word.Forms.FirstSkeleton;
            haveSkeletons &= likeliest is not null;
            skeleton += likeliest;
        }

        areSpelled &= sound.Length <= ScoreDefinition.LongestComparedWord;
        return new NameUnit(
            new WordRun(first, count, cycle.Length), text, areSpelled ? sound : "", haveSkeletons ? [skeleton] : [], areNames && count <= MostWords ? initials : "", isNative)
        {
            FirstLength = name[cycle[first]].Text.Length,
            LastLength = name[cycle[(first + count - 1) % cycle.Length]].Text.Length,
        };
    }
}
