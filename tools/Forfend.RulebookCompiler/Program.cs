using System.Security.Cryptography;
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
{
    // The form of compilers, which editors make clickable and MSBuild takes for its own errors and warnings.
    InputLocation place = finding.Location with { File = Path.Combine(folder, finding.Location.File), Line = Math.Max(finding.Location.Line, 1), Column = Math.Max(finding.Location.Column, 1) };
    string severity = finding.Severity is FindingSeverity.Error ? "error" : "warning";
    Console.Error.WriteLine($"{place}: {severity}: {finding.Message} {finding.Suggestion} [{finding.Code}]");
}

if (compiled is null) return failed;

if (Path.GetDirectoryName(Path.GetFullPath(output)) is { } parent) Directory.CreateDirectory(parent);
File.WriteAllBytes(output, compiled);
// Goes into the program itself, so that the rulebook beside its code is the one it was built with.
File.WriteAllText(output + ".sha256", Convert.ToHexStringLower(SHA256.HashData(compiled)));
return 0;
