using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// Which letters texts have, for each text a bit in each of some planes: one plane says which texts have a letter, the next which have it
/// twice; another which have a letter of a group, of which one counts half in another's place. Of every block of texts the bits of
/// the first plane stand first, then those of the second.
/// </summary>
internal static class LetterPlanes
{
    /// <summary>Texts of a block.</summary>
    public const int Block = 256;

    /// <summary>Numbers that hold the bits of a block in one plane.</summary>
    public const int Width = Block / 64;

    /// <summary>The plane of the texts with more light letters than are counted. Nothing is said of them.</summary>
    public const int Uncounted = 0;

    /// <summary>So many of a letter are counted.</summary>
    public const int Levels = 3;

    // The letters of canonical spellings; all others are one class.
    private const string Letters = "abcdefghijklmnoprstuvz";
    private const int Classes = 23;

    private static readonly int[] Groups = Join();
    private static readonly (int First, int Levels)[] Planes = Lay();

    /// <summary>How many planes there are.</summary>
    public static int Count { get; } = Planes.Max(planes => planes.First + planes.Levels);

    /// <summary>The planes of a letter, one for each time that it is counted.</summary>
    public static (int First, int Levels) OfLetter(char letter) => (1 + ClassOf(letter) * Levels, Levels);

    /// <summary>The planes of its group; where it is alone in it, its own.</summary>
    public static (int First, int Levels) OfGroup(char letter) => Planes[Groups[ClassOf(letter)]];

    /// <summary>Lays out the planes of some texts.</summary>
    public static ulong[] Pack(string[] texts)
    {
        var planes = new ulong[(texts.Length + Block - 1) / Block * Count * Width];
        Span<int> counts = stackalloc int[Count];
        for (int text = 0; text < texts.Length; text++)
        {
            counts.Clear();
            foreach (char letter in texts[text])
            {
                Set(planes, text, OfLetter(letter), counts);
                if (EditDistance.IsLight(letter)) planes[PlaceOf(text, Uncounted)] |= counts[OfLetter(letter).First] > Levels ? 1UL << text : 0;
                else if (OfGroup(letter) != OfLetter(letter)) Set(planes, text, OfGroup(letter), counts);
            }
        }

        return planes;
    }

    private static void Set(ulong[] planes, int text, (int First, int Levels) of, Span<int> counts)
    {
        int before = counts[of.First]++;
        if (before < of.Levels) planes[PlaceOf(text, of.First + before)] |= 1UL << text;
    }

    private static int PlaceOf(int text, int plane) => (text / Block * Count + plane) * Width + text % Block / 64;

    private static int ClassOf(char letter) => Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var place ? place : Letters.Length;

    // The group of each class: what counts half in its place, and in the place of that, and so on.
    private static int[] Join()
    {
        int[] groups = [.. Enumerable.Range(0, Classes)];
        for (char letter = 'a'; letter <= 'z'; letter++)
        {
            for (char other = 'a'; other <= 'z'; other++)
            {
                if ((EditDistance.NearOf(letter) >> (other - 'a') & 1) == 0) continue;

                (int from, int to) = (groups[ClassOf(letter)], groups[ClassOf(other)]);
                for (int each = 0; each < Classes; each++)
                    if (groups[each] == from) groups[each] = to;
            }
        }

        return groups;
    }

    // Behind the planes of the letters those of the groups; a large one occurs more often in a text.
    private static (int First, int Levels)[] Lay()
    {
        var planes = new (int First, int Levels)[Classes];
        int next = 1 + Classes * Levels;
        for (int group = 0; group < Classes; group++)
        {
            int members = Groups.Count(each => each == group);
            planes[group] = members > 1 ? (next, Levels + members / 3) : (1 + group * Levels, Levels);
            if (members > 1) next += Levels + members / 3;
        }

        return planes;
    }
}
