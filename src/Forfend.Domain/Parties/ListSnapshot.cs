using System.Collections.Immutable;
using Forfend.Domain.Relations;

namespace Forfend.Domain.Parties;

/// <summary>One download of a list source, by its content.</summary>
/// <param name="List">Key of the list source.</param>
/// <param name="Id">First 16 hexadecimal digits of <paramref name="Sha256"/>.</param>
/// <param name="Published">The day the authority published it.</param>
/// <param name="Sha256">Hash of its files, lower-case hexadecimal.</param>
/// <param name="Parties">How many parties it lists.</param>
/// <param name="IsSample">True for the embedded extract, which is for trying out and is labelled SAMPLE on every answer.</param>
public sealed record ListSnapshotInfo(string List, string Id, DateOnly Published, string Sha256, int Parties, bool IsSample)
{
    /// <summary>What its files do not say, because not all of them were given.</summary>
    public ListContents NotGiven { get; init; }

    /// <summary>A later day on which the authority still published the same; null where nobody looked again.</summary>
    public DateOnly? Confirmed { get; init; }

    /// <summary>
    /// How many days before a day the list was last known to be as it is here; negative if it was published only after that day.
    /// </summary>
    public int AgeOn(DateOnly day)
    {
        if (day < Published || Confirmed is not { } confirmed) return day.DayNumber - Published.DayNumber;
        return Math.Max(0, day.DayNumber - confirmed.DayNumber);
    }
}

/// <summary>A snapshot with what it lists, in the order of the source.</summary>
/// <param name="Info">Which snapshot.</param>
/// <param name="Parties">The listed parties.</param>
public sealed record ListSnapshot(ListSnapshotInfo Info, ImmutableArray<ListedParty> Parties)
{
    /// <summary>Keys of the lists it carries: what measures aim at. Most sources publish one, of their own key.</summary>
    public ImmutableArray<string> Lists { get; init; } = [Info.List];

    /// <summary>How its parties stand to one another, where the list itself says so.</summary>
    public ImmutableArray<Relation> Relations { get; init; } = [];
}
