using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Conditions;

/// <summary>
/// A condition made ready to be evaluated in Kleene's three-valued logic: its nodes in one array, each whole before its parts, with the
/// tables it refers to. Total: it has a value for every dealing, and finding it allocates nothing.
/// </summary>
public sealed class CompiledCondition
{
    private static readonly CompiledCondition Always = new([]);

    private readonly Node[] _nodes;

    private CompiledCondition(Node[] nodes) => _nodes = nodes;

    /// <summary>Compiles a condition; null always holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="measure">The measure, for its tables.</param>
    public static CompiledCondition Of(Condition? condition, Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        if (condition is null) return Always;

        var nodes = new List<Node>();
        Add(condition, measure, nodes);
        return new CompiledCondition([.. nodes]);
    }

    /// <summary>Its value for a dealing.</summary>
    public Truth Evaluate(in DealingFacts facts) => _nodes.Length == 0 ? Truth.True : ValueOf(0, facts);

    /// <summary>Where its value is unknown: adds a question for each fact that could settle it. Otherwise nothing is asked.</summary>
    public void Ask(in DealingFacts facts, ICollection<FactQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (_nodes.Length > 0) Ask(0, facts, questions);
    }

    /// <summary>One part with the deciding value decides, and then nothing unknown matters any more.</summary>
    private Truth ValueOf(int index, in DealingFacts facts)
    {
        ref readonly Node node = ref _nodes[index];
        if (node.Test is not null) return node.Test.Evaluate(facts);

        Truth deciding = node.Kind == NodeKind.All ? Truth.False : Truth.True;
        Truth result = Truths.Not(deciding);
        for (int part = index + 1; part < node.End; part = _nodes[part].End)
        {
            Truth value = ValueOf(part, facts);
            if (value == deciding)
            {
                result = deciding;
                break;
            }

            if (value == Truth.Unknown) result = Truth.Unknown;
        }

        return node.Kind == NodeKind.None ? Truths.Not(result) : result;
    }

    private void Ask(int index, in DealingFacts facts, ICollection<FactQuestion> questions)
    {
        if (ValueOf(index, facts) != Truth.Unknown) return;

        ref readonly Node node = ref _nodes[index];
        if (node.Test is not null) questions.Add(node.Test.Question);
        for (int part = index + 1; part < node.End; part = _nodes[part].End) Ask(part, facts, questions);
    }

    private static void Add(Condition condition, Measure measure, List<Node> nodes)
    {
        (NodeKind kind, ImmutableArray<Condition> parts, FactTest? test) = condition switch
        {
            Condition.All(var all) => (NodeKind.All, all, null),
            Condition.Any(var any) => (NodeKind.Any, any, null),
            Condition.None(var none) => (NodeKind.None, none, null),
            Condition.Fact fact => (default(NodeKind), ImmutableArray<Condition>.Empty, new FactTest(fact, measure)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        int index = nodes.Count;
        nodes.Add(default);
        foreach (Condition part in parts) Add(part, measure, nodes);
        nodes[index] = new Node(kind, End: nodes.Count, test);
    }

    private enum NodeKind : byte
    {
        All,
        Any,
        None,
    }

    /// <summary>A test, or how the parts up to <paramref name="End"/> are combined.</summary>
    private readonly record struct Node(NodeKind Kind, int End, FactTest? Test);
}
