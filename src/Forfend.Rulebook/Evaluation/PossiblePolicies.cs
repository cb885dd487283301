using System.Collections.Immutable;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Evaluation;

/// <summary>The review policies of several groups, each as far as it is known; the strictest acts.</summary>
internal sealed class PossiblePolicies
{
    private readonly List<string> _questions = [];
    private ReviewPolicy? _least;
    private ReviewPolicy? _most;

    /// <summary>Whether no group has a policy.</summary>
    public bool IsEmpty => _least is null;

    private static int Strictness(ReviewPolicy policy) => policy switch
    {
        ReviewPolicy.PresumptionOfApproval => 0,
        ReviewPolicy.CaseByCase => 1,
        ReviewPolicy.PresumptionOfDenial => 2,
        _ => 3,
    };

    /// <summary>Takes the policies one group may have, and what would settle which it has.</summary>
    public void Add(IEnumerable<ReviewPolicy> possible, IEnumerable<string> questions)
    {
        ReviewPolicy[] ordered = [.. possible.OrderBy(Strictness)];
        _questions.AddRange(questions);
        if (ordered.Length == 0) return;

        _least = Stricter(_least, ordered[0]);
        _most = Stricter(_most, ordered[^1]);
    }

    /// <summary>The strictest, where it is certain; else what would settle it.</summary>
    public (ReviewPolicy? Policy, ImmutableArray<string> Questions) Strictest() =>
        _least is not null && _least == _most ? (_least, []) : (null, [.. _questions.Distinct(StringComparer.Ordinal)]);

    /// <summary>The stricter of two policies.</summary>
    public static ReviewPolicy Stricter(ReviewPolicy? one, ReviewPolicy other) => one is { } known && Strictness(known) > Strictness(other) ? known : other;
}
