using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Hosting.Lists;

/// <summary>
/// The name of a snapshot's folder, which is all that selection goes by: <c>2024-01-08_0123456789abcdef</c>, and with
/// <c>.partial</c> for one that never decides.
/// </summary>
/// <param name="Published">The day it was published.</param>
/// <param name="Id">Its id.</param>
/// <param name="IsPartial">Whether it is kept for reference only.</param>
public readonly record struct SnapshotName(DateOnly Published, string Id, bool IsPartial)
{
    private const string Partial = ".partial";

    /// <summary>Reads a name; false if it is none.</summary>
    public static bool TryParse(string text, out SnapshotName name)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool isPartial = text.EndsWith(Partial, StringComparison.Ordinal);
        ReadOnlySpan<char> rest = isPartial ? text.AsSpan(0, text.Length - Partial.Length) : text;
        int at = Math.Max(0, rest.IndexOf('_'));
        bool isName = DateOnly.TryParseExact(rest[..at], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly published)
            && at + 1 < rest.Length;
        name = isName ? new SnapshotName(published, rest[(at + 1)..].ToString(), isPartial) : default;
        return isName;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{LawDates.Iso(Published)}_{Id}{(IsPartial ? Partial : "")}";
}
