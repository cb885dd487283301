using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Rulebook.Evaluation;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Tests.Reference;

namespace Forfend.Benchmarks.Rulebook;

/// <summary>
/// What it costs to put one dealing before the whole rulebook, once it is known whom it reaches. The baseline is the evaluator of the
/// tests, which is written to be obviously right and nothing else.
/// </summary>
[MemoryDiagnoser]
public class EvaluateDealingBenchmarks
{
    private static readonly Facts UsPersonInUs = Facts.None
        .With(Nexus.UsPersonFact, new FactValue.Truth(true))
        .With(Nexus.ActsInFact, new FactValue.Text("US"));

    private RulebookEvaluator _rulebook = null!;
    private LawQuestion _question = null!;
    private MeasureReach[] _reached = [];

    /// <summary>The dealing.</summary>
    [Params("payment that reaches nobody", "service that reaches ten provisions")]
    public string Dealing { get; set; } = "";

    /// <summary>Reads the rulebook and sees to it that the dealing is what it is called.</summary>
    [GlobalSetup]
    public void ReadRulebook()
    {
        var read = (RulebookReading.Read)RulebookFolder.Read(Path.Combine(Repository.Root, "rulebook"));
        _rulebook = new RulebookEvaluator(read.Edition);
        bool reaches = Dealing.StartsWith("service", StringComparison.Ordinal);
        var dealing = new Dealing
        {
            Kind = reaches ? DealingKind.Service : DealingKind.Payment,
            Parties =
            [
                new DealingParty { Name = "Mustermann GmbH", Role = PartyRole.Of("payer") },
                new DealingParty { Name = "TikTok", Role = PartyRole.Of("subject") },
            ],
            Amount = new Money(25_000m, "USD"),
            Facts = reaches ? Facts.None.With("service.kind", new FactValue.Text("hosting")) : Facts.None,
        };
        _question = new LawQuestion(dealing, UsPersonInUs, new LawDates(reaches ? new DateOnly(2020, 11, 20) : new DateOnly(2026, 11, 24)));
        if (reaches) _reached = ReachTenProvisions();
        if (_rulebook.Evaluate(_question, _reached).SelectMany(answer => answer.Provisions).Count(answer => answer.Status is not null) != (reaches ? 10 : 0))
            throw new InvalidOperationException($"This is not a {Dealing}.");
    }

    /// <summary>Written to be right.</summary>
    [Benchmark(Baseline = true)]
    public int Reference()
    {
        int lines = 0;
        for (int index = 0; index < _rulebook.Measures.Length; index++)
        {
            ReachedParty[] parties = [.. _reached.Where(reach => reach.Measure == index).SelectMany(reach => reach.Parties)];
            lines += ReferenceEvaluator.Ask(_rulebook.Measures[index].Measure, implemented: null, _question, parties).Length;
        }

        return lines;
    }

    /// <summary>As a screening does.</summary>
    [Benchmark]
    public ImmutableArray<MeasureAnswer> Evaluate() => _rulebook.Evaluate(_question, _reached);

    /// <summary>Measures that name TikTok or reach it through its owner, until ten provisions have caught it.</summary>
    private MeasureReach[] ReachTenProvisions()
    {
        var subject = new ReachedParty
        {
            PartyIndex = 1,
            Role = PartyRole.Of("subject"),
            Party = new PartyId("app/tiktok"),
            How = ReachKind.Named,
            Certainty = ReachCertainty.Certain,
        };
        var reached = new List<MeasureReach>();
        int provisions = 0;
        for (int index = 0; index < _rulebook.Measures.Length && provisions < 10; index++)
        {
            int caught = _rulebook.Measures[index].Evaluate(_question, [subject]).Provisions.Count(answer => answer.Status is not null);
            if (caught == 0 || provisions + caught > 10) continue;

            provisions += caught;
            reached.Add(new MeasureReach(index, [subject]));
        }

        return [.. reached];
    }
}
