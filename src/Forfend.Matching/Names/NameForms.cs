namespace Forfend.Matching.Names;

/// <summary>Words that are forms of one word, by the first form of each, from a table beside this file.</summary>
internal static class NameForms
{
    private static readonly Dictionary<string, List<string>> GivenNames = Read("given-names.txt");
    private static readonly Dictionary<string, List<string>> Words = Read("word-forms.txt");

    /// <summary>The given names of which a word is a familiar or foreign form.</summary>
    public static IReadOnlyList<string> GivenNamesOf(string word) => GivenNames.TryGetValue(word, out List<string>? names) ? names : [];

    /// <summary>The words of companies and authorities that it is in another language or form.</summary>
    public static IReadOnlyList<string> WordsOf(string word) => Words.TryGetValue(word, out List<string>? words) ? words : [];

    private static Dictionary<string, List<string>> Read(string table)
    {
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        string last = "";
        foreach ((string name, string form) in NameTables.Entries(table))
        {
            if (name != last) Add(classes, last = name, name);
            Add(classes, form, name);
        }

        return classes;
    }

    private static void Add(Dictionary<string, List<string>> classes, string form, string name)
    {
        if (!classes.TryGetValue(form, out List<string>? names)) classes.Add(form, names = []);
        if (!names.Contains(name)) names.Add(name);
    }
}
