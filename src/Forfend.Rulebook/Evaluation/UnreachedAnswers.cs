using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>
/// What the measures say of one kind of dealing in which they reach nobody. Only measures with a provision about anyone are looked at, and
/// of these only those that bind whoever asks: a nexus that many measures share is decided once. The answers are kept, because the next
/// dealing mostly gets the same ones.
/// </summary>
internal sealed class UnreachedAnswers
{
    /// <summary>Measures about anyone, by whom they bind.</summary>
    private readonly Group[] _groups;

    private Kept _kept;

    public UnreachedAnswers(ImmutableArray<MeasureEvaluator> measures, DealingKind kind)
    {
        ImmutableArray<MeasureAnswer> unbound = [.. measures.Select(measure => measure.Unbound(kind))];
        _groups =
        [
            .. Enumerable.Range(0, measures.Length)
                .Where(index => measures[index].MayConcernAnyone(kind))
                .GroupBy(index => KeyOf(measures[index].Measure.Binds), StringComparer.Ordinal)
                .Select(alike => new Group(measures[alike.First()].Binds, [.. alike.Select(index => new Member(index, measures[index], unbound[index]))])),
        ];
        _kept = new Kept(unbound, new bool[_groups.Length]);
    }

    /// <summary>The answers, in the order of the rulebook.</summary>
    public ImmutableArray<MeasureAnswer> For(LawQuestion question)
    {
        DealingFacts facts = question.KnownFacts;
        Kept kept = _kept;
        Kept? own = null;
        for (int index = 0; index < _groups.Length; index++)
        {
            Group group = _groups[index];
            Truth bound = group.Binds.Evaluate(facts);
            bool isUnbound = bound == Truth.False;
            if (isUnbound && !kept.WasBound[index]) continue;

            foreach (Member member in group.Members)
            {
                MeasureAnswer answer = isUnbound ? member.Unbound : member.Measure.Evaluate(question, [], bound);
                if (ReferenceEquals(answer, kept.Answers[member.Index])) continue;

                own ??= kept.Copy();
                ImmutableCollectionsMarshal.AsArray(own.Answers)![member.Index] = answer;
                own.WasBound[index] = !isUnbound;
            }
        }

        if (own is null) return kept.Answers;

        _kept = own;
        return own.Answers;
    }

    private static string KeyOf(Nexus nexus) => $"{string.Join(' ', nexus.Persons)} in {string.Join(' ', nexus.Territory)}";

    private sealed record Group(CompiledCondition Binds, Member[] Members);

    private sealed record Member(int Index, MeasureEvaluator Measure, MeasureAnswer Unbound);

    /// <summary>Answers that were given, and which groups bound whoever asked then. Changed by nobody once it is kept.</summary>
    private sealed record Kept(ImmutableArray<MeasureAnswer> Answers, bool[] WasBound)
    {
        public Kept Copy() => new([.. Answers.AsSpan()], [.. WasBound]);
    }
}
