using Forfend.Cli.Running;
using Forfend.Domain.Law;

namespace Forfend.Cli.Tests.Running;

public class ExitCodeTests
{
    [Fact]
    public void The_worst_code_acts()
    {
        int[] order = [70, 130, 7, 5, 2, 3, 12, 11, 10, 4, 6, 1, 0];

        Assert.Equal(order, ExitCodes.WorstFirst.Select(row => (int)row.Code));
        foreach (ExitCode left in Enum.GetValues<ExitCode>())
            foreach (ExitCode right in Enum.GetValues<ExitCode>())
                Assert.Equal(Math.Min(Array.IndexOf(order, (int)left), Array.IndexOf(order, (int)right)), Array.IndexOf(order, (int)ExitCodes.Worse(left, right)));
    }

    [Fact]
    public void What_may_go_ahead_ends_with_zero() =>
        Assert.Equal(
            [(Outcome.Clear, 0), (Outcome.Watch, 0), (Outcome.Duty, 0), (Outcome.Undetermined, 10), (Outcome.LicenceRequired, 11), (Outcome.Prohibited, 12)],
            Outcomes.All.Select(outcome => (outcome, (int)ExitCodes.Of(outcome))));
}
