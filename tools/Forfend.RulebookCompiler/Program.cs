using Forfend.Domain.Findings;
using Forfend.Rulebook.Reading;

// Reads a rulebook folder, prints what is wrong with it, and writes its compiled form if nothing is.
const int failed = 1;
const int wrongUsage = 2;

if (args is not [string folder, string output])
{
    Console.Error.WriteLine("usage: Forfend.RulebookCompiler <rulebook folder> <output file>");
    return wrongUsage;
}

(RulebookReading reading, byte[]? compiled) = RulebookFolder.Compile(folder);
foreach (Finding finding in reading.Findings)
    Console.Error.WriteLine(finding with { Location = finding.Location with { File = Path.Combine(folder, finding.Location.File) } });

if (compiled is null) return failed;

if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } parent) Directory.CreateDirectory(parent);
File.WriteAllBytes(output, compiled);
return 0;
