using Forfend.Domain.Findings;

namespace Forfend.Domain.Tests;

public class FindingTests
{
    [Theory]
    [InlineData("the snapshot is old", "list us-ofac-sdn: the snapshot is old. Get a newer one.")]
    [InlineData("The list ends here.", "list us-ofac-sdn: The list ends here. Get a newer one.")]
    [InlineData("did you mean `own-eu`?", "list us-ofac-sdn: did you mean `own-eu`? Get a newer one.")]
    public void What_was_found_and_what_to_do_are_two_sentences(string message, string line) =>
        Assert.Equal(
            line,
            new Finding("LST001", FindingSeverity.Warning, new InputLocation("list us-ofac-sdn"), "", message, RecordFate.Kept, "Get a newer one.").ToString());
}
