using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads what happened to a measure, and what was said of enforcing it.</summary>
internal static class EventReader
{
    public static LegalEvent Read(MappingReader map)
    {
        LegalMoment date = map.Moment("date");
        var read = new LegalEvent
        {
            Id = map.MayDefine("id", ReferenceKind.Event),
            Kind = map.Word("event", Words.Events),
            Date = date,
            Known = map.OptionalDay("known") ?? date.Day,
            Until = map.OptionalMoment("until"),
            Provisions = map.RefersToAll("provisions", ReferenceKind.Provision),
            Ends = map.RefersToAll("ends", ReferenceKind.Event),
            By = map.RefersToAll("by", ReferenceKind.Measure),
            IsConfirmed = map.Flag("confirmed", fallback: true),
            SourceId = map.Refers("source", ReferenceKind.Source),
            Confidence = map.Word("confidence", Words.Confidences),
            Court = map.OptionalText("court"),
            Docket = map.OptionalText("docket"),
            Territory = map.OptionalText("territory"),
            Note = map.OptionalText("note"),
        };
        Check(map, read);
        return read;
    }

    public static EnforcementPolicy ReadEnforcement(MappingReader map)
    {
        DateOnly from = map.Day("from");
        return new EnforcementPolicy(
            map.Period("from", "until"),
            map.Text("policy"),
            map.Refers("source", ReferenceKind.Source),
            map.OptionalDay("known") ?? from,
            map.RefersToAll("provisions", ReferenceKind.Provision));
    }

    private static void Check(MappingReader map, LegalEvent read)
    {
        if (read.Until is { } until && !read.IsRestraint)
            map.Contradiction("until", "Only a restraint (delayed, enjoined, stayed, suspended) has an end of its own.", "Write the end as an event.");
        else if (read.Until is { } end && end.Day < read.Date.Day)
            map.Contradiction("until", $"The restraint ends on {end}, before it begins.", "Check both dates.");

        if (read.Kind is EventKind.InjunctionLifted or EventKind.Resumed && read.Ends.IsEmpty)
            map.Contradiction("event", "It does not say which restraint it ends.", "Give the restraint an `id` and name it in `ends: [ … ]`.");

        if (!read.By.IsEmpty && read.Kind is not EventKind.Defined)
            map.Contradiction("by", "Only `defined` says by which measures.", "Leave `by` out.");
    }
}
