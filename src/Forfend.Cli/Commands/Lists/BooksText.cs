using System.Globalization;
using Forfend.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary>The books of a file in one line.</summary>
internal static class BooksText
{
    /// <summary><c>sdn: 14,965 rows = 14,964 used + 0 put aside + 1 ignored</c>.</summary>
    public static string Of(ListBooks books) => string.Create(
        CultureInfo.InvariantCulture,
        $"{books.Part}: {books.Rows:N0} rows {(books.Balance ? "=" : "≠")} {books.Used:N0} used + {books.Quarantined:N0} put aside + {books.Ignored:N0} ignored");
}
