namespace Forfend.Matching.Folding;

/// <summary>A folded Cyrillic or Greek letter.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="IsGreek">Whether it is Greek; Cyrillic otherwise.</param>
/// <param name="Spelling">How it is spelled in Latin; empty for the soft sign.</param>
/// <param name="LooksLike">The Latin letter it can be mistaken for, or <c>'\0'</c>.</param>
internal readonly record struct RomanLetter(char Letter, bool IsGreek, string Spelling, char LooksLike);
