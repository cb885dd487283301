namespace Forfend.UnicodeTables;

/// <summary>A Cyrillic or Greek letter, its Latin spelling, and the Latin letter it can be mistaken for.</summary>
internal sealed record RomanLetter(char Letter, string Spelling, char? LooksLike)
{
    public static IReadOnlyList<RomanLetter> ReadAll(string path) =>
    [
        .. File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(fields => new RomanLetter(fields[0].Single(), fields[1] == "-" ? "" : fields[1], fields.Length > 2 ? fields[2].Single() : null)),
    ];
}
