using System.Globalization;
using Forfend.Domain.Law;

namespace Forfend.Hosting.Lists;

/// <summary>The day a publication is of: as stated, or as its folder or file is named.</summary>
internal static class PublicationDate
{
    private const string IsoDay = "yyyy-MM-dd";

    private const string HowToGive = "Give it with `--published YYYY-MM-DD`.";

    /// <summary>Finds the day: as stated, as the files say, as they are named, as the folder is named; otherwise says what to do.</summary>
    internal static string? Find(ListImportRequest request, PublicationCheck check, TimeProvider time, out DateOnly day)
    {
        day = request.Published ?? check.Reading.Published ?? default;
        if (request.Published is null && check.Reading.Published is null)
        {
            string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Path));
            string folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? "";
            DateOnly[] days = DaysIn(check.Files.Select(file => file.Name));
            if (days.Length == 0) days = DaysIn([Path.GetFileName(folder)]);
            if (days.Length == 0 && request.SeenOn is { } seen) days = [seen];

            if (days.Length == 0) return $"`{request.Path}` does not say when it was published. {HowToGive}";
            if (days.Length > 1)
                return $"`{request.Path}` names several days ({string.Join(", ", days.Select(LawDates.Iso))}). {HowToGive}";
            day = days[0];
        }

        // A day more, for the time zones ahead of ours.
        DateOnly latest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1);
        return day > latest ? $"{LawDates.Iso(day)} lies in the future; a list of that day cannot have been published. {HowToGive}" : null;
    }

    private static DateOnly[] DaysIn(IEnumerable<string> names)
    {
        var days = new SortedSet<DateOnly>();
        foreach (string name in names)
        {
            for (int start = 0; start + IsoDay.Length <= name.Length; start++)
            {
                int end = start + IsoDay.Length;
                if (start > 0 && char.IsAsciiDigit(name[start - 1])) continue;
                if (end < name.Length && char.IsAsciiDigit(name[end])) continue;
                if (TryParse(name.AsSpan(start..end), out DateOnly day)) days.Add(day);
            }
        }

        return [.. days];
    }

    private static bool TryParse(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, IsoDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
