using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Ownership.Rules;

namespace Forfend.Cli.Commands.Owners;

/// <summary>Options that several <c>owners</c> commands have.</summary>
internal static class OwnersOptions
{
    /// <summary>An ownership rule, by the id of its measure.</summary>
    public static Option<OwnershipRule> Rule(string name) => new(name)
    {
        Description = $"The rule: {string.Join(", ", OwnershipRules.All.Select(rule => rule.Id))}",
        HelpName = "RULE",
        CustomParser = given => CommonOptions.OneOf(given, OwnershipRules.Find, OwnershipRules.All.Select(rule => rule.Id)),
    };
}
