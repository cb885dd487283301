using System.Reflection;
using Forfend.Architecture.Tests.Projects;

namespace Forfend.Architecture.Tests.PublicApi;

/// <summary>The public names of the libraries.</summary>
internal static class PublicSurface
{
    // Hosts are run, not referenced.
    private static readonly string[] Hosts = ["Hosting", "Server", "Cli"];

    /// <summary>Every library below <c>src</c>, without <c>Forfend.</c>.</summary>
    public static IEnumerable<string> Libraries =>
        ProjectFile.Sources.Select(project => project.Name).Except(Hosts, StringComparer.Ordinal);

    /// <summary>Names of all public types and of what they declare.</summary>
    public static IEnumerable<string> Names() =>
        Libraries.SelectMany(library => Assembly.Load($"Forfend.{library}").GetExportedTypes())
            .SelectMany(type => type
                .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(member => member.Name)
                .Prepend(type.Name));
}
