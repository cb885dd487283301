using Forfend.Matching.Folding;

namespace Forfend.Matching.Names;

/// <summary>One way to read a name: its words, and whether they stand for what was written, letter by letter.</summary>
/// <param name="Folded">The folded name the words are quoted from.</param>
/// <param name="Words">Its words.</param>
/// <param name="IsAsWritten">
/// False where the words are a romanization or what a disguise was read as; such a row is similar to a name and never equal to one.
/// </param>
/// <param name="Script">The script it was romanized from.</param>
internal sealed record NameRow(FoldedText Folded, NameToken[] Words, bool IsAsWritten, NativeScript Script = NativeScript.None);
