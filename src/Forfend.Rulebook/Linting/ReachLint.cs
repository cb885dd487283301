using System.Globalization;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Linting;

/// <summary>Remarks on whom a measure reaches, and on what it defines and never uses.</summary>
internal static class ReachLint
{
    public static IEnumerable<LintRemark> Of(Measure measure, RulebookEdition rulebook, IReadOnlyCollection<string> knownLists) =>
        Lists(measure, knownLists).Concat(TakenOver(measure, rulebook)).Concat(Steps(measure, rulebook)).Concat(Groups(measure)).Concat(Thresholds(measure)).Concat(Unused(measure));

    /// <summary>A list nobody can import is empty for good.</summary>
    private static IEnumerable<LintRemark> Lists(Measure measure, IReadOnlyCollection<string> known) =>
        from target in measure.Targets.Lists
        where !known.Contains(target.List)
        select new LintRemark(measure, LintCodes.ReachesNobody, FindingSeverity.Warning, $"list {target.List}", "is none this program can read, so it reaches nobody.", NearestWord.To(target.List, known) is { } near ? $"Did you mean `{near}`?" : "Write the key of a list of `forfend lists status`.")
            .At("targets.lists", measure.Targets.Lists, target);

    /// <summary>Groups of another measure that has none of that name.</summary>
    private static IEnumerable<LintRemark> TakenOver(Measure measure, RulebookEdition rulebook) =>
        from other in measure.Targets.NamedIn
        let there = rulebook.Find(other.Measure)!.Targets.Named
        where !there.Any(other.Takes)
        select new LintRemark(measure, LintCodes.ReachesNobody, FindingSeverity.Warning, $"named_in {other.Measure}", "takes nobody over.", NearestWord.To(other.Of is [var only] ? only : "", there.Select(row => row.Group)) is { } near ? $"Did you mean `{near}`?" : "Name a group that measure has.")
            .At("targets.named_in", measure.Targets.NamedIn, other);

    /// <summary>A step towards whoever develops, operates, controls or owns what is named, where the rulebook knows nobody who does.</summary>
    private static IEnumerable<LintRemark> Steps(Measure measure, RulebookEdition rulebook)
    {
        HashSet<PartyId> named = [.. measure.Targets.Named.Select(row => row.Id)];
        foreach (ReachStep step in measure.Targets.Reach.Where(step => step.Of is [ReachKind.Named] && measure.Targets.NamedIn.IsEmpty))
        {
            RelationKind? kind = step.Who switch
            {
                ReachKind.Develops => RelationKind.Develops,
                ReachKind.Operates => RelationKind.Operates,
                ReachKind.Controls => RelationKind.Controls,
                _ => null,
            };
            if (kind is { } wanted && !rulebook.Relations.Any(relation => relation.Kind == wanted && named.Contains(relation.To)))
                yield return new LintRemark(measure, LintCodes.ReachesNobody, FindingSeverity.Warning, $"reach {step.Who.Key()}", $"reaches nobody: no relation says who {step.Who.Key()} what is named.", "Add the relation to the file of the app or party.").At("targets.reach", measure.Targets.Reach, step);
        }
    }

    private static IEnumerable<LintRemark> Groups(Measure measure)
    {
        HashSet<string> known =
        [
            .. measure.Targets.Named.Select(row => row.Group),
            .. measure.Targets.NamedIn.Select(other => other.Group),
            .. measure.Targets.Lists.Select(list => list.Group),
        ];
        return from provision in measure.Provisions
               from @group in provision.Groups
               where !known.Contains(@group)
               select new LintRemark(measure, LintCodes.ReachesNobody, FindingSeverity.Warning, $"provision {provision.Id}", $"concerns the group `{@group}`, to which nobody belongs.", Suggest(@group, known)).At("provisions", measure.Provisions, provision);
    }

    private static string Suggest(string group, IEnumerable<string> known) =>
        NearestWord.To(group, known.Where(name => name.Length > 0)) is { } nearest ? $"Did you mean `{nearest}`?" : "Give a target this group.";

    /// <summary>"50 percent or more" is not "more than 50 percent".</summary>
    private static IEnumerable<LintRemark> Thresholds(Measure measure)
    {
        foreach (OwnershipThreshold threshold in measure.Targets.Reach.Select(step => step.Threshold).OfType<OwnershipThreshold>())
        {
            string percent = threshold.Percent.ToString("0.##", CultureInfo.InvariantCulture);
            string[] inclusive = [$"{percent} percent or more", $"{percent}% or more", $"at least {percent} percent", $"at least {percent}%"];
            string[] exclusive = [$"more than {percent} percent", $"more than {percent}%"];
            if (measure.Sources.Any(source => (threshold.IsInclusive ? exclusive : inclusive).Any(words => source.Quote.Contains(words, StringComparison.OrdinalIgnoreCase)))
                && !measure.Sources.Any(source => (threshold.IsInclusive ? inclusive : exclusive).Any(words => source.Quote.Contains(words, StringComparison.OrdinalIgnoreCase))))
            {
                string written = threshold.IsInclusive ? "at_least" : "more_than";
                yield return new LintRemark(measure, LintCodes.Disagrees, FindingSeverity.Warning, $"reach {written} {percent}%", "disagrees with the words quoted from the source.", "They differ by exactly one case; write what the law says.") { Path = ["targets", "reach"] };
            }
        }
    }

    private static IEnumerable<LintRemark> Unused(Measure measure)
    {
        HashSet<string> used =
        [
            .. measure.Events.Select(happening => happening.SourceId),
            .. measure.Enforcement.Select(policy => policy.SourceId),
            .. measure.Provisions.Select(provision => provision.SourceId),
            .. measure.Provisions.SelectMany(provision => provision.Duties).Select(duty => duty.SourceId),
            .. measure.Provisions.SelectMany(provision => provision.Exemptions).SelectMany(SourcesOf),
            .. measure.Tables.Values.Select(table => table.SourceId),
            .. measure.Thresholds.Values.Select(table => table.SourceId),
            .. measure.Targets.Named.Select(row => row.SourceId).OfType<string>(),
        ];
        return measure.Sources.Where(source => !used.Contains(source.Id))
            .Select(source => new LintRemark(measure, LintCodes.Unused, FindingSeverity.Note, $"source {source.Id}", "is cited by nothing.", "Leave it out, or cite it.").At("sources", measure.Sources, source));
    }

    private static IEnumerable<string> SourcesOf(Exemption exemption) => exemption.Exemptions.SelectMany(SourcesOf).Append(exemption.SourceId);
}
