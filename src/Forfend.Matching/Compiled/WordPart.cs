namespace Forfend.Matching.Compiled;

/// <summary>What a word of a query adds to the bound of a row.</summary>
/// <param name="Word">The word.</param>
/// <param name="Index">Which of the query it is.</param>
/// <param name="Gain">If it is met in full.</param>
/// <param name="Loss">What it takes from it otherwise.</param>
/// <param name="Least">The least similarity with which a row reaches the score if it meets all other words in full.</param>
/// <param name="HasUnitRows">Whether a row may reach the score in which several words written as one meet it.</param>
internal readonly record struct WordPart(WordNeighbours Word, int Index, long Gain, long Loss, int Least, bool HasUnitRows);
