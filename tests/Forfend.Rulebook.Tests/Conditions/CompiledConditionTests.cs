using System.Collections.Immutable;
using CsCheck;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Tests.Conditions;

public class CompiledConditionTests
{
    private static readonly Gen<Condition> AnyCondition = Gen.Recursive<Condition>((depth, nested) =>
        depth >= 3
            ? Gen.Int[0, 4].Select(index => (Condition)Holds($"f{index}"))
            : Gen.OneOf(
                Gen.Int[0, 4].Select(index => (Condition)Holds($"f{index}")),
                nested.Array[0, 3].Select(parts => (Condition)new Condition.All([.. parts])),
                nested.Array[0, 3].Select(parts => (Condition)new Condition.Any([.. parts])),
                nested.Array[0, 3].Select(parts => (Condition)new Condition.None([.. parts]))));

    private static readonly Gen<bool?[]> AnyFacts = Gen.OneOf(Gen.Const((bool?)null), Gen.Bool.Select(value => (bool?)value)).Array[5];

    [Theory]
    [InlineData("at_least", "30", "30", true)]
    [InlineData("at_least", "30", "29.99", false)]
    [InlineData("more_than", "1000", "1000", false)]
    [InlineData("more_than", "1000", "1001", true)]
    [InlineData("at_most", "10", "14", false)]
    [InlineData("less_than", "10", "9", true)]
    [InlineData("is", "hosting", "Hosting", true)]
    [InlineData("is_not", "hosting", "cdn", true)]
    [InlineData("at_most", "2020-12-22", "2020-12-22", true)]
    public void A_fact_is_tested_as_the_words_say(string test, string value, string stated, bool holds)
    {
        Assert.True(FactOperators.TryParse(test, out FactOperator parsed));
        Truth truth = Evaluate(new Condition.Fact("f", parsed, [FactValue.Parse(value)]), Facts.None.With("f", FactValue.Parse(stated)), out _);

        Assert.Equal(holds ? Truth.True : Truth.False, truth);
    }

    [Fact]
    public void A_fact_nobody_stated_is_unknown_and_asked_for()
    {
        Truth truth = Evaluate(Holds("item.subject_to_ear"), Facts.None, out List<FactQuestion> questions);

        Assert.Equal(Truth.Unknown, truth);
        Assert.Equal(["item.subject_to_ear"], questions.Select(question => question.Path));
    }

    [Fact]
    public void What_no_longer_matters_is_not_asked_for()
    {
        var condition = new Condition.All([Holds("unknown"), Holds("known")]);

        Truth truth = Evaluate(condition, Facts.None.With("known", new FactValue.Truth(false)), out List<FactQuestion> questions);

        Assert.Equal(Truth.False, truth);
        Assert.Empty(questions);
    }

    [Fact]
    public void A_number_compared_with_words_is_unknown_and_not_false() =>
        Assert.Equal(
            Truth.Unknown,
            Evaluate(new Condition.Fact("f", FactOperator.AtLeast, [new FactValue.Number(1)]), Facts.None.With("f", new FactValue.Text("some")), out _));

    [Fact]
    public void A_code_missing_from_an_incomplete_table_is_unknown()
    {
        var incomplete = new CodeTable(["3A991"], IsComplete: false, "text");
        var test = new Condition.Fact("item.eccn", FactOperator.IsOneOfTable, [], "items");

        Assert.Equal(Truth.True, InTable(test, incomplete, "3a991"));
        Assert.Equal(Truth.Unknown, InTable(test, incomplete, "EAR99"));
        Assert.Equal(Truth.False, InTable(test, incomplete with { IsComplete = true }, "EAR99"));
        Assert.Equal(Truth.False, InTable(test, incomplete with { Without = ["EAR99"] }, "ear99"));
    }

    [Fact]
    public void A_presumed_value_stands_until_somebody_states_another()
    {
        var evades = new Condition.Fact("dealing.evades", FactOperator.Is, [new FactValue.Truth(true)], Presumed: new FactValue.Truth(false));

        Assert.Equal(Truth.False, Evaluate(evades, Facts.None, out List<FactQuestion> questions));
        Assert.Empty(questions);
        Assert.Equal(Truth.True, Evaluate(evades, Facts.None.With("dealing.evades", new FactValue.Truth(true)), out _));
    }

    /// <summary>An answer given without a fact is the answer whatever that fact turns out to be.</summary>
    [Fact]
    public void Learning_a_fact_never_turns_a_known_answer_around() =>
        Gen.Select(AnyCondition, AnyFacts, Gen.Bool.Array[5]).Sample((condition, known, learned) =>
        {
            Truth before = Evaluate(condition, FactsOf(known), out _);
            Truth after = Evaluate(condition, FactsOf([.. known.Select((value, index) => value ?? learned[index])]), out _);
            return before == Truth.Unknown || before == after;
        });

    [Fact]
    public void An_unknown_answer_always_comes_with_a_question_and_a_known_one_never_does() =>
        Gen.Select(AnyCondition, AnyFacts).Sample((condition, known) =>
        {
            Truth truth = Evaluate(condition, FactsOf(known), out List<FactQuestion> questions);
            return (truth == Truth.Unknown) == (questions.Count > 0);
        });

    private static Condition.Fact Holds(string path) => new(path, FactOperator.Is, [new FactValue.Truth(true)]);

    private static Truth InTable(Condition test, CodeTable table, string code) =>
        CompiledCondition.Of(test, Measures.Measure([]) with { Tables = ImmutableDictionary<string, CodeTable>.Empty.Add("items", table) })
            .Evaluate(FactsFor(Facts.None.With("item.eccn", new FactValue.Text(code))));

    private static Facts FactsOf(bool?[] values)
    {
        Facts facts = Facts.None;
        for (int index = 0; index < values.Length; index++)
            if (values[index] is { } value) facts = facts.With($"f{index}", new FactValue.Truth(value));

        return facts;
    }

    private static DealingFacts FactsFor(Facts facts) => new(new Dealing { Kind = DealingKind.Export, Parties = [], Facts = facts }, Facts.None);

    private static Truth Evaluate(Condition condition, Facts facts, out List<FactQuestion> questions)
    {
        questions = [];
        CompiledCondition compiled = CompiledCondition.Of(condition, Measures.Measure([]));
        compiled.Ask(FactsFor(facts), questions);
        return compiled.Evaluate(FactsFor(facts));
    }
}
