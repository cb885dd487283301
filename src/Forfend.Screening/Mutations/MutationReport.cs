using System.Collections.Immutable;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;

namespace Forfend.Screening.Mutations;

/// <summary>Which one-step changes of a measure its scenarios notice.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Noticed">How many were noticed.</param>
/// <param name="Equivalent">Those the file lists under <c>equivalent:</c>, with a reason.</param>
/// <param name="Unnoticed">Those that no scenario notices.</param>
/// <param name="WrongClaims">What the file lists under <c>equivalent:</c> and is not, one sentence each.</param>
public sealed record MutationReport(
    Measure Measure,
    int Noticed,
    ImmutableArray<Mutant> Equivalent,
    ImmutableArray<Mutant> Unnoticed,
    ImmutableArray<string> WrongClaims)
{
    /// <summary>Whether every change that can be noticed is.</summary>
    public bool IsComplete => Unnoticed.IsEmpty && WrongClaims.IsEmpty;
}
