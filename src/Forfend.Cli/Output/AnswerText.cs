using System.Collections.Immutable;
using System.Globalization;
using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Matching;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Timelines;
using Forfend.Screening.Decisions;
using Spectre.Console;

namespace Forfend.Cli.Output;

/// <summary>The answer for people: the verdict first, what was not screened, then what it rests on and what would change it.</summary>
internal sealed class AnswerText
{
    private readonly Decision _decision;
    private readonly List<(string Name, string Words)> _rows = [];

    private AnswerText(Decision decision)
    {
        _decision = decision;
        Understood();
        foreach (ProvisionAnswer answer in Shown()) Provision(answer);
        Conflicts();
        Open();
        LookedAt();
        Foot();
    }

    /// <summary>Writes the answer to a decision.</summary>
    public static void Write(Decision decision, CommandContext context)
    {
        WriteVerdict(decision, context);
        foreach (string caution in Cautions(decision)) context.Output.WriteLine(caution);
        context.Output.WriteLine();
        context.Output.Write(Columns.Of(new AnswerText(decision)._rows, indent: 2, context.Width));
    }

    /// <summary>What must be known before the answer is relied on: lists that were not screened, data that is no more than a sample.</summary>
    public static IEnumerable<string> Cautions(Decision decision)
    {
        if (!decision.NotScreened.IsEmpty) yield return NotScreenedText.Of(decision.NotScreened.Select(missing => missing.List));

        foreach (Finding incomplete in decision.Findings.Where(finding => finding.Code == Decision.IncompleteList))
            yield return $"NOT SCREENED: {incomplete.Location}: {incomplete.Message}";

        foreach (Finding stale in decision.Findings.Where(finding => finding.Code == Decision.StaleList))
            yield return $"STALE {stale.Location}: {stale.Message}.";

        if (SampleText.Of(decision.Versions) is { } sample) yield return sample;
    }

    private static void WriteVerdict(Decision decision, CommandContext context)
    {
        if (!context.HasColor)
        {
            context.Output.WriteLine(decision.Sentence);
            return;
        }

        int end = decision.Sentence.IndexOf('.', StringComparison.Ordinal) + 1;
        IAnsiConsole console = Terminal.On(context);
        console.Write(new Text(decision.Sentence[..end], new Style(Terminal.ColorOf(decision.Outcome), decoration: Decoration.Bold)));
        context.Output.WriteLine(decision.Sentence[end..]);
    }

    /// <summary>Readings of the same words that disagree: nobody should learn of only one.</summary>
    private void Conflicts()
    {
        foreach (MeasureAnswer measure in _decision.Measures)
            foreach (ReadingConflict conflict in measure.Conflicts)
                Add("Readings", $"two of {measure.Measure.Id} differ: {conflict.Stricter} acts ({conflict.Outcome.Key()}), because it is stricter than {conflict.Milder} ({conflict.Otherwise.Key()})");
    }

    private void Understood()
    {
        IEnumerable<string> options = _decision.Dealing.Parties.Select(party => "--" + party.Role.Key).Distinct().Append("--amount");
        Add("I read", $"{DealingText.Of(_decision.Dealing)}  (not so? {string.Join(", ", options)}, ...)");
        if (_decision.Assumptions.IsEmpty) return;

        string assumed = string.Join(", ", _decision.Assumptions.Select(each => $"{each.Fact} = {each.Value}"));
        Add("Assumed", $"{assumed}, by the profile {_decision.Versions.Profile} (override with --from, --by, --profile)");
    }

    // What decides and what applies beside it; where nothing does, what would have.
    private IEnumerable<ProvisionAnswer> Shown()
    {
        ProvisionAnswer[] applicable = [.. _decision.Applicable.Where(answer => answer.Outcome > Outcome.Clear)];
        if (_decision.Deciding is { } deciding) return applicable.Where(answer => answer != deciding).Prepend(deciding);
        return applicable;
    }

    private void Provision(ProvisionAnswer answer)
    {
        ProvisionStatus status = answer.Status!;
        string outcome = answer.Outcome == Outcome.Clear ? "" : answer.Outcome.Key() + ", ";
        Blank();
        Add("Provision", $"{answer.Measure.CitationOf(answer.Provision)}: {outcome}{status.Status.Key()}");
        Add("", answer.Provision.Text);
        if (status.Event is { } decided)
        {
            string note = decided.Note.Length > 0 ? $"; {decided.Note.TrimEnd('.')}" : "";
            string court = decided.Court.Length > 0 ? $" by {decided.Court} ({decided.Docket}; {decided.Territory})" : "";
            string source = decided.SourceId == answer.Provision.SourceId ? "" : $" [{answer.Measure.SourceOf(decided.SourceId).Citation}]";
            Add("", $"{EventWords.Of(decided.Kind)} {Day(decided.Date.Day)}{court}{note}{source}");
        }

        if (status.Parts.Length > 1)
            Add("", $"that day: {string.Join(", then ", status.Parts.Select(part => $"{part.Status.Key()} from {part.From.ToString("HH:mm", CultureInfo.InvariantCulture)}"))}; the strictest part acts");

        foreach (string because in Telling(answer.Reached).Select(Because).Distinct(StringComparer.Ordinal)) Add("Because", because);
        foreach (string listing in Telling(answer.Reached).SelectMany(reached => reached.Listings).Select(Listing).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal))
            Add("Listing", listing);

        if (answer.ReviewPolicy is { } policy) Add("Review", policy.Key().Replace('-', ' '));
        foreach (string question in answer.ReviewQuestions) Add("Review", question);
        if (answer.Enforcement.Length > 0) Add("Enforcement", $"{answer.Enforcement}; it is the law all the same");
        foreach (string exemption in answer.NotClaimed) Add("Not claimed", exemption);
        foreach (OwedDuty duty in answer.Duties)
        {
            Add("Owed", $"{duty.Key.Replace('-', ' ')}{(duty.To.Length > 0 ? " to " + duty.To : "")}, {duty.Due}");
            if (!duty.Contents.IsEmpty) Add("", $"with {string.Join(", ", duty.Contents)}");
        }

        if (answer.Provision.Confidence != Confidence.Settled)
            Add("Confidence", $"{answer.Provision.Confidence.Key()}; checked {LawDates.Iso(answer.Measure.SourceOf(answer.Provision.SourceId).Checked)}");
        Add("Would change", answer.Changes.IsEmpty
            ? "nothing that is known of it later"
            : string.Join(", then ", answer.Changes.Select(change => $"{Day(change.Day)}: {change.Status.Key()}")));
    }

    // Whoever surely is reached makes it idle to say who else may be.
    private static IEnumerable<ReachedParty> Telling(ImmutableArray<ReachedParty> reached)
    {
        IEnumerable<ReachedParty> certain = reached.Where(party => party.Certainty == ReachCertainty.Certain);
        return certain.Any() ? certain : reached;
    }

    private string Because(ReachedParty reached)
    {
        string? said = reached.PartyIndex >= 0 ? _decision.Dealing.Parties[reached.PartyIndex].Name : null;
        string who = said is { Length: > 0 } ? $"{reached.Role.Key} \"{said}\"" : reached.Role.Key;
        string known = $"{_decision.NameOf(reached.Party)} ({reached.Party})";
        string certainty = reached.Certainty switch
        {
            ReachCertainty.Certain => "is",
            ReachCertainty.Depends => "is, if a share nobody stated suffices,",
            _ => "may be",
        };
        string way = reached.Path.IsEmpty ? "" : ": " + string.Join("; ", reached.Path.Select(Link));
        return $"{who} {certainty} {known}, {How(reached.How)}{way}";
    }

    private static string Listing(Designation listing)
    {
        string[] parts =
        [
            listing.Program,
            listing.Citation,
            listing.From is { } from ? $"since {Day(from)}" : "",
            listing.LicenceRequirement.Length > 0 ? $"licence required: {listing.LicenceRequirement}" : "",
            listing.ReviewPolicy.Length > 0 ? $"review: {listing.ReviewPolicy}" : "",
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private string Link(ReachLink link) =>
        $"{_decision.NameOf(new PartyId(link.From))} {link.Relation} {_decision.NameOf(new PartyId(link.To))}{(link.Source.Length > 0 ? $" [{link.Source}]" : "")}";

    private static string How(ReachKind how) => how switch
    {
        ReachKind.Named => "named in it",
        ReachKind.Listed => "listed",
        ReachKind.Anyone => "as anybody is",
        _ => $"reached as one that {how.Key().Replace('-', ' ')} what it names",
    };

    private void Open()
    {
        if (_decision.Questions.IsEmpty && _decision.Findings.IsEmpty) return;

        Blank();
        foreach (string question in _decision.Questions) Add("Question", question);
        foreach (var finding in _decision.Findings) Add("Finding", finding.ToString());
    }

    private void LookedAt()
    {
        Blank();
        MeasureAnswer[] notApplicable = [.. _decision.Measures.Where(measure => measure.Outcome == Outcome.Clear && !IsMissing(measure))];
        int missing = _decision.Measures.Count(measure => measure.Outcome == Outcome.Clear && IsMissing(measure));
        int shown = _decision.Measures.Length - notApplicable.Length - missing;
        string notScreened = missing == 0 ? "" : $"{Number(missing)} not screened, ";
        Add("Looked at", $"{Number(_decision.Measures.Length)} measures: {Number(shown)} shown above, {notScreened}{Number(notApplicable.Length)} do not apply");
        foreach (var reason in notApplicable.GroupBy(ReasonOf, StringComparer.Ordinal))
            Add("", $"{reason.Key}: {string.Join(", ", reason.Select(measure => measure.Measure.Id))}");
        Add("House policy", _decision.HousePolicy);
    }

    private bool IsMissing(MeasureAnswer measure) => _decision.NotScreened.Any(missing => missing.Measure == measure.Measure.Id);

    private static string ReasonOf(MeasureAnswer measure) => measure.NotApplicable.Length > 0
        ? measure.NotApplicable
        : measure.Provisions.Select(answer => answer.NotApplicable).FirstOrDefault(reason => reason.Length > 0) ?? "does not apply";

    private void Foot()
    {
        Blank();
        DecisionVersions versions = _decision.Versions;
        string knownBy = _decision.Dates.KnownBy is { } day ? LawDates.Iso(day) : "everything this installation holds";
        Add("Decision", $"{_decision.Id}, as of {LawDates.Iso(_decision.Dates.AsOf)}, known by {knownBy}");
        string confirmed = versions.OverlaySha256 is { } overlay ? $" with confirmations ({overlay[..8]})" : "";
        string thresholds = versions.Thresholds.Equals(HitThresholds.Default) ? "" : $", thresholds {versions.Thresholds}";
        string links = versions.LinksSha256 is { } rulings ? $" links with rulings ({rulings[..8]})," : "";
        Add("", $"engine {versions.Engine}, rulebook {versions.Rulebook} ({versions.RulebookSha256[..8]}){confirmed},{links} matcher {versions.Matcher}, profile {versions.Profile}{thresholds}");
        Add("", "lists " + ListAgeText.Of(versions.Lists, _decision.Dates.AsOf));
        Add("", $"forfend explain {_decision.Id}");
    }

    private void Add(string name, string words) => _rows.Add((_rows.Count > 0 && LastName() == name ? "" : name, words));

    private string LastName()
    {
        for (int index = _rows.Count - 1; index >= 0; index--)
            if (_rows[index].Name.Length > 0 || _rows[index].Words.Length == 0) return _rows[index].Name;
        return "";
    }

    private void Blank() => _rows.Add(("", ""));

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
