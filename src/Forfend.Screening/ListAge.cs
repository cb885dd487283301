using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Screening.Decisions;

namespace Forfend.Screening;

/// <summary>What must be said of a list snapshot that an answer rests on.</summary>
public static class ListAge
{
    /// <summary>That it is older than the profile allows, or was published only after the day; null if neither.</summary>
    public static Finding? Stale(ListSnapshotInfo list, DateOnly asOf, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(profile);
        int age = list.AgeOn(asOf);
        if (age >= 0 && age <= profile.StaleAfterDays) return null;

        string message = age < 0
            ? $"the oldest snapshot is of {LawDates.Iso(list.Published)}, after the day of the dealing"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"the snapshot of {LawDates.Iso(list.Confirmed ?? list.Published)} is {age} days older than the dealing; the profile `{profile.Name}` allows {profile.StaleAfterDays}");
        return new Finding(
            Decision.StaleList,
            profile.WhenStale == StaleListPolicy.Warn ? FindingSeverity.Warning : FindingSeverity.Error,
            new InputLocation($"list {list.List}"),
            "",
            message,
            profile.WhenStale switch { StaleListPolicy.Warn => RecordFate.Kept, StaleListPolicy.Hold => RecordFate.Held, _ => RecordFate.Refused },
            age < 0 ? $"Import an older one: forfend lists import {list.List} PATH." : $"Get a newer one: forfend lists update {list.List}.");
    }

    /// <summary>That names may be missed, because not all files of the publication were given; null if they were.</summary>
    public static Finding? WithoutContents(ListSnapshotInfo list, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(profile);
        // Most parties are known under more than one name; without the others, finding nobody says little.
        bool isHeld = profile.WhenMissing == MissingListPolicy.Hold && list.NotGiven.HasFlag(ListContents.Aliases);
        return list.NotGiven == ListContents.None
            ? null
            : new Finding(
                Decision.IncompleteList,
                isHeld ? FindingSeverity.Error : FindingSeverity.Warning,
                new InputLocation($"list {list.List}"),
                "",
                $"the snapshot of {LawDates.Iso(list.Published)} was given without {list.NotGiven.Words()}: who is listed under what is missing is not found.",
                isHeld ? RecordFate.Held : RecordFate.Kept,
                list.NotGiven == ListContents.SomeNames
                    ? $"Which they are: forfend lists verify PATH shows the rows; ask the publisher of {list.List} for their names."
                    : $"Import it with all its files: forfend lists import {list.List} FOLDER.");
    }
}
