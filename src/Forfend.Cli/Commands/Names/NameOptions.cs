using System.CommandLine;
using System.CommandLine.Parsing;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Matching;

namespace Forfend.Cli.Commands.Names;

/// <summary>Options of the commands about names.</summary>
internal static class NameOptions
{
    /// <summary>Whose names.</summary>
    public static Option<string?> List() => new("--list")
    {
        Description = "A table (id, name, kind, aliases and addresses separated by `;`) or the key of an imported list; default: all active lists",
        HelpName = "FILE|LIST",
    };

    /// <summary>The kind of party.</summary>
    public static Option<PartyKind> Kind() => new("--kind")
    {
        Description = "person, organization, vessel, aircraft, app, or a schema of FollowTheMoney such as Company; default: any",
        HelpName = "KIND",
        CustomParser = given =>
        {
            string text = given.Tokens[0].Value;
            if (!KindWords.TryParse(text, out PartyKind kind)) given.AddError($"--kind: there is no `{text}`; use one of {string.Join(", ", PartyKinds.All.Select(each => each.Key))}");
            return kind;
        },
    };

    /// <summary>The least score of a hit; whoever only looks may look at any.</summary>
    public static ThresholdOption Threshold() => new(least: 1, $"default: {HitThresholds.Default}");

    /// <summary>Reads a date of which the day, or month and day, may be unknown.</summary>
    public static PartialDate? ReadBirthDate(ArgumentResult given)
    {
        if (!PartialDate.TryParseIso(given.Tokens[0].Value, out PartialDate? date))
            given.AddError($"--birth-date {given.Tokens[0].Value}: write YYYY, YYYY-MM or YYYY-MM-DD");
        return date;
    }

    /// <summary>Reads a gender.</summary>
    public static Gender ReadGender(ArgumentResult given)
    {
        if (!NameQueries.TryReadGender(given.Tokens[0].Value, out Gender gender)) given.AddError($"--gender {given.Tokens[0].Value}: write female or male");
        return gender;
    }

    /// <summary>Reads country codes.</summary>
    public static CountryCode[] ReadCountries(ArgumentResult given)
    {
        var countries = new List<CountryCode>();
        foreach (Token token in given.Tokens)
        {
            if (CountryCode.TryParse(token.Value, out CountryCode country)) countries.Add(country);
            else given.AddError($"--country {token.Value}: write a code of two letters");
        }

        return [.. countries];
    }
}
