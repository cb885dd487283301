using Forfend.Matching.Scoring;

namespace Forfend.Matching.Reverse;

/// <summary>The greatest share of a word's weight that each of some rows can meet, in steps, rounded up.</summary>
internal sealed class RowShares(int rows)
{
    /// <summary>Thousandths of a step.</summary>
    public const int Step = 4;

    // Of a row, whether words written as one are met there, and the share, as one number.
    private const int ShareBits = 8, RowShift = 9;

    private readonly ushort[] _shares = new ushort[rows];
    private readonly List<int> _met = [];

    /// <summary>A row meets a word that is so similar to a word of it, or to several written as one.</summary>
    public void Raise(int row, int similarity, bool isUnit = false)
    {
        int steps = StepsOf(similarity);
        if (_shares[row] == 0) _met.Add(row);
        _shares[row] = (ushort)(Math.Max(_shares[row] & 0xFF, steps) | _shares[row] & 1 << ShareBits | (isUnit ? 1 << ShareBits : 0));
    }

    /// <summary>Appends the rows that were met, ascending, each with its share, and forgets them; returns the greatest share in steps, and whether any is of words written as one.</summary>
    public (byte Greatest, bool AreUnits) MoveTo(List<uint> near)
    {
        _met.Sort();
        byte greatest = 0;
        bool areUnits = false;
        foreach (int row in _met)
        {
            near.Add(checked((uint)row * (1u << RowShift)) | _shares[row]);
            greatest = Math.Max(greatest, (byte)_shares[row]);
            areUnits |= IsOfUnit(near[^1]);
            _shares[row] = 0;
        }

        _met.Clear();
        return (greatest, areUnits);
    }

    /// <summary>The row of such a number.</summary>
    public static uint RowOf(uint near) => near >> RowShift;

    /// <summary>The share that a similarity meets, in steps.</summary>
    public static byte StepsOf(int similarity) => (byte)((ScoreDefinition.Share(similarity) + Step - 1) / Step);

    /// <summary>The share of such a number, in steps.</summary>
    public static byte StepsOf(uint near) => (byte)near;

    /// <summary>Whether words written as one may be met there.</summary>
    public static bool IsOfUnit(uint near) => (near & 1u << ShareBits) != 0;
}
