using Forfend.Cli.Running;
using Forfend.Domain.Relations;
using Forfend.Lists;
using Forfend.Ownership;
using Forfend.Ownership.Rules;

namespace Forfend.Cli.Tests.Commands.Owners;

/// <summary>What OFAC itself says of who has to do with whom, from its published file to the answer.</summary>
public class RealListRelationsTests
{
    [Fact]
    public void A_link_in_the_remarks_of_the_sdn_list_stands_in_the_graph()
    {
        string sdn = SharedData.PathOf("lists", "ofac-daily-series", "sdn_2024-05-03.csv.gz");
        using var home = new CliHome { Today = new DateOnly(2024, 5, 10) };
        Assert.Equal(ExitCode.Ok, home.Run("lists", "import", "us-ofac-sdn", sdn, "--published", "2024-05-03").Code);

        // BANK MARKAZI is linked to HIZBALLAH and to the IRGC-QF.
        string show = home.Run("owners", "show", "us-ofac-sdn/4632").Output;
        Assert.Contains("BANK MARKAZI JOMHOURI ISLAMI IRAN linked-to HIZBALLAH (us-ofac-sdn)", show, StringComparison.Ordinal);
        Assert.Contains("linked-to ISLAMIC REVOLUTIONARY GUARD CORPS (IRGC)-QODS FORCE", show, StringComparison.Ordinal);

        // What the bank owns is caught by the bank, which a register knows by its name; a link is evidence and catches nobody.
        File.WriteAllText(home.PathOf("register.json"), """
            {"id":"bank","schema":"Company","properties":{"name":["BANK MARKAZI JOMHOURI ISLAMI IRAN"]}}
            {"id":"lemon","schema":"Company","properties":{"name":["Quince and Medlar Confectionery"]}}
            {"id":"own","schema":"Ownership","properties":{"owner":["bank"],"asset":["lemon"],"percentage":["50"]}}
            """);
        File.WriteAllText(home.PathOf("links.csv"), "from,to,relation,source\nco/lime,us-ofac-sdn/4697,linked-to,press\n");
        home.Run("owners", "import", home.PathOf("register.json"));
        home.Run("owners", "import", home.PathOf("links.csv"));
        string caught = home.Run("owners", "why", "Quince and Medlar Confectionery", "--rule", "own-ofac-50").Output;
        string linked = home.Run("owners", "why", "co/lime", "--rule", "own-ofac-50").Output;
        Assert.StartsWith("caught under own-ofac-50", caught, StringComparison.Ordinal);
        Assert.Contains("BANK MARKAZI JOMHOURI ISLAMI IRAN (us-ofac-sdn/4632)", caught, StringComparison.Ordinal);
        Assert.StartsWith("free under own-ofac-50", linked, StringComparison.Ordinal);
        Assert.Contains("also said, and not counted: co/lime linked-to HIZBALLAH (us-ofac-sdn/4697) (press)", linked, StringComparison.Ordinal);

        CliRun check = home.Run("check", "--payment", "--beneficiary", "Quince and Medlar Confectionery", "--amount", "1000", "--currency", "USD");
        Assert.Equal(ExitCode.Prohibited, check.Code);
    }

    [Fact]
    public void Relations_of_the_enhanced_form_stand_in_the_graph()
    {
        // What is to be had of the newer forms are parts of the list, which no installation takes; they are read all the same. In that of
        // the advanced form the parties that stand in relations are missing.
        byte[] bytes = SharedData.Bytes("lists", "ofac-enhanced", "SDN_ENHANCED_IRGC_2024-08-28.xml.gz");
        IListSource source = ListSources.Find("us-ofac-sdn")!;
        ListReading reading = source.Read([new ListFile("sdn_enhanced.xml", source.PartOf("sdn_enhanced.xml", bytes.AsSpan(0, ListFile.StartLength))!, bytes)]);

        var graph = new PartyGraph(reading.Relations);
        var kinds = reading.Relations.CountBy(relation => relation.Kind).OrderBy(count => count.Key).Select(count => $"{count.Key.Key()} {count.Value}");
        RuleComputation eu = RuleComputation.Of(OwnershipRules.Find("own-eu")!, graph, new DateOnly(2024, 9, 1), [.. reading.Relations.Where(relation => relation.Kind is RelationKind.Controls).Select(relation => relation.From)]);

        Assert.Equal("controls 67, directs 7, acts-for 112, linked-to 43", string.Join(", ", kinds));
        Assert.All(reading.Relations.Where(relation => relation.Kind is RelationKind.Controls), relation => Assert.Equal(RuleStatus.Caught, eu.StatusOf(relation.To)));
    }
}
