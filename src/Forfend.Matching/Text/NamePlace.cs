namespace Forfend.Matching.Text;

/// <summary>A name of a listed party by its indexes.</summary>
/// <param name="Party">Index of the party.</param>
/// <param name="Name">Index among its names.</param>
internal readonly record struct NamePlace(int Party, int Name);
