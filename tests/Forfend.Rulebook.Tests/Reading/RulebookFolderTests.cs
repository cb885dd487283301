using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Domain.Relations;
using Forfend.Rulebook.Conditions;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Reading;

namespace Forfend.Rulebook.Tests.Reading;

public class RulebookFolderTests
{
    [Fact]
    public void A_rulebook_is_read_whole()
    {
        using var rulebook = new SmallRulebook();

        var read = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder));

        Assert.Empty(read.Findings);
        Assert.Equal("2026.11.1", read.Edition.Version);
        Assert.Equal(new DateOnly(2026, 11, 22), read.Edition.ExtractDate);
        Measure measure = Assert.Single(read.Edition.Measures);
        Assert.Equal([ReachKind.Named, ReachKind.Develops], measure.Targets.Reach.Select(step => step.Who));
        Provision provision = Assert.Single(measure.Provisions);
        var when = Assert.IsType<Condition.All>(provision.When);
        Assert.Equal(FactOperator.IsOneOfTable, Assert.IsType<Condition.Fact>(when.Parts[1]).Operator);
        Assert.True(Assert.Single(provision.Exemptions).Asks);
        Assert.Contains("A1", measure.Tables["codes"].Codes);
    }

    [Fact]
    public void An_instant_keeps_its_day_in_the_jurisdiction()
    {
        using var rulebook = new SmallRulebook();

        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder)).Edition;

        LegalEvent resumed = edition.Measures[0].Events[2];
        Assert.Equal("2020-02-15 23:59", resumed.Date.ToString());
        Assert.Equal(new DateOnly(2020, 2, 15), resumed.Known);
    }

    [Fact]
    public void Norway_is_a_country_and_not_the_value_false()
    {
        using var rulebook = new SmallRulebook();

        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder)).Edition;

        Assert.Equal("NO", Assert.Single(edition.Parties, party => party.Id == new PartyId("co/example")).Countries[0].Value);
    }

    [Fact]
    public void The_first_name_is_primary_and_the_others_are_strong_unless_they_say_weak()
    {
        using var rulebook = new SmallRulebook();

        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder)).Edition;

        Assert.Equal([NameStrength.Primary, NameStrength.StrongAlias], edition.Parties[0].Names.Select(name => name.Strength));
        Assert.Equal([NameStrength.Primary, NameStrength.WeakAlias], edition.Parties[1].Names.Select(name => name.Strength));
    }

    [Fact]
    public void An_identifier_nobody_checked_is_said_to_be_unverified()
    {
        using var rulebook = new SmallRulebook();

        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder)).Edition;

        Assert.Equal("Unverified: android-package org.example.app.", edition.Parties[0].Remarks);
        Assert.Equal(RelationKind.Develops, Assert.Single(edition.Relations).Kind);
    }

    [Fact]
    public void One_error_refuses_the_whole_rulebook_and_all_errors_are_reported_at_once()
    {
        using var rulebook = new SmallRulebook();
        rulebook.Write("apps/example.yaml", SmallRulebook.App.Replace("develops", "devlops", StringComparison.Ordinal));

        RulebookReading reading = rulebook.ReadWith("role: [beneficiary]", "role: [benificiary]");

        var refused = Assert.IsType<RulebookReading.Refused>(reading);
        Assert.Equal([SmallRulebook.MeasurePath, "apps/example.yaml"], refused.Findings.Select(finding => finding.Location.File));
    }

    [Fact]
    public void A_warning_does_not_refuse()
    {
        using var rulebook = new SmallRulebook();

        RulebookReading reading = rulebook.ReadWith(
            "effect: forbid",
            "effect: licence\n    review_policy: [{policy: case-by-case, when: {fact: amount, at_most: 5}}]");

        Assert.Contains("No review policy is left", Assert.Single(Assert.IsType<RulebookReading.Read>(reading).Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_does_not_depend_on_line_ends_and_changes_with_every_byte_else()
    {
        using var rulebook = new SmallRulebook();
        string before = Hash(RulebookFolder.Read(rulebook.Folder));

        rulebook.Write(SmallRulebook.MeasurePath, SmallRulebook.Measure.ReplaceLineEndings("\r\n"));
        Assert.Equal(before, Hash(RulebookFolder.Read(rulebook.Folder)));

        Assert.NotEqual(before, Hash(rulebook.ReadWith("title: An example", "title: An  example")));
    }

    private static string Hash(RulebookReading reading) => Assert.IsType<RulebookReading.Read>(reading).Edition.Sha256;
}
