using Forfend.Domain.Findings;

namespace Forfend.Intake.Values;

/// <summary>Which known word somebody probably meant, as the suggestion of a finding.</summary>
internal static class Nearest
{
    /// <summary><c>Did you mean `x`?</c>, or empty where nothing is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> known) =>
        NearestWord.To(word, known) is { } nearest ? $"Did you mean `{nearest}`?" : "";
}
