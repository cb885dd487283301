using Forfend.Cli.Running;

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

        // A link is evidence and catches nobody by itself: what the bank owns is caught, by the bank.
        File.WriteAllText(home.PathOf("fruit.csv"), "from,to,relation,share_min,share_max,source\nus-ofac-sdn/4632,co/lemon,owns,50,50,register\nco/lime,us-ofac-sdn/4697,linked-to,,,press\n");
        home.Run("owners", "import", home.PathOf("fruit.csv"));
        string caught = home.Run("owners", "why", "co/lemon", "--rule", "own-ofac-50").Output;
        string linked = home.Run("owners", "why", "co/lime", "--rule", "own-ofac-50").Output;
        Assert.StartsWith("caught under own-ofac-50", caught, StringComparison.Ordinal);
        Assert.StartsWith("free under own-ofac-50", linked, StringComparison.Ordinal);
        Assert.Contains("also said, and not counted: co/lime linked-to HIZBALLAH (us-ofac-sdn/4697) (press)", linked, StringComparison.Ordinal);

        CliRun check = home.Run("check", "payment", "--to", "co/lemon", "--amount", "1000 USD");
        Assert.Equal(ExitCode.Prohibited, check.Code);
    }

    [Fact]
    public void Relations_of_the_advanced_form_stand_in_the_graph()
    {
        string advanced = SharedData.PathOf("lists", "ofac-advanced", "sdn_advanced_2024-02-23_subset.xml.gz");
        using var home = new CliHome { Today = new DateOnly(2024, 3, 1) };
        home.Run("lists", "import", "us-ofac-sdn", advanced, "--published", "2024-02-23", "--accept-drift");

        string show = home.Run("owners", "show", "us-ofac-sdn/47001").Output;

        Assert.Contains("us-ofac-sdn/47000", show, StringComparison.Ordinal);
    }
}
