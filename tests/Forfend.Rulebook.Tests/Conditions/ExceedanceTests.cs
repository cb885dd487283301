using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Conditions;

/// <summary>Quantities by category against a table of thresholds, alone and with what went before.</summary>
public class ExceedanceTests
{
    private static readonly ThresholdTable Bulk = new()
    {
        Rows = [new("genomic", 100, IsInclusive: false, "US persons"), new("identifiers", 100_000, IsInclusive: false, "US persons")],
        TakesLowestPresent = true,
        SourceId = "text",
    };

    private static readonly ThresholdTable OverAYear = Bulk with { Window = new AggregationWindow(12, "data.earlier", "the same counterparty") };

    [Theory]
    [InlineData("genomic", 100, Truth.False)]
    [InlineData("genomic", 101, Truth.True)]
    [InlineData("identifiers", 100_000, Truth.False)]
    [InlineData("identifiers", 100_001, Truth.True)]
    public void The_threshold_itself_is_not_more(string category, int quantity, Truth expected) =>
        Assert.Equal(expected, Evaluate(Bulk, (category, quantity)));

    [Fact]
    public void At_least_includes_the_threshold() =>
        Assert.Equal(Truth.True, Evaluate(Bulk with { Rows = [Bulk.Rows[0] with { IsInclusive = true }] }, ("genomic", 100)));

    [Fact]
    public void The_lowest_threshold_among_the_categories_present_counts_for_all()
    {
        Assert.Equal(Truth.True, Evaluate(Bulk, ("genomic", 20), ("identifiers", 1_500)));
        Assert.Equal(Truth.False, Evaluate(Bulk, ("genomic", 0), ("identifiers", 1_500)));
        Assert.Equal(Truth.False, Evaluate(Bulk with { TakesLowestPresent = false }, ("genomic", 20), ("identifiers", 1_500)));
    }

    [Fact]
    public void Quantities_nobody_stated_or_of_a_category_nobody_knows_are_unknown()
    {
        Assert.Equal(Truth.Unknown, Evaluate(Bulk));
        Assert.Equal(Truth.Unknown, Evaluate(Bulk, ("genomics", 500)));
        Assert.Equal(Truth.False, Evaluate(Bulk with { Without = ["faces"] }, ("faces", 500)));
    }

    [Fact]
    public void What_went_before_adds_up_and_must_be_stated_unless_this_is_enough_alone()
    {
        Assert.Equal(Truth.Unknown, Evaluate(OverAYear, ("genomic", 60)));
        Assert.Equal(Truth.True, Evaluate(OverAYear, ("genomic", 101)));
        Assert.Equal(Truth.False, Evaluate(OverAYear, ("genomic", 0)));
        Assert.Equal(Truth.False, Evaluate(OverAYear, ("genomic", 60), ("earlier.genomic", 40)));
        Assert.Equal(Truth.True, Evaluate(OverAYear, ("genomic", 60), ("earlier.genomic", 41)));
        Assert.Equal(Truth.True, Evaluate(OverAYear, ("identifiers", 1_500), ("earlier.genomic", 1)));
    }

    [Fact]
    public void Quantities_may_be_one_fact_or_several()
    {
        Facts one = Facts.None.With("data.volumes", new FactValue.Quantities(ImmutableSortedDictionary<string, decimal>.Empty.Add("genomic", 101)));

        Assert.Equal(Truth.True, Evaluate(Bulk, one));
    }

    [Fact]
    public void More_of_anything_never_turns_too_much_into_enough() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 200_000], Gen.Int[0, 200], Gen.Int[0, 200_000]).Sample((genomic, identifiers, moreGenomic, moreIdentifiers) =>
            Evaluate(Bulk, ("genomic", genomic), ("identifiers", identifiers)) <= Evaluate(Bulk, ("genomic", genomic + moreGenomic), ("identifiers", identifiers + moreIdentifiers)));

    private static Truth Evaluate(ThresholdTable table, params (string Category, int Quantity)[] stated)
    {
        Facts facts = Facts.None;
        foreach ((string category, int quantity) in stated)
            facts = facts.With(category.StartsWith("earlier.", StringComparison.Ordinal) ? "data." + category : "data.volumes." + category, new FactValue.Number(quantity));
        return Evaluate(table, facts);
    }

    private static Truth Evaluate(ThresholdTable table, Facts facts)
    {
        var dealing = new Dealing { Kind = DealingKind.DataTransfer, Parties = [], Facts = facts };
        Measure measure = Measures.Measure([]) with { Thresholds = ImmutableDictionary<string, ThresholdTable>.Empty.Add("bulk", table) };
        return CompiledCondition.Of(new Condition.Fact("data.volumes", FactOperator.Exceeds, [], "bulk"), measure).Evaluate(new DealingFacts(dealing, Facts.None));
    }
}
