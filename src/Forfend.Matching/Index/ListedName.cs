namespace Forfend.Matching.Index;

/// <summary>A name of a listed party as its words in the vocabulary.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="Name">Index among the party's names.</param>
/// <param name="Words">Its words, in the order written.</param>
internal readonly record struct ListedName(int Party, int Name, int[] Words);
