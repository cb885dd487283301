using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Mutations;

/// <summary>A measure with one thing changed. If no scenario notices, that thing is untested.</summary>
/// <param name="Part">What was changed: <c>enjoined 2020-10-30 (marland)</c>, <c>provision p1, dealing</c>.</param>
/// <param name="Change">How: <c>a day later</c>.</param>
/// <param name="Measure">The changed measure.</param>
public sealed record Mutant(string Part, string Change, Measure Measure)
{
    /// <summary>What names it in <c>equivalent:</c> and in reports; unique within a measure, and stable while the changed part stays as it is.</summary>
    public string Name => $"{Part}: {Change}";
}
