using Forfend.Domain.Parties;

namespace Forfend.Matching.Features;

/// <summary>Date of birth against the nearest of those listed.</summary>
internal sealed class BirthDateFeature : IMatchFeature
{
    private const int SameDay = 60;
    private const int SameYear = 30;
    private const int Exchanged = 20;
    private const int NearConflict = -70;
    private const int Conflict = -140;

    // A source that says "circa" means a year or two.
    private const int ApproximateYears = 2;

    public string Key => "birth-date";

    public int MostPoints(NameQuery query) => query.BirthDate is null ? 0 : SameDay;

    public Indication? Compare(NameQuery query, ListedParty party) => query.BirthDate is not { } stated
        ? null
        : party.BirthDates.Select(listed => Compare(stated, listed)).MaxBy(indication => indication.Points);

    private static Indication Compare(PartialDate stated, PartialDate listed)
    {
        (int points, string detail) = Points(stated, listed);
        return new Indication(points, points < 0, stated.ToString(), listed.ToString(), detail);
    }

    private static (int Points, string Detail) Points(PartialDate stated, PartialDate listed)
    {
        int years = Math.Abs(stated.Year - listed.Year);
        if ((stated.IsApproximate || listed.IsApproximate) && years is > 0 and <= ApproximateYears) return (0, "birth years close, one is approximate");
        if (years > 1) return (Conflict, $"birth years {years} apart");
        if (years == 1) return (NearConflict, "birth years one apart");

        bool sameMonth = stated.Month is not { } month || listed.Month is not { } listedMonth || month == listedMonth;
        bool sameDay = stated.Day is not { } day || listed.Day is not { } listedDay || day == listedDay;
        if (sameMonth && sameDay) return stated.Day is not null && listed.Day is not null ? (SameDay, "birth date equal") : (SameYear, "birth year equal");
        if (stated.Month == listed.Day && stated.Day == listed.Month) return (Exchanged, "birth date equal with day and month exchanged");
        return stated.IsApproximate || listed.IsApproximate
            ? (SameYear, "birth year equal")
            : (NearConflict, "birth dates differ within the year");
    }
}
