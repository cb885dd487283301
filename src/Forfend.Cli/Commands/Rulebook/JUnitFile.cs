using System.Globalization;
using System.Xml;
using Forfend.Screening.Scenarios;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary>Writes the result of <c>rulebook test</c> as JUnit XML, which build servers show: a suite a measure, a case a scenario.</summary>
internal static class JUnitFile
{
    public static void Write(string path, IReadOnlyCollection<MeasureTest> tests)
    {
        using XmlWriter xml = XmlWriter.Create(path, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("testsuites");
        foreach (MeasureTest test in tests) WriteSuite(xml, test);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, MeasureTest test)
    {
        int failures = test.Scenarios.Count(result => !result.HasPassed) + (test.Mutations.IsComplete ? 0 : 1);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", test.Measure.Id);
        xml.WriteAttributeString("tests", (test.Scenarios.Length + 1).ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        foreach (ScenarioResult result in test.Scenarios) WriteCase(xml, test.Measure.Id, result.Scenario.Name, result.Differences);
        WriteCase(xml, test.Measure.Id, "Every change of one step is noticed", [.. test.Mutations.Unnoticed.Select(mutant => mutant.Name), .. test.Mutations.WrongClaims]);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, string measure, string name, IReadOnlyCollection<string> failures)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", measure);
        xml.WriteAttributeString("name", name);
        if (failures.Count > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", failures.First());
            xml.WriteString(string.Join('\n', failures));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
