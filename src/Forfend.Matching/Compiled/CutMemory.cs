namespace Forfend.Matching.Compiled;

/// <summary>What one thread needs to cut a text into listed words, kept so that cutting allocates nothing. One text at a time uses it.</summary>
internal sealed class CutMemory
{
    [ThreadStatic]
    private static CutMemory? _ofThread;

    private ulong[] _flags = [];
    private int[] _rows = new int[256];

    /// <summary>That of this thread.</summary>
    public static CutMemory OfThread => _ofThread ??= new CutMemory();

    /// <summary>Parts of the text that may be listed; then those that are.</summary>
    public List<CutPart> Parts { get; } = [];

    /// <summary>The listed words that the parts stand for.</summary>
    public List<int> Words { get; } = [];

    /// <summary>Room for the rows of a word.</summary>
    public Span<int> RoomForRows(int count)
    {
        if (_rows.Length < count) _rows = new int[count * 2];
        return _rows.AsSpan(0, count);
    }

    /// <summary>A bit for each of so many words, none of them set; whoever sets some clears them again.</summary>
    public Span<ulong> FlagsOf(int words)
    {
        if (_flags.Length * 64 < words) _flags = new ulong[words / 64 + 1];
        return _flags;
    }
}
