using Forfend.Domain.Findings;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading.Nodes;

namespace Forfend.Rulebook.Linting;

/// <summary>A remark about a part of a measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Code">Stable code, one of <see cref="LintCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Part">The part, for people.</param>
/// <param name="Message">What was found.</param>
/// <param name="Suggestion">What to do; empty where nothing is wrong.</param>
internal sealed record LintRemark(Measure Measure, string Code, FindingSeverity Severity, string Part, string Message, string Suggestion)
{
    /// <summary>The keys that lead to the part, from the root of the file.</summary>
    public string[] Path { get; init; } = [];

    /// <summary>Which item of the list under the last key it is; -1 for the key itself.</summary>
    public int Index { get; init; } = -1;

    /// <summary>A fact, which stands wherever a condition first asks for it; empty for none.</summary>
    public string Fact { get; init; } = "";

    /// <summary>The same remark at an item of a list.</summary>
    public LintRemark At<T>(string path, IReadOnlyList<T> items, T item) =>
        this with { Path = path.Split('.'), Index = Enumerable.Range(0, items.Count).First(index => Equals(items[index], item)) };

    /// <summary>As a finding, with line and column where the file is at hand.</summary>
    public Finding In(RulebookNode.Mapping? file)
    {
        RulebookNode? node = file is null ? null : Fact.Length > 0 ? AtFact(file, Fact) : AtPath(file);
        return new Finding(Code, Severity, new InputLocation(PathOf(Measure), node?.Line ?? 0, node?.Column ?? 0), Part, Message, RecordFate.Kept, Suggestion);
    }

    /// <summary>The file of a measure, relative to the rulebook folder.</summary>
    public static string PathOf(Measure measure) => $"measures/{measure.Jurisdiction.ToLowerInvariant()}/{measure.Id}.yaml";

    private RulebookNode? AtPath(RulebookNode.Mapping file)
    {
        RulebookNode? node = file;
        foreach (string key in Path) node = (node as RulebookNode.Mapping)?.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
        return Index >= 0 && node is RulebookNode.Sequence list && Index < list.Items.Length ? list.Items[Index] : node;
    }

    private static RulebookNode? AtFact(RulebookNode node, string fact) => node switch
    {
        RulebookNode.Mapping map => map.Entries.Select(entry => entry is { Key: "fact", Value: RulebookNode.Scalar { Text: var text } } && text == fact ? entry.Value : AtFact(entry.Value, fact)).FirstOrDefault(found => found is not null),
        RulebookNode.Sequence list => list.Items.Select(item => AtFact(item, fact)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
