using System.CommandLine;
using Forfend.Matching;
using Forfend.Screening;

namespace Forfend.Cli.Running;

/// <summary>Who asks, what is done where a list is too old, and from which score on there is a hit, as options of a command.</summary>
internal sealed class ProfileOptions
{
    private readonly Option<Profile?> _profile = CommonOptions.Profile();
    private readonly Option<StaleListPolicy?> _whenStale = new("--when-stale")
    {
        Description = "What is done about a list older than the profile allows: warn (say so), hold (undetermined), refuse (no answer). Default: the profile's",
        HelpName = "POLICY",
        CustomParser = given => CommonOptions.OneOf(given, StaleListPolicies.Find, StaleListPolicies.All),
    };

    private readonly ThresholdOption _threshold = new(HitThresholds.LeastDeciding, "default: the profile's");

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_profile);
        command.Add(_whenStale);
        _threshold.AddTo(command);
    }

    /// <summary>The profile that was asked for, else the installation's own.</summary>
    public Profile Read(ParseResult input, CommandContext context)
    {
        Profile profile = input.GetValue(_profile) ?? context.Installation.DefaultProfile;
        return profile with { WhenStale = input.GetValue(_whenStale) ?? profile.WhenStale, Thresholds = _threshold.Read(input, profile.Thresholds) };
    }
}
