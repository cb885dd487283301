namespace Forfend.Ownership.Solving;

/// <summary>How the stakes of a party count for one owner.</summary>
internal enum Standing : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Through a joint arrangement: only together with stakes the owner's side holds in the same company.</summary>
    Partner,

    /// <summary>As the owner's own: the owner, whom it controls by the rule, and who acts for them.</summary>
    Own,
}

/// <summary>That a party stands on the side of an owner, and how.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Least">How it counts whatever the open facts are.</param>
/// <param name="Most">How it counts for some value of them.</param>
/// <param name="IsSure">Whether the owner catches it whatever the open facts are.</param>
/// <param name="IsPossible">Whether the owner catches it for some value of them.</param>
internal readonly record struct OwnerSide(int Owner, Standing Least, Standing Most, bool IsSure, bool IsPossible);

/// <summary>The sides on which one party stands, by the number of the owner.</summary>
internal readonly struct SideList(OwnerSide[] sides, int count)
{
    private readonly OwnerSide[]? _sides = sides;

    public ReadOnlySpan<OwnerSide> All => _sides.AsSpan(0, count);

    /// <summary>How the party stands to an owner.</summary>
    public OwnerSide Of(int owner) => Place(owner) is >= 0 and int place ? _sides![place] : default;

    /// <summary>
    /// The sides with one more behind them. Uses room that is left in the array, so nobody else may hold this list.
    /// </summary>
    public SideList Grown(OwnerSide side)
    {
        OwnerSide[] grown = _sides ?? new OwnerSide[1];
        if (count == grown.Length) Array.Resize(ref grown, count * 2);
        grown[count] = side;
        return new SideList(grown, count + 1);
    }

    /// <summary>A new list in which the party stands to one owner as given, or not at all.</summary>
    public SideList With(int owner, OwnerSide side)
    {
        var changed = new List<OwnerSide>(count + 1);
        foreach (OwnerSide other in All)
            if (other.Owner != owner) changed.Add(other);
        if (side.Most is not Standing.None) changed.Insert(changed.FindIndex(other => other.Owner > owner) is >= 0 and int place ? place : changed.Count, side);
        return new SideList([.. changed], changed.Count);
    }

    private int Place(int owner)
    {
        int low = 0;
        int high = count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int found = _sides![middle].Owner;
            if (found == owner) return middle;
            if (found < owner) low = middle + 1;
            else high = middle - 1;
        }

        return -1;
    }
}
