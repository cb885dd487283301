using System.Collections.Frozen;

namespace Forfend.Matching.Names;

/// <summary>Given names and their familiar and foreign forms, from the table beside this file.</summary>
internal static class GivenNames
{
    private static readonly FrozenDictionary<string, string[]> Classes = Read();

    /// <summary>The names of which a word is a form, by the first form of each.</summary>
    public static IReadOnlyList<string> ClassesOf(string word) => Classes.GetValueOrDefault(word, []);

    private static FrozenDictionary<string, string[]> Read()
    {
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach ((string name, string form) in NameTables.Entries("given-names.txt"))
        {
            foreach (string each in (string[])[name, form])
            {
                if (!classes.TryGetValue(each, out List<string>? of)) classes.Add(each, of = []);
                if (!of.Contains(name)) of.Add(name);
            }
        }

        return classes.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
