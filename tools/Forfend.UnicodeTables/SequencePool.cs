namespace Forfend.UnicodeTables;

/// <summary>UTF-16 sequences, each stored once behind its length.</summary>
internal sealed class SequencePool
{
    private readonly Dictionary<string, ushort> _offsets = new(StringComparer.Ordinal);

    public List<ushort> Units { get; } = [];

    public ushort Add(string sequence)
    {
        if (_offsets.TryGetValue(sequence, out ushort known)) return known;

        ushort offset = checked((ushort)Units.Count);
        _offsets.Add(sequence, offset);
        Units.Add((ushort)sequence.Length);
        Units.AddRange(sequence.Select(unit => (ushort)unit));
        return offset;
    }
}
