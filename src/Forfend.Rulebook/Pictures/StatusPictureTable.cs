using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Pictures;

/// <summary>What a status picture shows, row by row, for whoever cannot see it or wants to cite it.</summary>
internal static class StatusPictureTable
{
    /// <summary>Every change, by day and then in the order of the picture.</summary>
    public static IEnumerable<(PictureRow Row, PictureSpan Span)> Rows(StatusPicture picture) =>
        from change in picture.Rows.SelectMany((row, index) => row.Spans.Select(span => (Row: row, Span: span, Index: index)))
        orderby change.Span.From, change.Index
        select (change.Row, change.Span);

    /// <summary>By what it became so, as a lawyer would cite it; empty where nothing had happened.</summary>
    public static string By(PictureRow row, PictureSpan span)
    {
        if (span.Event is not { } happening) return "";

        string kind = EventWords.Of(happening.Kind);
        string citation = row.Measure.SourceOf(happening.SourceId).Citation;
        return kind == Became(span) ? citation : $"{kind}: {citation}";
    }

    /// <summary>What the row became.</summary>
    public static string Became(PictureSpan span) => span.State switch
    {
        PictureState.SpeaksThroughOthers => span.State.Words(),
        PictureState.InForce => "in force",
        PictureState.None => "not known",
        _ => span.Status.Key(),
    };
}
