using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>
/// The distinct sounds of all listed words, by length. Finds every sound whose Jaro-Winkler similarity with another reaches the floor:
/// only those that have enough letters in common (<c>docs/matching.md</c>, section 7) are compared.
/// </summary>
internal sealed class SimilarSounds
{
    private const int LongestPrefix = 4;

    // One more than there are letters, for what stands behind the last.
    private const int FirstLetters = 27;

    // Of each length one for each prefix, and on both sides of the sounds with a longer one.
    private const int MostDemands = ScoreDefinition.LongestComparedWord * (2 * LongestPrefix + 1);
    private readonly TextTable _texts;
    private readonly Section<int> _ofLength;
    private readonly Section<ulong> _planes;
    private readonly PackedLists _words;

    // Of each length the first sound that does not begin below each letter.
    private readonly int[] _ofFirst = new int[(ScoreDefinition.LongestComparedWord + 1) * FirstLetters];

    public SimilarSounds(IndexImage image)
    {
        _texts = new TextTable(image, IndexPart.SoundLetters, IndexPart.SoundLengths, IndexPart.SoundStarts, IndexPart.SoundTable);
        _ofLength = image.Part<int>(IndexPart.SoundsOfLength);
        _planes = image.Part<ulong>(IndexPart.SoundPlanes);
        _words = new PackedLists(image, IndexPart.SoundWordHeads, IndexPart.SoundWords);
        for (int length = 1; length <= ScoreDefinition.LongestComparedWord; length++)
            for (int letter = 0; letter < FirstLetters; letter++) _ofFirst[length * FirstLetters + letter] = FirstNotBelow(_ofLength[length], _ofLength[length + 1], 0, 'a' + letter);
    }

    /// <summary>How many sounds there are.</summary>
    public int Count => _texts.Count;

    /// <summary>The letters of a sound, written into a room for <see cref="ScoreDefinition.LongestComparedWord"/>; or where they lie.</summary>
    public ReadOnlySpan<char> LettersOf(int sound, Span<char> room) => _texts.Letters(sound, room);

    /// <summary>The hash of a sound.</summary>
    public ulong HashOf(int sound) => _texts.HashOf(sound);

    /// <summary>Adds the words of exactly a sound.</summary>
    public void AddWordsOf(ReadOnlySpan<char> sound, List<int> words)
    {
        if (_texts.Find(sound) is >= 0 and int index) _words.AddTo(words, index);
    }

    /// <summary>Adds the words whose sounds are similar to a sound, with how similar they are.</summary>
    public void AddSimilar(ReadOnlySpan<char> sound, List<(int Word, int Similarity)> similar)
    {
        int[] found = ArrayPool<int>.Shared.Rent(Count);
        int count = FindByLetters(sound, found);
        Span<byte> text = stackalloc byte[ScoreDefinition.LongestComparedWord];
        bool isNarrow = !sound.ContainsAnyExceptInRange('\0', '\u00FF');
        text = isNarrow ? text[..Encoding.Latin1.GetBytes(sound, text)] : [];
        int length = 1;
        for (int from = 0; from < count;)
        {
            while (found[from] >= _ofLength[length + 1]) length++;
            int to = from + 1;
            while (to < count && to - from < EditDistances.Lanes && found[to] < _ofLength[length + 1]) to++;
            AddSimilar(sound, text, found.AsSpan(from, to - from), length, similar);
            from = to;
        }

        ArrayPool<int>.Shared.Return(found);
    }

    // Compares with some sounds of one length: first, all at once, how many letters differ, since few have few; none is passed over whose
    // letters, or those of the sound itself, do not take a byte each.
    [SkipLocalsInit]
    private void AddSimilar(ReadOnlySpan<char> sound, ReadOnlySpan<byte> text, ReadOnlySpan<int> others, int length, List<(int Word, int Similarity)> similar)
    {
        Span<byte> letters = stackalloc byte[ScoreDefinition.LongestComparedWord * EditDistances.Lanes];
        Span<byte> halves = stackalloc byte[EditDistances.Lanes];
        ulong compared = 0;
        for (int lane = 0; lane < others.Length && text.Length > 0; lane++)
        {
            ReadOnlySpan<byte> other = _texts.NarrowLetters(others[lane]);
            compared |= other.IsEmpty ? 0 : 1UL << lane;
            for (int place = 0; place < other.Length; place++) letters[place * EditDistances.Lanes + lane] = other[place];
        }

        if (compared != 0) EditDistances.Halves(text, letters, length, halves);
        int longer = Math.Max(sound.Length, length);
        int most = WordSimilarity.MostHalves(longer);
        Span<char> room = stackalloc char[ScoreDefinition.LongestComparedWord];
        for (int lane = 0; lane < others.Length; lane++)
        {
            bool isCompared = (compared >> lane & 1) != 0;
            if (isCompared && halves[lane] > most) continue;

            ReadOnlySpan<char> other = LettersOf(others[lane], room);
            int similarity = !isCompared ? WordSimilarity.OfSounds(sound, other) : WordSimilarity.AreAlike(sound, other) ? WordSimilarity.OfHalves(halves[lane], longer) : 0;
            if (similarity < ScoreDefinition.SimilarityFloor) continue;

            foreach (int word in WordsOf(others[lane])) similar.Add((word, similarity));
        }
    }

    private ReadOnlySpan<int> WordsOf(int sound)
    {
        int count = _words.CountOf(sound);
        return _words.Read(sound, count == 1 ? [] : new int[count]);
    }

    // Those that have enough letters in common with a sound.
    [SkipLocalsInit]
    private int FindByLetters(ReadOnlySpan<char> sound, Span<int> found)
    {
        Span<SoundDemand> demands = stackalloc SoundDemand[MostDemands];
        int count = 0;
        var sought = new SoughtLetters(sound, stackalloc int[SoughtLetters.MostPlanes]);
        for (int length = 1; length <= ScoreDefinition.LongestComparedWord; length++)
        {
            int longer = Math.Max(sound.Length, length);
            if (_ofLength[length] == _ofLength[length + 1] || Math.Abs(sound.Length - length) * EditDistance.Half > WordSimilarity.MostHalves(longer)) continue;

            // Letters beyond those that are counted are not in the planes; the other sound may have as many as this one.
            int all = longer + Math.Max(sought.Heavy, length) - WordSimilarity.MostHalves(longer) - sought.ExcessOfLetters - sought.ExcessOfGroups;
            AddDemands(sound, length, sought.ExcessOfLetters, all, demands, ref count);
        }

        return PlaneScan.Find(_planes.Span, sought, demands[..count], found);
    }

    // Those of a length that begin with a letter, which are asked for most.
    private (int From, int To) BeginningWith(char letter, int length)
    {
        if (!char.IsAsciiLetterLower(letter)) return Narrow(_ofLength[length], _ofLength[length + 1], 0, letter);

        int place = length * FirstLetters + letter - 'a';
        return (_ofFirst[place], _ofFirst[place + 1]);
    }

    // The sounds of one length stand ordinally, so those with an equal beginning stand together: the longer the beginning, the fewer
    // letters need be common. Outside of it the strictest demand holds.
    private void AddDemands(ReadOnlySpan<char> sound, int length, int excess, int all, Span<SoundDemand> demands, ref int count)
    {
        Span<int> from = stackalloc int[LongestPrefix + 2];
        Span<int> to = stackalloc int[LongestPrefix + 2];
        (from[0], to[0]) = (_ofLength[length], _ofLength[length + 1]);
        int deepest = 0;
        while (deepest < LongestPrefix && deepest < length && deepest < sound.Length)
        {
            (int first, int last) = deepest == 0 ? BeginningWith(sound[0], length) : Narrow(from[deepest], to[deepest], deepest, sound[deepest]);
            if (first == last) break;

            deepest++;
            (from[deepest], to[deepest]) = (first, last);
        }

        (from[deepest + 1], to[deepest + 1]) = (to[deepest], to[deepest]);
        for (int prefix = 0; prefix <= deepest; prefix++) Add(from[prefix], from[prefix + 1], Needed(sound.Length, length, prefix), demands, ref count);
        for (int prefix = deepest - 1; prefix >= 0; prefix--) Add(to[prefix + 1], to[prefix], Needed(sound.Length, length, prefix), demands, ref count);

        void Add(int first, int last, int needed, Span<SoundDemand> demands, ref int count)
        {
            if (first < last && needed >= 0) demands[count++] = new SoundDemand(first, last, needed - excess, all);
        }
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
