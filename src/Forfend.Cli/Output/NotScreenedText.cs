namespace Forfend.Cli.Output;

/// <summary>The line that says which lists were not screened; one line, however many there are, so that it stands near the verdict.</summary>
internal static class NotScreenedText
{
    /// <summary>The line for at least one list.</summary>
    public static string Of(IEnumerable<string> lists)
    {
        string[] missing = [.. lists.Distinct(StringComparer.Ordinal)];
        return missing.Length == 1
            ? $"NOT SCREENED: the list {missing[0]} is not installed (forfend lists import {missing[0]} PATH)."
            : $"NOT SCREENED: {missing.Length} lists are not installed (forfend lists import LIST PATH): {string.Join(", ", missing)}.";
    }
}
