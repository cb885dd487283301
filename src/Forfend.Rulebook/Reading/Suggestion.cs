using Forfend.Domain.Findings;

namespace Forfend.Rulebook.Reading;

/// <summary>Says what somebody probably meant to write.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the words that exist, if it is near; else all of them.</summary>
    public static string For(string written, IEnumerable<string> words)
    {
        string[] known = [.. words.Distinct(StringComparer.Ordinal)];
        if (known.Length == 0) return "Leave it out.";

        return NearestWord.To(written, known) is { } nearest
            ? $"Did you mean `{nearest}`?"
            : "Use one of " + string.Join(", ", known.Select(word => $"`{word}`")) + ".";
    }
}
