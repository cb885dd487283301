using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>The letters of a text as planes of <see cref="LetterPlanes"/>: those that other texts share say how many letters they have in common.</summary>
internal readonly ref struct SoughtLetters
{
    /// <summary>Room for the planes of any text.</summary>
    public const int MostPlanes = 2 * ScoreDefinition.LongestComparedWord + 4 * LetterPlanes.Levels;

    /// <param name="text">The text.</param>
    /// <param name="room">Room for its planes.</param>
    public SoughtLetters(ReadOnlySpan<char> text, Span<int> room)
    {
        Span<int> counts = stackalloc int[LetterPlanes.Count];
        counts.Clear();
        int count = 0;
        foreach (char letter in text) ExcessOfLetters += Take(LetterPlanes.OfLetter(letter), counts, room, ref count);
        Letters = Pad(room, ref count);
        counts.Clear();
        foreach (char letter in text)
        {
            if (EditDistance.IsLight(letter)) continue;

            Heavy++;
            ExcessOfGroups += Take(LetterPlanes.OfGroup(letter), counts, room, ref count);
        }

        for (char letter = 'a'; letter <= 'z'; letter++)
            for (int level = 0; EditDistance.IsLight(letter) && level < LetterPlanes.Levels; level++) room[count++] = LetterPlanes.OfLetter(letter).First + level;
        Pad(room, ref count);
        Planes = room[..count];
    }

    /// <summary>First the planes of its letters, then those of the groups of its letters that are not light, then of all light letters. An even number of each.</summary>
    public ReadOnlySpan<int> Planes { get; }

    /// <summary>How many are those of its letters.</summary>
    public int Letters { get; }

    /// <summary>How many of its letters are not counted, since it has so many.</summary>
    public int ExcessOfLetters { get; }

    /// <summary>The same of its groups.</summary>
    public int ExcessOfGroups { get; }

    /// <summary>How many of its letters are not light.</summary>
    public int Heavy { get; }

    private static int Take((int First, int Levels) planes, Span<int> counts, Span<int> room, ref int count)
    {
        int before = counts[planes.First]++;
        if (before >= planes.Levels) return 1;

        room[count++] = planes.First + before;
        return 0;
    }

    // By the plane of the texts that pass anyway.
    private static int Pad(Span<int> room, ref int count)
    {
        if (count % 2 != 0) room[count++] = LetterPlanes.Uncounted;
        return count;
    }
}
