using Forfend.Matching.Folding;

namespace Forfend.Matching.Exhaustive;

/// <summary>A row of a name of a listed party.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="NameIndex">Index among the party's names.</param>
/// <param name="Number">Index among the name's rows.</param>
/// <param name="Ids">Its words among the distinct ones, in the order written.</param>
/// <param name="Name">The words themselves.</param>
/// <param name="Script">From which script it was romanized.</param>
/// <param name="IsAsWritten">Whether they stand for what was written, so that a query can be equal to it.</param>
internal sealed record ListedRow(int Party, int NameIndex, int Number, int[] Ids, ComparedName Name, NativeScript Script, bool IsAsWritten);
