using System.Xml.Linq;

namespace Forfend.Architecture.Tests.Projects;

/// <summary>What a project file says of its neighbours.</summary>
/// <param name="Name">Its name without <c>Forfend.</c>.</param>
/// <param name="References">Names of the projects it references.</param>
/// <param name="Packages">Ids of the packages it references.</param>
internal sealed record ProjectFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    /// <summary>Every project below <c>src</c>.</summary>
    public static IReadOnlyList<ProjectFile> Sources { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];

    /// <summary>The name of the project at a path.</summary>
    public static string NameOf(string path) =>
        Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("Forfend.", "", StringComparison.Ordinal);

    private static ProjectFile Load(string path)
    {
        var xml = XDocument.Load(path);
        return new ProjectFile(NameOf(path), [.. Included(xml, "ProjectReference").Select(NameOf)], [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument project, string item) =>
        project.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
