using System.Xml.Linq;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Tests.Formats.Iso20022;

public class RealMessagesTests
{
    [Theory]
    [InlineData("pacs.008", 70)]
    [InlineData("pain.001", 100)]
    public void Every_transaction_of_every_real_message_is_read(string message, int atLeast)
    {
        int files = 0;
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("payments", message), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            int expected = XDocument.Load(new MemoryStream(bytes)).Descendants().Count(element => element.Name.LocalName == "CdtTrfTxInf");

            List<IntakeItem> items = Reading.OfDetected(bytes, Path.GetFileName(path));

            Assert.Equal((path, expected), (path, items.OfType<IntakeItem.Record>().Count()));
            Assert.DoesNotContain(items, item => item is IntakeItem.Unreadable);
            files++;
        }

        Assert.True(files >= atLeast, $"only {files} files of {message}");
    }

    [Theory]
    [InlineData("pacs.008")]
    [InlineData("pain.001")]
    public void Every_held_real_transaction_says_why(string message)
    {
        foreach (string path in Directory.EnumerateFiles(SharedData.PathOf("payments", message), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (IntakeItem item in Reading.OfDetected(File.ReadAllBytes(path), Path.GetFileName(path)))
            {
                foreach (Finding finding in item.Findings)
                {
                    Assert.NotEmpty(finding.Message);
                    if (finding.Fate is RecordFate.Held) Assert.Equal(FindingSeverity.Error, finding.Severity);
                    TestContext.Current.TestOutputHelper?.WriteLine(finding.ToString());
                }
            }
        }
    }
}
