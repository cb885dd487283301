namespace Forfend.Ownership.Formats.Gleif;

/// <summary>The texts of one record of a golden copy file, by the names of their elements.</summary>
/// <param name="element">Which record it is.</param>
/// <param name="line">Where it starts.</param>
internal sealed class GleifRecord(string element, int line)
{
    public const string Level1 = "LEIRecord";
    public const string Level2 = "RelationshipRecord";
    public const string Exception = "Exception";

    /// <summary>A record has some hundred elements; one of more is no record.</summary>
    private const int MostTexts = 10_000;
    private const int LongestText = 64 * 1024;

    private readonly List<(string Name, string Text)> _texts = [];

    /// <summary>Which record it is.</summary>
    public string Element => element;

    /// <summary>Where it starts.</summary>
    public int Line => line;

    /// <summary>The first text of a name; empty if there is none.</summary>
    public string First(string name) => _texts.FirstOrDefault(text => text.Name == name).Text ?? "";

    /// <summary>The last text of a name; empty if there is none.</summary>
    public string Last(string name) => _texts.LastOrDefault(text => text.Name == name).Text ?? "";

    /// <summary>All texts of a name.</summary>
    public IEnumerable<string> All(string name) => _texts.Where(text => text.Name == name).Select(text => text.Text);

    /// <summary>Start and end of the period of a type.</summary>
    public (string Start, string End) Period(string type)
    {
        (string start, string end) = ("", "");
        foreach ((string name, string text) in _texts)
        {
            if (name == "StartDate") (start, end) = (text, "");
            else if (name == "EndDate") end = text;
            else if (name == "PeriodType" && text == type) return (start, end);
            else if (name == "PeriodType") (start, end) = ("", "");
        }

        return ("", "");
    }

    /// <summary>Adds a text; empty ones say nothing.</summary>
    public void Add(string name, string text)
    {
        if (text.Length > 0 && _texts.Count < MostTexts) _texts.Add((name, text.Length > LongestText ? text[..LongestText].Trim() : text.Trim()));
    }
}
