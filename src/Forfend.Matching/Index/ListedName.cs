using Forfend.Matching.Folding;

namespace Forfend.Matching.Index;

/// <summary>A row of a name of a listed party as its words in the vocabulary.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="Name">Index among the party's names.</param>
/// <param name="Row">Index among the name's rows.</param>
/// <param name="Words">Its words, in the order written.</param>
/// <param name="Script">From which script it was romanized.</param>
/// <param name="IsAsWritten">Whether they stand for what was written, so that a query can be equal to it.</param>
internal readonly record struct ListedName(int Party, int Name, int Row, int[] Words, bool IsAsWritten, NativeScript Script);
