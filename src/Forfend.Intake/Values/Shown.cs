using Forfend.Domain.Dealings;

namespace Forfend.Intake.Values;

/// <summary>Input as findings show it: in backticks, on one line, not longer than a line.</summary>
internal static class Shown
{
    // Enough to recognise a value by; a finding is one line on a terminal.
    private const int MaxLength = 60;

    /// <summary>The kinds of dealing one may write.</summary>
    public static readonly string Kinds = string.Join(", ", DealingKinds.All.Select(kind => kind.Key()));

    public static string Value(string text)
    {
        string cut = text.Length <= MaxLength ? text : text[..MaxLength] + "…";
        return "`" + string.Concat(cut.Select(c => char.IsControl(c) || c == '`' ? ' ' : c)) + "`";
    }

    /// <summary>Several values, the first ten of them.</summary>
    public static string Values(IReadOnlyCollection<string> texts)
    {
        const int shown = 10;
        string list = string.Join(", ", texts.Take(shown).Select(Value));
        return texts.Count <= shown ? list : $"{list} and {texts.Count - shown} more";
    }
}
