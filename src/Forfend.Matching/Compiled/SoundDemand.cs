namespace Forfend.Matching.Compiled;

/// <summary>What the sounds from one to before another must have in common with a sound to be similar to it.</summary>
/// <param name="From">The first sound.</param>
/// <param name="To">Behind the last.</param>
/// <param name="Letters">So many letters.</param>
/// <param name="All">So many letters, letters of the same group and light letters in all.</param>
internal readonly record struct SoundDemand(int From, int To, int Letters, int All);
