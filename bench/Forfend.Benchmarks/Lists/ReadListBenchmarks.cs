using System.Globalization;
using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using Forfend.Lists;

namespace Forfend.Benchmarks.Lists;

/// <summary>
/// Reading publications into parties, beside a bare pass of the framework over the same bytes: what is left between the two is what
/// understanding them costs. The files are generated.
/// </summary>
[MemoryDiagnoser]
public class ReadListBenchmarks
{
    private const int Parties = 13_000;
    private const int AdvancedParties = 2_000;

    private static readonly IListSource Sdn = ListSources.Find("us-ofac-sdn")!;

    private byte[] _csv = [];
    private byte[] _advanced = [];

    /// <summary>Generates the files.</summary>
    [GlobalSetup]
    public void Generate()
    {
        var csv = new StringBuilder();
        for (int number = 1; number <= Parties; number++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{number},\"SAMPLE TRADING COMPANY {number}\",-0- ,\"SDGT] [IFSR\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,")
                .Append(CultureInfo.InvariantCulture, $"\"DOB 0{(number % 9) + 1} Mar 19{number % 60 + 40}; Passport A{number:0000000} (Iran); Tax ID No. {number:0000000000} (Russia); Linked To: SAMPLE HOLDING.\"\r\n");
        }

        _csv = Encoding.UTF8.GetBytes(csv.ToString());
        string path = Path.GetTempFileName();
        GeneratedAdvancedFile.Write(path, AdvancedParties);
        _advanced = File.ReadAllBytes(path);
        File.Delete(path);
    }

    /// <summary>The lines of the comma-separated file, nothing more.</summary>
    [Benchmark]
    public int LinesOfCsv()
    {
        using var reader = new StreamReader(new MemoryStream(_csv));
        int lines = 0;
        while (reader.ReadLine() is not null) lines++;
        return lines;
    }

    /// <summary>The comma-separated file as parties.</summary>
    [Benchmark]
    public int PartiesOfCsv() => Read(new ListFile("sdn.csv", "sdn", _csv));

    /// <summary>The nodes of the advanced file, nothing more.</summary>
    [Benchmark]
    public int NodesOfAdvancedXml()
    {
        using var reader = XmlReader.Create(new MemoryStream(_advanced), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        int nodes = 0;
        while (reader.Read()) nodes++;
        return nodes;
    }

    /// <summary>The advanced file as parties.</summary>
    [Benchmark]
    public int PartiesOfAdvancedXml()
    {
        const string name = "sdn_advanced.xml";
        return Read(new ListFile(name, Sdn.PartOf(name, _advanced.AsSpan(0, ListFile.StartLength))!, _advanced));
    }

    private static int Read(ListFile file) => Sdn.Read([file]).Parties.Length;
}
