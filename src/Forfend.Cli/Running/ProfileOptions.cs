using System.CommandLine;
using Forfend.Screening;

namespace Forfend.Cli.Running;

/// <summary>Who asks, and what is done where a list is too old, as options of a command.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<Profile?> _profile = CommonOptions.Profile();
    private readonly Option<StaleListPolicy?> _whenStale = new("--when-stale")
    {
        Description = "What is done about a list older than the profile allows: warn (say so), hold (undetermined), refuse (no answer). Default: the profile's",
        HelpName = "POLICY",
        CustomParser = given => CommonOptions.OneOf(given, StaleListPolicies.Find, StaleListPolicies.All),
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_whenStale);
    }

    /// <summary>The profile that was asked for, else the installation's own.</summary>
    public Profile Read(ParseResult input, CommandContext context)
    {
        Profile profile = input.GetValue(_profile) ?? context.Installation.DefaultProfile;
        return input.GetValue(_whenStale) is { } whenStale ? profile with { WhenStale = whenStale } : profile;
    }
}
