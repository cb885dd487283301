using System.Buffers;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// The distinct sounds of all listed words, by length. Finds every sound whose Jaro-Winkler similarity with another reaches the floor:
/// only those that have enough letters in common (<c>docs/matching.md</c>, section 7) are compared.
/// </summary>
internal sealed unsafe class SimilarSounds
{
    private const int LongestPrefix = 4;
    private readonly TextTable _texts;
    private readonly Section<int> _ofLength;
    private readonly Section<ulong> _signatures;
    private readonly PackedLists _words;

    public SimilarSounds(IndexImage image)
    {
        _texts = new TextTable(image, IndexPart.SoundLetters, IndexPart.SoundLengths, IndexPart.SoundStarts, IndexPart.SoundTable);
        _ofLength = image.Part<int>(IndexPart.SoundsOfLength);
        _signatures = image.Part<ulong>(IndexPart.SoundSignatures);
        _words = new PackedLists(image, IndexPart.SoundWordHeads, IndexPart.SoundWords);
    }

    /// <summary>How many sounds there are.</summary>
    public int Count => _signatures.Count;

    /// <summary>The letters of a sound, written into a room for <see cref="ScoreDefinition.LongestComparedWord"/>; or where they lie.</summary>
    public ReadOnlySpan<char> LettersOf(int sound, Span<char> room) => _texts.Letters(sound, room);

    /// <summary>The hash of a sound.</summary>
    public ulong HashOf(int sound) => _texts.HashOf(sound);

    /// <summary>The words of exactly a sound.</summary>
    public ReadOnlySpan<int> WordsOf(ReadOnlySpan<char> sound) => _texts.Find(sound) is >= 0 and int index ? WordsOf(index) : [];

    /// <summary>Adds the words whose sounds are similar to a sound, with how similar they are.</summary>
    public void AddSimilar(ReadOnlySpan<char> sound, List<(int Word, int Similarity)> similar)
    {
        ulong signature = LetterSignature.Of(sound, out int excess);
        int[] found = ArrayPool<int>.Shared.Rent(Count + 1);
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        for (int length = 1; length <= ScoreDefinition.LongestComparedWord; length++)
        {
            if (_ofLength[length] == _ofLength[length + 1] || Needed(sound.Length, length, Math.Min(LongestPrefix, Math.Min(sound.Length, length))) < 0) continue;

            int count = Scan(sound, signature, excess, length, found);
            for (int index = 0; index < count; index++)
            {
                int similarity = WordSimilarity.OfSounds(sound, LettersOf(found[index], room));
                if (similarity < ScoreDefinition.SimilarityFloor) continue;

                foreach (int word in WordsOf(found[index])) similar.Add((word, similarity));
            }
        }

        ArrayPool<int>.Shared.Return(found);
    }

    private ReadOnlySpan<int> WordsOf(int sound)
    {
        int count = _words.CountOf(sound);
        return _words.Read(sound, count == 1 ? [] : new int[count]);
    }

    // The sounds of one length stand ordinally, so those with an equal beginning stand together: the longer the beginning, the fewer
    // letters need be common. Outside of it the strictest demand holds.
    private int Scan(ReadOnlySpan<char> sound, ulong signature, int excess, int length, int[] found)
    {
        Span<int> from = stackalloc int[LongestPrefix + 1];
        Span<int> to = stackalloc int[LongestPrefix + 1];
        (from[0], to[0]) = (_ofLength[length], _ofLength[length + 1]);
        int deepest = 0;
        while (deepest < LongestPrefix && deepest < length && deepest < sound.Length)
        {
            (int first, int last) = Narrow(from[deepest], to[deepest], deepest, sound[deepest]);
            if (first == last) break;

            deepest++;
            (from[deepest], to[deepest]) = (first, last);
        }

        int count = 0;
        for (int prefix = 0; prefix <= deepest; prefix++)
        {
            int needed = Needed(sound.Length, length, prefix);
            if (needed < 0) continue;

            // Letters beyond two of a class are not in the signatures; the other sound may have as many as this one.
            needed -= excess;
            (int innerFrom, int innerTo) = prefix < deepest ? (from[prefix + 1], to[prefix + 1]) : (to[prefix], to[prefix]);
            count += Find(from[prefix], innerFrom, signature, needed, found, count);
            count += Find(innerTo, to[prefix], signature, needed, found, count);
        }

        return count;
    }

    private int Find(int from, int to, ulong signature, int needed, int[] found, int count)
    {
        if (from >= to) return 0;
        fixed (int* room = found) return SignatureScan.Find(_signatures.Start, from, to, signature, needed, room + count);
    }

    // Those of a range of sounds with an equal beginning that have a letter at a position.
    private (int From, int To) Narrow(int from, int to, int position, char letter) =>
        (FirstNotBelow(from, to, position, letter), FirstNotBelow(from, to, position, (char)(letter + 1)));

    private int FirstNotBelow(int from, int to, int position, int letter)
    {
        while (from < to)
        {
            int middle = (from + to) >>> 1;
            if (_texts.LetterOf(middle, position) < letter) from = middle + 1;
            else to = middle;
        }

        return from;
    }

    // How many letters two sounds must have in common to reach the floor; -1 if they cannot.
    private static int Needed(int length, int other, int prefix) => NeededLetters.Table[(length * (ScoreDefinition.LongestComparedWord + 1) + other) * (LongestPrefix + 1) + prefix];

    private static class NeededLetters
    {
        public static readonly sbyte[] Table = Build();

        private static sbyte[] Build()
        {
            const int Lengths = ScoreDefinition.LongestComparedWord + 1;
            var table = new sbyte[Lengths * Lengths * (LongestPrefix + 1)];
            Array.Fill<sbyte>(table, -1);
            for (int length = 1; length < Lengths; length++)
            {
                for (int other = 1; other < Lengths; other++)
                {
                    (int shorter, int longer) = (Math.Min(length, other), Math.Max(length, other));
                    for (int prefix = 0; prefix <= LongestPrefix; prefix++)
                    {
                        int common = Math.Max(1, prefix);
                        while (common <= shorter && JaroWinkler.Bound(shorter, longer, common, prefix) < ScoreDefinition.SimilarityFloor) common++;
                        if (common <= shorter) table[(length * Lengths + other) * (LongestPrefix + 1) + prefix] = (sbyte)common;
                    }
                }
            }

            return table;
        }
    }
}
