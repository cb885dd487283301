using Forfend.Lists;

namespace Forfend.Cli.Output;

/// <summary>The line that says which lists were not screened; one line, however many there are, so that it stands near the verdict.</summary>
internal static class NotScreenedText
{
    /// <summary>The line for at least one list. It names the sources to import: one publication may carry many lists.</summary>
    public static string Of(IEnumerable<string> lists)
    {
        string[] missing = [.. lists.Distinct(StringComparer.Ordinal)];
        string[] sources = [.. missing.Select(SourceOf).Distinct(StringComparer.Ordinal)];
        string import = $"forfend lists import {(sources.Length == 1 ? sources[0] : "SOURCE")} PATH";
        return missing.Length == 1
            ? $"NOT SCREENED: the list {missing[0]} is not installed ({import})."
            : $"NOT SCREENED: {missing.Length} lists are not installed ({import}): {string.Join(", ", missing.Select(list => Shown(list, isSourceSaid: sources.Length == 1)))}.";
    }

    private static string Shown(string list, bool isSourceSaid) => isSourceSaid || SourceOf(list) == list ? list : $"{list} (of {SourceOf(list)})";

    private static string SourceOf(string list) => ListSources.All.FirstOrDefault(source => source.Lists.Any(carried => carried.Key == list))?.Key ?? list;
}
