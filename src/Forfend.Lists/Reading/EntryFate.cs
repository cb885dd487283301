namespace Forfend.Lists.Reading;

/// <summary>What became of a row or entry.</summary>
internal enum EntryFate
{
    /// <summary>It became a party, or a part of one.</summary>
    Used,

    /// <summary>It was put aside, with a finding.</summary>
    Quarantined,

    /// <summary>It was left out by name, with a finding for its kind.</summary>
    Ignored,
}

/// <summary>The books of a file while it is read.</summary>
internal sealed class EntryTally(string part)
{
    private int _used;
    private int _quarantined;
    private int _ignored;

    internal int Rows => _used + _quarantined + _ignored;

    internal void Add(EntryFate fate)
    {
        if (fate == EntryFate.Used) _used++;
        else if (fate == EntryFate.Quarantined) _quarantined++;
        else _ignored++;
    }

    /// <summary>The books of a file of which nothing is used.</summary>
    internal ListBooks Refused() => new(part, Rows, Used: 0, Quarantined: Rows, Ignored: 0);

    internal ListBooks ToBooks() => new(part, Rows, _used, _quarantined, _ignored);
}
