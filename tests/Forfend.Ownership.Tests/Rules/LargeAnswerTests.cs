using Forfend.Domain.Relations;
using Forfend.Ownership.Rules;
using static Forfend.Ownership.Tests.Graphs;

namespace Forfend.Ownership.Tests.Rules;

/// <summary>Where everything hangs together, the answer for one party is not the whole graph.</summary>
public class LargeAnswerTests
{
    private const int Parties = 20_000;

    [Theory]
    [InlineData("own-ofac-50")]
    [InlineData("own-uk")]
    public void What_is_told_of_all_parties_grows_with_the_graph_and_not_with_its_square(string rule)
    {
        var random = new Random(1);
        Relation[] relations =
        [
            .. Enumerable.Range(1, Parties - 1).Select(company => Owns($"{random.Next(company / 2, company)}", $"{company}", Share.Unknown)),
            .. Enumerable.Range(0, Parties / 2).Select(_ => Owns($"{random.Next(Parties)}", $"{random.Next(1, Parties)}", Share.Between(20, 70))),
        ];
        RuleComputation computation = RuleComputation.Of(OwnershipRules.Find(rule)!, new PartyGraph(relations), Day, [Id("0")]);

        PartyAnswer[] answers = [.. Enumerable.Range(0, Parties).Select(party => computation.Explain(Id($"{party}")))];

        Assert.True(answers.Count(answer => answer.Status == RuleStatus.Depends) > Parties * 9 / 10);
        Assert.All(answers, answer => Assert.Equal(answer.Status == RuleStatus.Depends, answer.Questions.Length > 0));
        Assert.True(answers.Sum(answer => answer.Path.Length + answer.Questions.Length) < Parties * 200L);
    }

    [Fact]
    public void Where_a_path_is_too_long_to_be_told_it_says_whose_answer_goes_on()
    {
        PartyGraph graph = new([.. Enumerable.Range(0, 500).Select(party => Owns($"{party}", $"{party + 1}", party % 50 == 0 ? Share.Unknown : Share.Exactly(60)))]);
        RuleComputation computation = RuleComputation.Of(OwnershipRules.Find("own-ofac-50")!, graph, Day, [Id("0")]);

        PartyAnswer answer = computation.Explain(Id("500"));

        Assert.Equal(("co/460", "is reached itself, as shown in the answer for", "co/460"), (answer.Path[^1].From, answer.Path[^1].Relation, answer.Path[^1].To));
        Assert.Equal("Is co/460 caught? Its own answer says what that depends on.", answer.Questions[^1]);
        Assert.Equal(RuleStatus.Depends, computation.StatusOf(Id("460")));
    }
}
