using System.CommandLine;
using System.CommandLine.Parsing;
using Forfend.Domain.Findings;
using Forfend.Domain.Law;
using Forfend.Screening;

namespace Forfend.Cli.Running;

/// <summary>Options that several commands have, each made anew for the command that adds it.</summary>
internal static class CommonOptions
{
    /// <summary>The whole answer as JSON.</summary>
    public static Option<bool> Json(string title) => new("--json") { Description = title };

    /// <summary>Who asks; null for the installation's own choice.</summary>
    public static Option<Profile?> Profile() => new("--profile")
    {
        Description = $"Who asks: {string.Join(", ", Profiles.All.Select(profile => $"{profile.Name} ({profile.Title})"))}. Default: demo while only SAMPLE data is present, else us-person",
        HelpName = "NAME",
        CustomParser = given => OneOf(given, Profiles.Find, Profiles.All.Select(profile => profile.Name)),
    };

    /// <summary>From which outcome on the exit code is that of the outcome, and below it 0; null for the usual codes.</summary>
    public static Option<Outcome?> FailOn() => new("--fail-on")
    {
        Description = "Exit with 0 unless the outcome is at least this one: watch, duty, undetermined, licence-required, prohibited",
        HelpName = "OUTCOME",
        CustomParser = given => OneOf<Outcome?>(
            given, key => Outcomes.TryParse(key, out Outcome outcome) ? outcome : null, Outcomes.All.Select(outcome => outcome.Key())),
    };

    /// <summary>Reads one of several known words; anything else is an error that names the nearest, or all.</summary>
    public static T? OneOf<T>(ArgumentResult given, Func<string, T?> find, IEnumerable<string> known)
    {
        string text = given.Tokens[0].Value;
        if (find(text) is { } found) return found;

        string option = (given.Parent as OptionResult)?.Option.Name ?? "";
        string hint = NearestWord.To(text, known) is { } nearest ? $"did you mean `{nearest}`?" : $"use one of {string.Join(", ", known)}";
        given.AddError($"{option}: there is no `{text}`; {hint}");
        return default;
    }
}
