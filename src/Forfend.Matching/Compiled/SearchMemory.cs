using Forfend.Matching.Index;
using Forfend.Matching.Scoring;

namespace Forfend.Matching.Compiled;

/// <summary>What one thread needs to answer a query, kept so that a search allocates nothing. One search at a time uses it.</summary>
internal sealed class SearchMemory
{
    [ThreadStatic]
    private static SearchMemory? _ofThread;

    private char[] _text = new char[256];
    private char[] _words = new char[64];
    private int[] _rows = new int[256];
    private ulong[] _rowWords = new ulong[64];
    private byte[] _rowMarks = new byte[256];

    /// <summary>That of this thread.</summary>
    public static SearchMemory OfThread => _ofThread ??= new SearchMemory();

    /// <summary>The words of the query as they are written.</summary>
    public List<ReadWord> Divided { get; } = [];

    /// <summary>The same as text.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>The words of one row of the query, while it is read.</summary>
    public List<ReadWord> Read { get; } = [];

    /// <summary>The rows of the query.</summary>
    public List<QueryRow> Rows { get; } = [];

    /// <summary>Their words, one row behind the other.</summary>
    public List<WordNeighbours> Words { get; } = [];

    /// <summary>The words of one row in the index that is searched.</summary>
    public List<WordNeighbours> WordsInIndex { get; } = [];

    /// <summary>Those that can be written as one with their neighbours.</summary>
    public List<int> Cycle { get; } = [];

    /// <summary>Listed words that several words of the query written as one are similar to.</summary>
    public List<UnitMatch> Units { get; } = [];

    /// <summary>Those of them with which a row may reach the score.</summary>
    public List<UnitMatch> NearUnits { get; } = [];

    /// <summary>Those of one listed row.</summary>
    public List<int> ListedCycle { get; } = [];

    /// <summary>Words written as one that meet in both.</summary>
    public List<UnitPair> UnitPairs { get; } = [];

    /// <summary>The words of the row with what they add to a bound.</summary>
    public List<WordPart> Parts { get; } = [];

    /// <summary>Which of them the listed words may meet.</summary>
    public WordMarks Marks { get; } = new();

    /// <summary>Room for the rows of a probe.</summary>
    public ProbeRows Probe { get; } = new();

    /// <summary>The least similarity of a probe for each way in which a row may meet the other words; -1 where it is not known.</summary>
    public short[] Least { get; } = new short[1 << WordMarks.Most];

    /// <summary>What each word of the query meets of its weight in a row.</summary>
    public List<int> Shares { get; } = [];

    /// <summary>Rows that may reach the asked score.</summary>
    public List<int> Candidates { get; } = [];

    /// <summary>Rows that may be written of the same letters with other spaces.</summary>
    public List<int> Wholes { get; } = [];

    /// <summary>Rows that reach it, of all rows of the query.</summary>
    public List<FoundRow> Found { get; } = [];

    /// <summary>The best name of each party found.</summary>
    public Dictionary<(int Segment, int Party), (BestName Best, FoundRow? Row)> Best { get; } = [];

    /// <summary>Scratch for the words of the query and of one listed row.</summary>
    public ScoreMemory Score { get; } = new();

    /// <summary>Room for the folded query.</summary>
    public Span<char> RoomForText(int length) => RoomOf(ref _text, length);

    /// <summary>Room for some words joined.</summary>
    public Span<char> RoomForWords(int length) => RoomOf(ref _words, length);

    /// <summary>Room for the rows of a word.</summary>
    public Span<int> RoomForRows(int count) => RoomOf(ref _rows, count);

    /// <summary>Room for the words of as many rows.</summary>
    public Span<ulong> RoomForRowWords(int count) => RoomOf(ref _rowWords, count);

    /// <summary>Room for what is marked of as many rows.</summary>
    public Span<byte> RoomForRowMarks(int count) => RoomOf(ref _rowMarks, count);

    private static Span<T> RoomOf<T>(ref T[] room, int length)
    {
        if (room.Length < length) room = new T[Math.Max(length, room.Length * 2)];
        return room.AsSpan(0, length);
    }
}
