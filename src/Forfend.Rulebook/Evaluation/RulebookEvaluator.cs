using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// Says what every measure of a rulebook says of a dealing. Compiled once; a dealing in which nobody is reached meets only the measures
/// that bind anyone who deals so, and costs no memory.
/// </summary>
public sealed class RulebookEvaluator
{
    private readonly UnreachedAnswers?[] _unreached = new UnreachedAnswers?[DealingKinds.All.Count];

    /// <summary>Compiles a rulebook.</summary>
    public RulebookEvaluator(RulebookEdition rulebook)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        Dictionary<string, Measure> byId = rulebook.Measures.ToDictionary(measure => measure.Id, StringComparer.Ordinal);
        var evaluators = new MeasureEvaluator[rulebook.Measures.Length];
        Parallel.For(0, evaluators.Length, index =>
        {
            Measure measure = rulebook.Measures[index];
            evaluators[index] = new MeasureEvaluator(measure, measure.Implements is { } id ? byId.GetValueOrDefault(id) : null);
        });
        Measures = ImmutableCollectionsMarshal.AsImmutableArray(evaluators);
    }

    /// <summary>The measures, in the order of the rulebook.</summary>
    public ImmutableArray<MeasureEvaluator> Measures { get; }

    /// <summary>What every measure says, in the order of the rulebook.</summary>
    /// <param name="question">The dealing and the dates.</param>
    /// <param name="reached">The measures that reach somebody in the dealing, each once.</param>
    public ImmutableArray<MeasureAnswer> Evaluate(LawQuestion question, IReadOnlyList<MeasureReach> reached)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(reached);
        int kind = (int)question.Dealing.Kind;
        // Two threads may make the same answers; both are equal.
        ImmutableArray<MeasureAnswer> unreached = (_unreached[kind] ??= new UnreachedAnswers(Measures, question.Dealing.Kind)).For(question);
        if (reached.Count == 0) return unreached;

        ImmutableArray<MeasureAnswer>.Builder answers = unreached.ToBuilder();
        for (int index = 0; index < reached.Count; index++)
            answers[reached[index].Measure] = Measures[reached[index].Measure].Evaluate(question, reached[index].Parties);

        return answers.MoveToImmutable();
    }
}

/// <summary>The parties of a dealing that one measure reaches, given to the rulebook as facts.</summary>
/// <param name="Measure">Index of the measure in the rulebook.</param>
/// <param name="Parties">The parties.</param>
public readonly record struct MeasureReach(int Measure, ImmutableArray<ReachedParty> Parties);
