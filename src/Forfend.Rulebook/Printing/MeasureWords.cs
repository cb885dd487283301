using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Printing;

/// <summary>A measure in plain words, part by part; the printed rulebook and the comparison of two editions are made of these.</summary>
public static class MeasureWords
{
    /// <summary>Every part with what it says, in the order of the file; a part's name occurs once.</summary>
    public static IEnumerable<(string Part, string Says)> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        yield return ("title", measure.Title);
        yield return ("issuer", measure.Issuer);
        if (measure.Implements is { } implements) yield return ("implements", implements);
        foreach (Source source in measure.Sources) yield return ($"source {source.Id}", $"{source.Citation}; checked {LawDates.Iso(source.Checked)}{Quoted(source.Quote)}");
        yield return ("binds", Binds(measure.Binds));
        foreach ((NamedTarget row, int number) in Numbered(measure.Targets.Named, row => row.Id.Value)) yield return ($"names {row.Id}{Again(number)}", $"\"{row.AsWritten}\"{Group(row.Group)}{Period(row.Period)}");
        foreach (MeasureTarget other in measure.Targets.NamedIn) yield return ($"names whom {other.Measure} names{(other.Of.IsEmpty ? "" : $" as {string.Join(", ", other.Of)}")}", $"as {(other.Group.Length > 0 ? other.Group : "its own")}");
        foreach (ListTarget list in measure.Targets.Lists) yield return ($"list {list.List}", $"{(list.Programmes.IsEmpty ? "all entries" : "entries under " + string.Join(", ", list.Programmes))}{Group(list.Group)}");
        foreach ((ReachStep step, int number) in Numbered(measure.Targets.Reach, step => step.Who.Key())) yield return ($"reaches {step.Who.Key()}{Again(number)}", Step(step));
        if (measure.NeedsDefinition) yield return ("needs definition", "has no force before somebody identifies what it forbids");
        foreach ((LegalEvent happening, int number) in Numbered(measure.Events, happening => happening.Name)) yield return ($"event {happening.Name}{Again(number)}", Event(happening, measure));
        foreach ((EnforcementPolicy policy, int number) in Numbered(measure.Enforcement, policy => policy.Policy))
            yield return ($"enforcement {policy.Policy}{Again(number)}", $"{Period(policy.Period).TrimStart(',', ' ')}{Only(policy.Provisions)}; {measure.SourceOf(policy.SourceId).Citation}");
        foreach (Provision provision in measure.Provisions)
            foreach ((string part, string says) in Of(provision, measure)) yield return ($"provision {provision.Id}{part}", says);

        foreach ((string name, CodeTable table) in measure.Tables.OrderBy(table => table.Key, StringComparer.Ordinal))
            yield return ($"table {name}", $"{string.Join(", ", table.Codes.Order(StringComparer.Ordinal))}{(table.IsComplete ? "" : "; not complete")}{(table.Without.IsEmpty ? "" : "; surely without " + string.Join(", ", table.Without.Order(StringComparer.Ordinal)))}");
        foreach ((string name, ThresholdTable table) in measure.Thresholds.OrderBy(table => table.Key, StringComparer.Ordinal)) yield return ($"thresholds {name}", Thresholds(table));
        foreach (RecordedReading reading in measure.Readings)
            yield return ($"reading {reading.Id}", $"{reading.Text} Chosen by {reading.By} on {LawDates.Iso(reading.Decided)}; instead of: {reading.Alternative}{(reading.Rivals.IsEmpty ? "" : $" Rivals: {string.Join(", ", reading.Rivals)}.")}");
    }

    private static IEnumerable<(string Part, string Says)> Of(Provision provision, Measure measure)
    {
        yield return ("", $"{provision.Effect.Key()}: {provision.Text} ({measure.CitationOf(provision)}; {provision.Confidence.Key()})");
        yield return (", dealings", provision.Dealings.IsEmpty ? "any" : string.Join(", ", provision.Dealings.Select(kind => kind.Key())));
        yield return (", parties", !provision.NeedsReach ? "anyone" : $"reached{(provision.Groups.IsEmpty ? "" : $" as {string.Join(" or ", provision.Groups)}")}, in the role {(provision.Roles.IsEmpty ? "of anything" : string.Join(" or ", provision.Roles.Select(role => role.Key)))}");
        if (provision.When is { } when) yield return (", when", ConditionText.Of(when));
        if (provision.Must is { } must) yield return (", must", ConditionText.Of(must));
        foreach ((string part, string says) in Of(provision.Exemptions)) yield return ($", {part}", says);
        for (int index = 0; index < provision.ReviewPolicies.Length; index++)
            yield return ($", review policy {index + 1}", Of(provision.ReviewPolicies[index]));
        foreach (OwedDuty duty in provision.Duties)
            yield return ($", duty {duty.Key}", $"{(duty.To.Length > 0 ? $"to {duty.To}, " : "")}{duty.Due} ({measure.SourceOf(duty.SourceId).Citation}){(duty.Contents.IsEmpty ? "" : ": " + string.Join(", ", duty.Contents))}");
        if (provision.Reading.Length > 0) yield return (", reading", provision.Reading);
    }

    private static IEnumerable<(string Part, string Says)> Of(ImmutableArray<Exemption> exemptions)
    {
        foreach (Exemption exemption in exemptions)
        {
            string when = exemption.When is { } condition ? $" when {ConditionText.Of(condition)}" : "";
            yield return ($"exemption {exemption.Id}", $"{exemption.Text}{when}{Period(exemption.Period)}{(exemption.Asks ? "; asked for" : "; must be claimed")}");
            foreach ((string part, string says) in Of(exemption.Exemptions)) yield return ($"exemption {exemption.Id}, but not {part}", says);
        }
    }

    private static string Event(LegalEvent happening, Measure measure)
    {
        string until = happening.Until is { } end ? $" until {end}" : "";
        string ends = happening.Ends.IsEmpty ? "" : $", ends {string.Join(", ", happening.Ends)}";
        string by = happening.By.IsEmpty ? "" : $", by {string.Join(", ", happening.By)}";
        string known = happening.Known == happening.Date.Day ? "" : $", known {LawDates.Iso(happening.Known)}";
        string court = happening.Court.Length == 0 ? "" : $", {string.Join(", ", new[] { happening.Court, happening.Docket, happening.Territory }.Where(text => text.Length > 0))}";
        string scheduled = happening.IsConfirmed ? "" : ", scheduled and not confirmed";
        string note = happening.Note.Length == 0 ? "" : $" {happening.Note}";
        return $"{EventWords.Of(happening.Kind)} {happening.Date}{until}{Only(happening.Provisions)}{ends}{by}{known}{court}{scheduled}; {measure.SourceOf(happening.SourceId).Citation} ({happening.Confidence.Key()}).{note}";
    }

    private static string Step(ReachStep step)
    {
        string of = step.Of.IsEmpty ? "" : $"of {string.Join(" or ", step.Of.Select(kind => kind.Key()))}";
        string countries = step.Countries.IsEmpty ? "" : string.Join(", ", step.Countries);
        string threshold = step.Threshold is not { } rule ? "" :
            $"{(rule.IsInclusive ? ", at least" : ", more than")} {new FactValue.Number(rule.Percent)} %{(rule.Aggregates ? ", added up" : ", by one owner")}{(rule.UnknownAsks ? ", unknown shares are asked for" : "")}";
        return $"{of}{countries}{threshold}{Period(step.Period)}";
    }

    private static string Binds(Nexus nexus) =>
        string.Join(" or ", nexus.Persons.Select(person => Words.BoundPersons.Words[(int)person])) + (nexus.Territory.IsEmpty ? "" : $", acting in {string.Join(", ", nexus.Territory)}");

    private static string Thresholds(ThresholdTable table)
    {
        IEnumerable<string> rows = table.Rows.Select(row => $"{row.Category}: {(row.IsInclusive ? "at least" : "more than")} {new FactValue.Number(row.Quantity)} {row.Unit}");
        string window = table.Window is { } sum ? $"; added up over {sum.Months} months with {sum.With}" : "";
        return string.Join("; ", rows) + (table.TakesLowestPresent ? "; the lowest of those present counts" : "") + window;
    }

    /// <summary>Each with how many of the same name came before it.</summary>
    private static IEnumerable<(T Item, int Number)> Numbered<T>(ImmutableArray<T> items, Func<T, string> name)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (T item in items) yield return (item, seen[name(item)] = seen.GetValueOrDefault(name(item)) + 1);
    }

    private static string Again(int number) => number == 1 ? "" : $" ({number})";

    private static string Group(string group) => group.Length == 0 ? "" : $", group {group}";

    private static string Only(ImmutableArray<string> provisions) => provisions.IsEmpty ? "" : $" ({string.Join(", ", provisions)} only)";

    private static string Quoted(string quote) => quote.Length == 0 ? "" : $"; \"{quote}\"";

    private static string Period(EffectivePeriod period) =>
        (period.From is { } from ? $", from {LawDates.Iso(from)}" : "") + (period.Until is { } until ? $", until {LawDates.Iso(until)}" : "");

    private static string Of(ReviewPolicyRule rule) =>
        rule.Policy.Key() + (rule.Groups.IsEmpty ? "" : $" for {string.Join(", ", rule.Groups)}") + (rule.When is { } condition ? " when " + ConditionText.Of(condition) : " otherwise");
}
