using System.Globalization;
using Forfend.Domain.Dealings;
using Forfend.Domain.Law;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>Reads the tests that stand in a measure's file.</summary>
internal static class ScenarioReader
{
    /// <summary>Who says that a relation of a scenario holds.</summary>
    private const string Source = "scenario";

    /// <summary>Says that nothing was said of enforcement.</summary>
    internal const string NoPolicy = "none";

    public static Scenario Read(MappingReader map)
    {
        string name = map.Text("name");
        var dates = new LawDates(map.Day("as_of"), map.OptionalDay("known_by"));
        return new Scenario
        {
            Name = name,
            Dates = dates,
            Dealing = map.Map("dealing", "`dealing`", ReadDealing),
            Relations = map.Each("relations", "A relation", ReadRelation),
            Listed = map.OptionalParties("listed"),
            Expect = map.Map("expect", "`expect`", ReadExpectation),
        };
    }

    private static Dealing ReadDealing(MappingReader map) => new()
    {
        Kind = map.Word("kind", Words.Dealings),
        Parties = map.Each("parties", "A party", ReadParty),
        Amount = ReadAmount(map),
        Facts = map.Facts("facts"),
    };

    private static DealingParty ReadParty(MappingReader map)
    {
        var party = new DealingParty
        {
            Id = map.OptionalParty("id"),
            Name = map.OptionalText("name"),
            Role = map.Word("role", Words.Roles),
            Country = map.OptionalCountry("country"),
        };
        if (party.Id is null && party.Name.Length == 0) map.Contradiction("role", "The party has neither `id` nor `name`.", "Say who it is.");
        return party;
    }

    private static Money? ReadAmount(MappingReader map)
    {
        string text = map.OptionalText("amount");
        if (text.Length == 0) return null;

        string[] parts = text.Split(' ');
        if (parts.Length == 2 && parts[1].Length == 3 && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
            return new Money(amount, parts[1]);

        map.Contradiction("amount", $"`{text}` is not an amount.", "Write it as `25000 USD`.");
        return null;
    }

    private static Relation ReadRelation(MappingReader map) =>
        RelationReader.Read(map, map.Party("from"), map.Party("to"), Source, Confidence.Settled);

    private static Expectation ReadExpectation(MappingReader map) => new()
    {
        Outcome = map.Word("outcome", Words.Outcomes),
        Status = map.OptionalWord("status", Words.Statuses),
        Provision = map.MayRefer("provision", ReferenceKind.Provision),
        ReviewPolicy = map.OptionalWord("review_policy", Words.ReviewPolicies),
        Enforcement = map.OptionalText("enforcement") switch { "" => null, NoPolicy => "", var policy => policy },
        Asks = map.Texts("asks"),
        Duties = map.Texts("duties"),
        Conflicts = map.Texts("conflicts"),
    };
}
