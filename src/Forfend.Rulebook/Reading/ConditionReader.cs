using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Rulebook.Conditions;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads conditions: <c>all</c>, <c>any</c>, <c>none</c>, and tests of one fact with one operator.</summary>
internal static class ConditionReader
{
    public static Condition Read(MappingReader map)
    {
        if (map.Has("all")) return new Condition.All(ReadParts(map, "all"));
        if (map.Has("any")) return new Condition.Any(ReadParts(map, "any"));
        if (map.Has("none")) return new Condition.None(ReadParts(map, "none"));

        string path = map.Text("fact");
        string ask = map.OptionalText("ask");
        FactValue? presumed = map.Has("presumed") ? FactValue.Parse(map.Text("presumed")) : null;
        if (presumed is not null && ask.Length > 0)
            map.Contradiction("ask", $"`{path}` is presumed where nobody stated it, so nobody is asked.", "Keep `ask` or `presumed`.");
        string[] tests = [.. FactOperators.AllKeys.Where(map.Has)];
        if (tests.Length != 1 || !FactOperators.TryParse(tests[0], out FactOperator test))
        {
            // A mistyped operator is an unknown key, and reported as such with the word that was probably meant.
            if (tests.Length > 1 || !map.HasUnknownKeys)
                map.Contradiction("fact", $"`{path}` is tested with {tests.Length} operators here, not one.", Suggestion());
            return new Condition.All([]);
        }

        return test switch
        {
            FactOperator.IsOneOfTable => new Condition.Fact(path, test, [], map.Refers(test.Key(), ReferenceKind.Table), ask, presumed),
            FactOperator.Exceeds => new Condition.Fact(path, test, [], map.Refers(test.Key(), ReferenceKind.Thresholds), ask, presumed),
            _ => new Condition.Fact(path, test, ReadValues(map, test), Ask: ask, Presumed: presumed),
        };
    }

    private static ImmutableArray<Condition> ReadParts(MappingReader map, string key) => map.Each(key, "A condition", Read, isRequired: true);

    private static ImmutableArray<FactValue> ReadValues(MappingReader map, FactOperator test)
    {
        string key = test.Key();
        ImmutableArray<string> texts = test is FactOperator.IsOneOf ? map.Texts(key) : [map.Text(key)];
        if (texts.IsEmpty) map.Contradiction(key, $"`{key}` lists nothing.", $"Write `{key}: [ … ]`.");
        return [.. texts.Select(FactValue.Parse)];
    }

    private static string Suggestion() =>
        "Use one of " + string.Join(", ", FactOperators.AllKeys.Select(key => $"`{key}`")) + "; for several write `all: [ … ]`.";
}
