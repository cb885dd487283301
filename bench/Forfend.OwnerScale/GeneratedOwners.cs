using System.Globalization;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Ownership;

namespace Forfend.OwnerScale;

/// <summary>
/// A graph as registers have it: three parties in five are persons, who own and are not owned; a relation in four starts from a company.
/// One and a half relations a party, and few holders with very many companies (who holds much is chosen more often). A third of all
/// stakes is whole, a tenth unknown, a tenth past. The same for one size.
/// </summary>
internal static class GeneratedOwners
{
    public static readonly DateOnly Day = new(2026, 1, 15);

    private static readonly EffectivePeriod Past = new(new DateOnly(2010, 1, 1), new DateOnly(2020, 1, 1));

    /// <summary>One party in five hundred is listed.</summary>
    public static bool IsListed(int number) => number % 500 == 7;

    /// <summary>All relations of a graph of so many parties.</summary>
    public static IEnumerable<Relation> Relations(int parties)
    {
        var random = new Random(20260115);
        int edges = parties + (parties / 2);
        int companies = parties * 2 / 5;
        int[] holders = new int[edges];
        for (int edge = 0; edge < edges; edge++)
        {
            // Every person holds something; of the rest, half are drawn like an earlier one, so that who holds much gets the next more often.
            int holder = edge < parties - companies ? companies + edge
                : random.Next(2) == 0 ? holders[random.Next(edge)]
                : random.Next(4) == 0 ? random.Next(companies)
                : random.Next(companies, parties);
            int company = edge < companies ? edge : random.Next(companies);
            holders[edge] = holder;
            if (holder != company) yield return Relation(Id(holder), Id(company), random);
        }
    }

    /// <summary>Some relations more, between parties there are.</summary>
    public static IEnumerable<Relation> More(PartyGraph graph, int count)
    {
        var random = new Random(7);
        for (int index = 0; index < count; index++)
        {
            int holder = random.Next(graph.PartyCount);
            int company = random.Next(graph.PartyCount * 2 / 5);
            if (company != holder) yield return Relation(graph.PartyOf(holder), graph.PartyOf(company), random);
        }
    }

    private static PartyId Id(int number) => new("reg/" + number.ToString("00000000", CultureInfo.InvariantCulture));

    private static Relation Relation(PartyId holder, PartyId company, Random random)
    {
        int kind = random.Next(100);
        Share share = kind < 33 ? Share.Exactly(100)
            : kind < 48 ? Share.Exactly(50)
            : kind < 58 ? Share.Unknown
            : kind < 70 ? Share.Between(25, 50)
            : kind < 78 ? Share.Between(50, 75)
            : Share.Exactly(random.Next(1, 10_000) / 100m);
        bool isControl = kind == 99;
        return new Relation
        {
            From = holder,
            Kind = isControl ? RelationKind.Controls : RelationKind.Owns,
            To = company,
            Share = isControl ? null : share,
            Period = random.Next(10) == 0 ? Past : EffectivePeriod.Always,
            Source = "register",
        };
    }
}
