using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Rulebook.Writing;

namespace Forfend.Cli.Commands.Rulebook;

/// <summary><c>forfend rulebook fmt</c>: tidies the files of a rulebook without changing what they say.</summary>
internal sealed class RulebookFmtCommand : CliCommand
{
    private readonly Argument<string> _path = new("path") { Description = "A rulebook's folder, or one of its files" };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; exit with 1 if something would be changed" };

    public RulebookFmtCommand() : base("fmt", "Tidy the files of a rulebook without changing what they say")
    {
        Add(_path);
        Add(_check);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples => [new("forfend rulebook fmt rulebook", "quotes what YAML readers could mistake, one line end, no blanks at the ends of lines")];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string path = input.GetRequiredValue(_path);
        if (!Path.Exists(path)) return context.Usage($"there is no {path}.");

        IEnumerable<string> files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        bool check = input.GetValue(_check);
        int changed = 0;
        foreach (string file in files)
        {
            string text = File.ReadAllText(file);
            string formatted = RulebookFormatter.Format(text);
            if (formatted == text) continue;

            changed++;
            context.Output.WriteLine($"{(check ? "would change" : "changed")} {file}");
            if (!check) File.WriteAllText(file, formatted);
        }

        if (changed == 0) context.Output.WriteLine("nothing to change");
        return check && changed > 0 ? ExitCode.Found : ExitCode.Ok;
    }
}
