using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Pictures;

/// <summary>What became of a measure and of everything that carries it out, as data that can be drawn.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Rows">One row for all provisions of a measure that always stood alike.</param>
/// <param name="Known">The days on which something became known.</param>
/// <param name="Dates">The day that is marked, and up to when knowledge counts.</param>
/// <param name="Caption">How things stand on the marked day, in one sentence.</param>
public sealed record StatusPicture(string Title, ImmutableArray<PictureRow> Rows, ImmutableArray<DateOnly> Known, LawDates Dates, string Caption)
{
    /// <summary>Every day on which something changes, in order.</summary>
    public IEnumerable<DateOnly> Days => Rows.SelectMany(row => row.Spans).Select(span => span.From).Distinct().Order();

    /// <summary>Gathers it.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="measure">The measure; whatever implements it is shown with it.</param>
    /// <param name="dates">The day to mark, and up to when knowledge counts.</param>
    public static StatusPicture Of(RulebookEdition rulebook, Measure measure, LawDates dates)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(measure);
        MeasureEvaluator[] shown =
        [
            .. rulebook.Measures.Where(candidate => candidate.Id == measure.Id || candidate.Implements == measure.Id)
                .OrderBy(candidate => candidate.Id != measure.Id)
                .Select(candidate => new MeasureEvaluator(candidate, candidate.Implements is { } id ? rulebook.Find(id) : null)),
        ];
        ImmutableArray<PictureRow> rows = [.. shown.SelectMany(evaluator => RowsOf(evaluator, dates))];
        ImmutableArray<DateOnly> known =
            [.. shown.SelectMany(evaluator => evaluator.Measure.Events).Where(happening => dates.Knows(happening.Known)).Select(happening => happening.Known).Distinct().Order()];
        return new StatusPicture($"{measure.Id}: {measure.Title}", rows, known, dates, CaptionOf(rows, dates.AsOf));
    }

    private static IEnumerable<PictureRow> RowsOf(MeasureEvaluator evaluator, LawDates dates) =>
        evaluator.Measure.Provisions
            .Zip(evaluator.Timelines, (provision, timeline) => (Provision: provision, Spans: SpansOf(evaluator.Measure, timeline, dates)))
            .GroupBy(row => string.Join(' ', row.Spans.Select(span => $"{span.From.DayNumber} {span.State}")), StringComparer.Ordinal)
            .Select(alike => new PictureRow(evaluator.Measure, [.. alike.Select(row => row.Provision)], alike.First().Spans));

    private static ImmutableArray<PictureSpan> SpansOf(Measure measure, ProvisionTimeline timeline, LawDates dates)
    {
        var spans = ImmutableArray.CreateBuilder<PictureSpan>();
        foreach (DateOnly day in measure.Events.SelectMany(DaysOf).Distinct().Order())
        {
            ProvisionStatus status = timeline.On(dates with { AsOf = day });
            PictureState state = PictureStates.Of(status);
            bool isNew = spans.Count == 0 ? state != PictureState.None : spans[^1].State != state;
            if (isNew) spans.Add(new PictureSpan(day, state, status.Status, status.Event));
        }

        return spans.ToImmutable();
    }

    private static IEnumerable<DateOnly> DaysOf(LegalEvent happening)
    {
        foreach (LegalMoment moment in happening.Until is { } until ? new[] { happening.Date, until } : [happening.Date])
        {
            yield return moment.Day;
            // What happens within a day is over the day after.
            if (moment.Time is not null && moment.Day < DateOnly.MaxValue) yield return moment.Day.AddDays(1);
        }
    }

    private static string CaptionOf(ImmutableArray<PictureRow> rows, DateOnly day)
    {
        int all = rows.Sum(row => row.Provisions.Length);
        PictureRow[] inForce = [.. rows.Where(row => row.On(day)?.State == PictureState.InForce)];
        int biting = inForce.Sum(row => row.Provisions.Length);
        string on = $"On {day.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}";
        return (biting, all) switch
        {
            (0, 1) => $"{on} the provision was not in force.",
            (1, 1) => $"{on} the provision was in force.",
            (0, _) => $"{on} none of the {all} provisions was in force.",
            _ when biting == all => $"{on} all {all} provisions were in force.",
            _ => $"{on} {biting} of the {all} provisions {(biting == 1 ? "was" : "were")} in force: {string.Join("; ", inForce.Select(row => row.Label))}.",
        };
    }
}

/// <summary>Provisions of one measure that always stood alike.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Provisions">The provisions.</param>
/// <param name="Spans">How they stood, from when on; in order.</param>
public sealed record PictureRow(Measure Measure, ImmutableArray<Provision> Provisions, ImmutableArray<PictureSpan> Spans)
{
    /// <summary>What to call it: <c>us-tiktok-ident-2-5 p2 to p5</c>.</summary>
    public string Label => $"{Measure.Id} {(Provisions.Length == 1 ? Provisions[0].Id : $"{Provisions[0].Id} to {Provisions[^1].Id}")}";

    /// <summary>How they stood on a day; null before anything happened.</summary>
    public PictureSpan? On(DateOnly day) => Spans.LastOrDefault(span => span.From <= day);
}

/// <summary>A time in which a row does not change.</summary>
/// <param name="From">Its first day.</param>
/// <param name="State">How it is drawn.</param>
/// <param name="Status">The status.</param>
/// <param name="Event">What decided; null where nothing had happened.</param>
public sealed record PictureSpan(DateOnly From, PictureState State, LegalStatus Status, LegalEvent? Event);
