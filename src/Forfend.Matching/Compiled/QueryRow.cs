using Forfend.Matching.Folding;

namespace Forfend.Matching.Compiled;

/// <summary>One way to read a query: some of the words read, and of what kind the row is, as <see cref="Names.NameRow"/> says.</summary>
/// <param name="From">The first of its words.</param>
/// <param name="Count">How many it has.</param>
/// <param name="IsAsWritten">Whether they stand for what was written.</param>
/// <param name="Script">The script it was romanized from.</param>
internal readonly record struct QueryRow(int From, int Count, bool IsAsWritten, NativeScript Script);
