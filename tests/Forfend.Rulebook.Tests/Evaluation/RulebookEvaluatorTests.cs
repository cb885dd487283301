using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Evaluation;

/// <summary>The whole rulebook at once says what its measures say one by one, and costs nothing where nobody is reached.</summary>
public class RulebookEvaluatorTests
{
    private static readonly RulebookEdition Edition = ((RulebookReading.Read)RulebookFolder.Read(Repository.PathOf("rulebook"))).Edition;
    private static readonly RulebookEvaluator Whole = new(Edition);

    private static readonly Facts UsPersonInUs = Facts.None.With(Nexus.UsPersonFact, new FactValue.Truth(true)).With(Nexus.ActsInFact, new FactValue.Text("US"));

    private static readonly (string Path, string Value)[] Stated =
    [
        ("actor.cn_bank", "true"), ("actor.cn_lender", "true"), ("actor.uk_person", "true"), ("actor.acts_in", "CN"), ("actor.us_person", "false"), ("property.blocked", "true"),
        ("dealing.under_ofac_rules", "true"), ("loan.joint", "true"), ("loan.channel", "internet"), ("item.eccn", "3A991"), ("dealing.evades", "true"),
    ];

    private static readonly Gen<Facts> SomeFacts = Gen.Int[0, Stated.Length - 1].Array[0, 5]
        .Select(indexes => indexes.Aggregate(Facts.None, (facts, index) => facts.With(Stated[index].Path, FactValue.Parse(Stated[index].Value))));

    private static readonly Gen<LawQuestion> AnyQuestion =
        from kind in Gen.Int[0, DealingKinds.All.Count - 1]
        from facts in SomeFacts
        from isAssumed in Gen.Bool
        from day in Gen.Int[0, 2_500]
        select new LawQuestion(DealingOf(DealingKinds.All[kind], facts), isAssumed ? UsPersonInUs : Facts.None, new LawDates(new DateOnly(2020, 6, 1).AddDays(day)));

    [Fact]
    public void All_measures_at_once_say_what_each_says_alone() =>
        Gen.Select(AnyQuestion, Gen.Int[0, Edition.Measures.Length - 1].HashSet[0, 4]).Sample((question, reaching) =>
        {
            MeasureReach[] reached = [.. reaching.Order().Select(index => new MeasureReach(index, [Subject]))];

            // Twice, because the second answer may be one that was kept.
            Whole.Evaluate(question, reached);
            return Whole.Evaluate(question, reached).Zip(Edition.Measures, (answer, measure) => (answer, Alone(measure, question, reached))).All(pair => Text(pair.answer) == Text(pair.Item2));
        });

    [Theory]
    [InlineData(DealingKind.Payment)]
    [InlineData(DealingKind.Loan)]
    [InlineData(DealingKind.Onboarding)]
    public void A_dealing_that_reaches_nobody_costs_no_memory(DealingKind kind)
    {
        var question = new LawQuestion(DealingOf(kind, Facts.None), UsPersonInUs, new LawDates(new DateOnly(2026, 11, 24)));
        Whole.Evaluate(question, []);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Whole.Evaluate(question, []);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ReachedParty Subject { get; } = new()
    {
        PartyIndex = 0,
        Role = PartyRole.Of("subject"),
        Party = new PartyId("app/tiktok"),
        How = ReachKind.Named,
        Certainty = ReachCertainty.Certain,
    };

    private static MeasureAnswer Alone(Measure measure, LawQuestion question, MeasureReach[] reached) =>
        new MeasureEvaluator(measure, measure.Implements is { } id ? Edition.Find(id) : null)
            .Evaluate(question, [.. reached.Where(reach => Edition.Measures[reach.Measure].Id == measure.Id).SelectMany(reach => reach.Parties)]);

    private static string Text(MeasureAnswer answer) =>
        $"{answer.Measure.Id} {answer.Outcome} {answer.NotApplicable}: "
        + string.Join("; ", answer.Provisions.Select(provision => $"{provision.Provision.Id} {provision.Outcome} {provision.Catches} {provision.NotApplicable} {provision.Status?.Status} {string.Join(' ', provision.Questions)}"));

    private static Dealing DealingOf(DealingKind kind, Facts facts) => new()
    {
        Kind = kind,
        Parties = [new DealingParty { Name = "TikTok", Role = PartyRole.Of("subject") }],
        Facts = facts,
    };
}
