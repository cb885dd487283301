using Forfend.Rulebook.Model;
using Forfend.Rulebook.Mutations;
using Forfend.Rulebook.Reading;
using Forfend.Rulebook.Tests.Reading;

namespace Forfend.Rulebook.Tests.Mutations;

public class MeasureMutationsTests
{
    [Fact]
    public void Everything_that_decides_is_changed_by_one_step_and_named_as_its_author_wrote_it()
    {
        using var rulebook = new SmallRulebook();
        Measure measure = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(rulebook.Folder)).Edition.Measures[0];

        GoldenFile.Matches(string.Concat(MeasureMutations.Of(measure).Select(mutant => mutant.Name + "\n")), "mutants.txt");
    }

    [Fact]
    public void Every_mutant_of_the_rulebook_has_a_name_of_its_own_and_differs_from_the_measure()
    {
        RulebookEdition edition = Assert.IsType<RulebookReading.Read>(RulebookFolder.Read(Repository.PathOf("rulebook"))).Edition;
        foreach (Measure measure in edition.Measures)
        {
            Mutant[] mutants = [.. MeasureMutations.Of(measure)];

            Assert.Distinct(mutants.Select(mutant => mutant.Name));
            Assert.DoesNotContain(mutants, mutant => mutant.Measure == measure);
        }
    }

    [Fact]
    public void A_day_nobody_wrote_down_as_known_moves_with_the_date()
    {
        Measure measure = Measures.Measure([Measures.Event(EventKind.Effective, "2020-01-02")]);

        Mutant earlier = Assert.Single(MeasureMutations.Of(measure), mutant => mutant.Name == "effective 2020-01-02: a day earlier");

        Assert.Equal(new DateOnly(2020, 1, 1), earlier.Measure.Events[0].Known);
    }

    [Fact]
    public void The_first_and_the_last_day_there_is_have_no_day_beyond()
    {
        Measure measure = Measures.Measure([Measures.Event(EventKind.Signed, "0001-01-01"), Measures.Event(EventKind.Expired, "9999-12-31")]);

        string[] moved = [.. MeasureMutations.Of(measure).Select(mutant => mutant.Name).Where(name => name.Contains(": a day", StringComparison.Ordinal))];

        Assert.Equal(["signed 0001-01-01: a day later", "expired 9999-12-31: a day earlier"], moved);
    }
}
