using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Reference;

/// <summary>Sections 5, 7 and 8 of docs/rulebook.md: small, slow, and written from that page.</summary>
internal static class ReferenceEvaluator
{
    /// <summary>What the measure says, one line a provision; the first is the outcome of all.</summary>
    public static string[] Ask(Measure measure, Measure? implemented, LawQuestion question, IReadOnlyList<ReachedParty> reached)
    {
        Measure whole = implemented is null ? measure : measure with { Events = [.. measure.Events, .. implemented.Events.Where(e => e.IsEnd && e.Provisions.IsEmpty)] };
        if (reached.Count == 0 && whole.Provisions.All(provision => provision.NeedsReach)) return [Outcome.Clear.Key()];

        ReferenceProvision[] provisions = [.. whole.Provisions.Select(provision => Ask(whole, provision, question, reached))];
        return [Worst(provisions.Select(provision => provision.Outcome)).Key(), .. provisions.Select(provision => provision.ToString()), .. Conflicts(whole, provisions)];
    }

    private static ReferenceProvision Ask(Measure measure, Provision provision, LawQuestion question, IReadOnlyList<ReachedParty> reached)
    {
        var answer = new ReferenceProvision(provision) { Reading = provision.Reading };
        var conditions = new ReferenceConditions(measure, question.Dealing, question.Assumed);
        var questions = new List<string>();
        void Note(Condition? condition) => questions.AddRange(conditions.Questions(condition).Select(asked => asked.Text));

        // 1 and 2
        if (!provision.Dealings.IsEmpty && !provision.Dealings.Contains(question.Dealing.Kind)) return answer;
        ReachedParty[] caught = provision.NeedsReach ? [.. reached.Where(party => IsCaught(provision, party))] : [];
        if (provision.NeedsReach && caught.Length == 0) return answer;

        // 3
        Condition binds = Binds(measure.Binds);
        Truth bound = conditions.Value(binds);
        Note(binds);
        if (bound == Truth.False) return answer;

        // 4
        Truth when = conditions.Value(provision.When);
        Note(provision.When);
        if (when == Truth.False) return answer;

        // 5
        Truth violated = provision.Must is null ? Truth.True : ReferenceConditions.Not(conditions.Value(provision.Must));
        Note(provision.Must);
        if (violated == Truth.False) return answer;

        // 6
        (Truth exempt, string[] asked, answer.NotClaimed) = Exempt(provision, conditions, question.Dates);
        if (exempt == Truth.True) return answer with { NotClaimed = [] };
        questions.AddRange(asked);

        // 7
        Truth reaches = !provision.NeedsReach || caught.Any(party => party.Certainty == ReachCertainty.Certain) ? Truth.True : Truth.Unknown;
        if (reaches == Truth.Unknown) questions.InsertRange(0, caught.SelectMany(party => party.Questions));
        Truth catches = ReferenceConditions.Min(bound, when, violated, ReferenceConditions.Not(exempt), reaches);

        // 8
        (ReferenceStatus.At status, ReferenceStatus.At[] parts) = ReferenceStatus.OfDay(measure, provision.Id, question.Dates);
        answer = answer with { Status = status, Parts = parts, Catches = catches, Caught = [.. caught.Select(party => party.Party.Value)] };
        bool isOver = status.Status is LegalStatus.Revoked or LegalStatus.Vacated or LegalStatus.Expired;
        if (status.Status == LegalStatus.None || isOver || ReferenceStatus.SpeaksThrough(measure, provision.Id, question.Dates).Length > 0) return answer;

        // 9
        Outcome outcome = OutcomeOf(provision.Effect, status, catches);
        bool stops = outcome is Outcome.Prohibited or Outcome.LicenceRequired or Outcome.Undetermined;
        if (stops && provision.Confidence == Confidence.Illustrative) outcome = Outcome.Duty;
        if (status.Status == LegalStatus.Unconfirmed) questions.Add(Unconfirmed(status.Event!));
        (ReviewPolicy? policy, string[] policyQuestions) = outcome == Outcome.LicenceRequired ? Policy(provision, conditions, caught) : (null, []);
        return answer with
        {
            Outcome = outcome,
            Applies = true,
            Questions = [.. questions.Distinct()],
            Policy = policy,
            PolicyQuestions = policyQuestions,
            Duties = outcome is Outcome.Prohibited or Outcome.LicenceRequired or Outcome.Duty ? [.. provision.Duties.Select(duty => duty.Key)] : [],
            Enforcement = status.HasForce ? Enforcement(measure, provision, question.Dates) : "",
        };
    }

    private static bool IsCaught(Provision provision, ReachedParty party) =>
        (provision.Roles.IsEmpty || provision.Roles.Contains(party.Role)) && (provision.Groups.IsEmpty || provision.Groups.Intersect(party.Groups).Any());

    private static Condition Binds(Nexus nexus)
    {
        Condition persons = new Condition.Any([.. nexus.Persons.Select(Person)]);
        return nexus.Territory.IsEmpty
            ? persons
            : new Condition.All([persons, new Condition.Fact("actor.acts_in", FactOperator.IsOneOf, [.. nexus.Territory.Select(FactValue (code) => new FactValue.Text(code))])]);
    }

    private static Condition Person(BoundPerson person)
    {
        Condition Says(string fact, bool? presumed) =>
            new Condition.Fact(fact, FactOperator.Is, [new FactValue.Truth(true)], Presumed: presumed is { } value ? new FactValue.Truth(value) : null);

        return person switch
        {
            BoundPerson.Anyone => new Condition.All([]),
            BoundPerson.UsPerson => Says("actor.us_person", null),
            BoundPerson.PersonInUs => new Condition.Fact("actor.acts_in", FactOperator.Is, [new FactValue.Text("US")]),
            BoundPerson.UsAgency => Says("actor.us_agency", false),
            BoundPerson.UsContractor => Says("actor.us_contractor", false),
            BoundPerson.EuPerson => Says("actor.eu_person", false),
            BoundPerson.UkPerson => Says("actor.uk_person", false),
            BoundPerson.CnBank => Says("actor.cn_bank", false),
            BoundPerson.CnLender => Says("actor.cn_lender", false),
            BoundPerson.CnCreditReporter => Says("actor.cn_credit_reporter", false),
            _ => throw new InvalidOperationException(),
        };
    }

    private static (Truth Exempt, string[] Questions, string[] NotClaimed) Exempt(Provision provision, ReferenceConditions conditions, LawDates dates)
    {
        var questions = new List<string>();
        var notClaimed = new List<string>();
        foreach (Exemption exemption in provision.Exemptions)
        {
            Truth value = Value(exemption, conditions, dates);
            if (value == Truth.True) return (Truth.True, [], []);
            if (value == Truth.Unknown && exemption.Asks) questions.AddRange(QuestionsOf(exemption, conditions, dates).Select(asked => asked.Text));
            if (value == Truth.Unknown && !exemption.Asks) notClaimed.Add(exemption.Text);
        }

        return (questions.Count > 0 ? Truth.Unknown : Truth.False, [.. questions], [.. notClaimed]);
    }

    private static Truth Value(Exemption exemption, ReferenceConditions conditions, LawDates dates)
    {
        Truth[] inner = [.. exemption.Exemptions.Select(own => Value(own, conditions, dates) is var value && value == Truth.Unknown && !own.Asks ? Truth.False : value)];
        return ReferenceConditions.Min(InPeriod(exemption.Period, dates) ? Truth.True : Truth.False, conditions.Value(exemption.When), ReferenceConditions.Not(ReferenceConditions.Max(inner)));
    }

    /// <summary>Everything open in it and in its own exemptions, as far as they are looked at.</summary>
    private static IEnumerable<(string Path, string Text)> QuestionsOf(Exemption exemption, ReferenceConditions conditions, LawDates dates)
    {
        if (!InPeriod(exemption.Period, dates) || conditions.Value(exemption.When) == Truth.False) return [];
        return conditions.Questions(exemption.When).Concat(exemption.Exemptions.SelectMany(own => QuestionsOf(own, conditions, dates)));
    }

    private static bool InPeriod(EffectivePeriod period, LawDates dates)
    {
        bool hasBegun = period.From is not { } since || (dates.AsOf >= since && dates.Knows(since));
        bool hasEnded = period.Until is { } until && dates.AsOf >= until && dates.Knows(until);
        return hasBegun && !hasEnded;
    }

    private static Outcome OutcomeOf(ProvisionEffect effect, ReferenceStatus.At status, Truth catches)
    {
        if (effect == ProvisionEffect.Watch) return Outcome.Watch;
        if (status.Status == LegalStatus.Unconfirmed) return Outcome.Undetermined;
        if (!status.HasForce) return Outcome.Watch;
        if (catches == Truth.Unknown) return Outcome.Undetermined;
        return effect switch
        {
            ProvisionEffect.Licence => Outcome.LicenceRequired,
            ProvisionEffect.Duty => Outcome.Duty,
            _ => Outcome.Prohibited,
        };
    }

    private static (ReviewPolicy? Policy, string[] Questions) Policy(Provision provision, ReferenceConditions conditions, ReachedParty[] caught)
    {
        string[] named = [.. provision.ReviewPolicies.SelectMany(rule => rule.Groups).Distinct()];
        string[] groups = named.Length == 0 ? [""] : [.. named.Where(group => caught.Any(party => party.Groups.Contains(group)))];
        var questions = new List<string>();
        var sets = new List<ReviewPolicy[]>();
        foreach (string group in groups)
        {
            var possible = new List<ReviewPolicy>();
            foreach (ReviewPolicyRule rule in provision.ReviewPolicies.Where(rule => rule.Groups.IsEmpty || rule.Groups.Contains(group)))
            {
                Truth when = conditions.Value(rule.When);
                questions.AddRange(conditions.Questions(rule.When).Select(asked => asked.Text));
                if (when != Truth.False) possible.Add(rule.Policy);
                if (when == Truth.True) break;
            }

            if (possible.Count > 0) sets.Add([.. possible]);
        }

        // Nobody's listing says anything here.
        if (named.Length > 0 && sets.Count > 0 && caught.Any(party => !named.Any(group => party.Groups.Contains(group))))
        {
            sets.Add(Enum.GetValues<ReviewPolicy>());
            questions.Add("How is an application for those whose listing states no review policy reviewed?");
        }

        // Every way in which the open policies can come out, and what acts then.
        ReviewPolicy[] strictness = [ReviewPolicy.PresumptionOfApproval, ReviewPolicy.CaseByCase, ReviewPolicy.PresumptionOfDenial, ReviewPolicy.PolicyOfDenial];
        int[] acting = [.. sets.Aggregate(new[] { -1 }, (before, set) => [.. before.SelectMany(one => set.Select(policy => Math.Max(one, Array.IndexOf(strictness, policy)))).Distinct()])];
        return acting is [>= 0 and var only] ? (strictness[only], []) : (null, [.. questions.Distinct()]);
    }

    private static string Enforcement(Measure measure, Provision provision, LawDates dates) =>
        measure.Enforcement.LastOrDefault(policy =>
            dates.Knows(policy.Known)
            && (policy.Period.From is not { } from || dates.AsOf >= from)
            && (policy.Period.Until is not { } until || dates.AsOf < until)
            && (policy.Provisions.IsEmpty || policy.Provisions.Contains(provision.Id)))?.Policy ?? "";

    private static string Unconfirmed(LegalEvent scheduled) =>
        $"Did the event scheduled for {scheduled.Date} take place ({EventWords.Of(scheduled.Kind)})? Nobody has confirmed it.";

    /// <summary>Each pair of rivals with different outcomes, the stricter first.</summary>
    private static SortedSet<string> Conflicts(Measure measure, ReferenceProvision[] provisions)
    {
        Outcome Under(string reading) => Worst(provisions.Where(provision => provision.Reading == reading).Select(provision => provision.Outcome));
        var pairs = new SortedSet<string>(StringComparer.Ordinal);
        foreach (RecordedReading reading in measure.Readings)
        {
            foreach (string rival in reading.Rivals)
            {
                (string Id, Outcome Outcome)[] pair = [(reading.Id, Under(reading.Id)), (rival, Under(rival))];
                if (pair[0].Outcome == pair[1].Outcome) continue;
                if (pair[0].Outcome < pair[1].Outcome) Array.Reverse(pair);
                pairs.Add($"{pair[0].Id} {pair[0].Outcome.Key()} against {pair[1].Id} {pair[1].Outcome.Key()}");
            }
        }

        return pairs;
    }

    private static Outcome Worst(IEnumerable<Outcome> outcomes)
    {
        Outcome[] inOrder = [Outcome.Prohibited, Outcome.LicenceRequired, Outcome.Undetermined, Outcome.Duty, Outcome.Watch];
        return inOrder.Append(Outcome.Clear).First(candidate => candidate == Outcome.Clear || outcomes.Contains(candidate));
    }
}

/// <summary>What one provision says, as one line that can be compared.</summary>
internal sealed record ReferenceProvision(Provision Provision)
{
    public string Reading { get; init; } = "";
    public Outcome Outcome { get; init; } = Outcome.Clear;
    public bool Applies { get; init; }
    public Truth Catches { get; init; } = Truth.False;
    public ReferenceStatus.At? Status { get; init; }
    public ReferenceStatus.At[] Parts { get; init; } = [];
    public string[] Caught { get; init; } = [];
    public string[] Questions { get; init; } = [];
    public string[] NotClaimed { get; set; } = [];
    public ReviewPolicy? Policy { get; init; }
    public string[] PolicyQuestions { get; init; } = [];
    public string[] Duties { get; init; } = [];
    public string Enforcement { get; init; } = "";

    public override string ToString() => string.Join(
        " | ",
        Provision.Id,
        Outcome.Key(),
        Applies ? "applies" : "does not apply",
        Status is null ? "" : $"{Catches} {Status.Status.Key()} {Status.HasForce} {Name(Status.Event)}",
        Parts.Length < 2 ? "" : string.Join(", ", Parts.Select(part => $"{part.From:HH:mm} {part.Status.Key()}")),
        string.Join(" ", Caught),
        string.Join(" ", Questions),
        Status is null ? "" : string.Join(" ", NotClaimed),
        Policy?.Key() ?? "",
        string.Join(" ", PolicyQuestions),
        string.Join(" ", Duties),
        Enforcement);

    private static string Name(LegalEvent? happening) => happening is null ? "" : $"{EventWords.Of(happening.Kind)} {happening.Date}";
}
