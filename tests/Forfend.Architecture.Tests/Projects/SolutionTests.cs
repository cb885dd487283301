using System.Xml.Linq;

namespace Forfend.Architecture.Tests.Projects;

public class SolutionTests
{
    [Fact]
    public void Every_project_is_in_the_solution_so_that_its_tests_run()
    {
        IEnumerable<string> listed = XDocument.Load(Repository.PathOf("Forfend.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        IEnumerable<string> present = new[] { "src", "tests", "bench", "tools" }.Select(folder => Repository.PathOf(folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));

        Assert.Equal(present.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_has_its_line_of_why()
    {
        string reasons = File.ReadAllText(Repository.PathOf("docs", "dependencies.md"));
        IEnumerable<string> packages = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);

        Assert.All(packages, package => Assert.Contains($"| {package} |", reasons, StringComparison.Ordinal));
    }
}
