using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The greatest share of a word's weight that each of some rows can meet, in steps, rounded up.</summary>
internal sealed class RowShares(int rows)
{
    /// <summary>Thousandths of a step.</summary>
    public const int Step = 4;

    // Of a row and its share as one number.
    private const int ShareBits = 8;

    private readonly byte[] _shares = new byte[rows];
    private readonly List<int> _met = [];

    /// <summary>A row meets a word that is so similar.</summary>
    public void Raise(int row, int similarity)
    {
        byte steps = (byte)((ScoreDefinition.Share(similarity) + Step - 1) / Step);
        if (_shares[row] == 0) _met.Add(row);
        if (_shares[row] < steps) _shares[row] = steps;
    }

    /// <summary>Appends the rows that were met, ascending, each with its share, and forgets them; returns the greatest share in steps.</summary>
    public byte MoveTo(List<uint> near)
    {
        _met.Sort();
        byte greatest = 0;
        foreach (int row in _met)
        {
            near.Add((uint)row << ShareBits | _shares[row]);
            greatest = Math.Max(greatest, _shares[row]);
            _shares[row] = 0;
        }

        _met.Clear();
        return greatest;
    }

    /// <summary>The row of such a number.</summary>
    public static uint RowOf(uint near) => near >> ShareBits;

    /// <summary>The share of such a number, in steps.</summary>
    public static byte StepsOf(uint near) => (byte)near;
}
