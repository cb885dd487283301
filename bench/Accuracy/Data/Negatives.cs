using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Accuracy.Data;

/// <summary>People and companies that no list names.</summary>
internal static class Negatives
{
    private const int LongestName = 70;
    private static readonly string[] Files = ["yente_negatives_global.csv.gz", "yente_negatives_us.csv.gz"];

    /// <summary>Invented persons of many countries, half of them as the United States spell them.</summary>
    public static IEnumerable<NameQuery> Persons(Laboratory lab, int count) =>
        Files
            .SelectMany(file => lab.Random(file).Sample(Csv.Records(Path.Combine(lab.Data, "names-labelled", file)), count / 2))
            .Select(row => new NameQuery { Name = row["full_name"], Kind = PartyKind.Person });

    /// <summary>Companies listed on stock exchanges, without those that the list itself names.</summary>
    public static IEnumerable<NameQuery> Companies(Laboratory lab, int count) =>
        lab.Random("companies").Sample(Csv.Records(Path.Combine(lab.Data, "names-load", "company_names_listed.csv.gz")).Where(row => IsCompany(row["name"])), count)
            .Select(row => new NameQuery { Name = row["name"], Kind = PartyKind.Organization });

    // Exchanges also list shares of a kind, warrants and notes under long titles, which nobody would write as the name of a customer.
    private static bool IsCompany(string name) =>
        name.Length <= LongestName && !name.Contains('%', StringComparison.Ordinal) && !name.Contains("share", StringComparison.OrdinalIgnoreCase);
}
