namespace Forfend.Architecture.Tests.Projects;

/// <summary>Which project may reference which, and which packages each may use. The picture is in docs/architecture.md.</summary>
internal static class ProjectGraph
{
    // Bottom first. A project may reference every project of the rows below its own, none of its own row.
    private static readonly string[][] Rows =
    [
        ["Domain"],
        ["Lists", "Intake", "Matching", "Ownership", "Apps", "Rulebook"],
        ["Screening"],
        ["Casework"],
        ["Storage"],
        ["Hosting"],
        ["Server", "Cli"],
    ];

    // A project that is not named here uses none. Each package has its line of why in docs/dependencies.md.
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Rulebook"] = ["YamlDotNet"],
        ["Cli"] = ["System.CommandLine", "Spectre.Console"],
    };

    /// <summary>Each arrow of the project that should not be there, in words.</summary>
    public static IEnumerable<string> Violations(ProjectFile project)
    {
        int row = RowOf(project.Name);
        if (row < 0)
        {
            yield return $"{project.Name} is in no row of the project graph";
            yield break;
        }

        foreach (string reference in project.References)
        {
            if (RowOf(reference) is var below && (below < 0 || below >= row)) yield return $"{project.Name} -> {reference}";
        }

        string[] allowed = Packages.GetValueOrDefault(project.Name, []);
        foreach (string package in project.Packages.Except(allowed, StringComparer.Ordinal))
            yield return $"{project.Name} -> package {package}";
    }

    private static int RowOf(string name) => Array.FindIndex(Rows, row => row.Contains(name, StringComparer.Ordinal));
}
