using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Forfend.Cli.Running;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Intake.Words;

namespace Forfend.Cli.Commands.Checking;

/// <summary>A dealing by options: what it is, how much, who takes part in which role, and every further fact.</summary>
internal sealed class DealingOptions
{
    // The others are there as well; help names them in one line.
    private static readonly string[] ShownRoles =
        ["payer", "beneficiary", "seller", "end-user", "ultimate-consignee", "subject", "recipient", "lender", "borrower", "platform", "issuer", "customer", "counterparty"];

    private readonly ImmutableArray<(DealingKind Kind, Option<bool> Option)> _kinds =
    [
        .. DealingKinds.All.Where(kind => kind != DealingKind.Service)
            .Select(kind => (kind, new Option<bool>("--" + kind.Key()) { Description = $"It is a dealing of kind {kind.Key()}" })),
    ];

    private readonly Option<string?> _service = new("--service")
    {
        Description = "It is a service; which, where known: hosting, cdn, transit, peering, code-use, advertising",
        HelpName = "[WHICH]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<decimal?> _amount = new("--amount") { Description = "How much, without currency: 25000.00", HelpName = "NUMBER", CustomParser = ReadAmount };
    private readonly Option<string?> _currency = new("--currency") { Description = "In which currency, ISO 4217: USD", HelpName = "CODE" };

    private readonly ImmutableArray<(PartyRole Role, Option<string[]> Option)> _roles = [.. PartyRole.All.Select(role => (role, RoleOption(role)))];

    private readonly Option<string[]> _items = new("--item") { Description = "A fact of the item: subject_to_ear=true, unique_to_node_nm=7, eccn=3A001", HelpName = "KEY=VALUE" };
    private readonly Option<string[]> _facts = new("--fact") { Description = "Any other fact: loan.platform_share=30%, data.volumes.biometric=5000", HelpName = "PATH=VALUE" };
    private readonly Option<string[]> _texts = new("--text") { Description = "Text in which names are looked for, like a remittance line", HelpName = "TEXT" };
    private readonly Option<string?> _from = new("--from") { Description = "The country in which whoever asks acts (the profile says US)", HelpName = "COUNTRY", CustomParser = ReadCountry };

    private readonly Option<string?> _by = new("--by")
    {
        Description = $"Who asks (the profile says us-person): {string.Join(", ", Askers.Keys)}",
        HelpName = "WHO",
        CustomParser = given => CommonOptions.OneOf(given, key => Askers.ContainsKey(key) ? key : null, Askers.Keys),
    };

    private static readonly ImmutableSortedDictionary<string, (string Fact, bool Value)[]> Askers = new Dictionary<string, (string, bool)[]>
    {
        ["us-person"] = [("actor.us_person", true)],
        ["foreign-person"] = [("actor.us_person", false)],
        ["cn-bank"] = [("actor.us_person", false), ("actor.cn_bank", true)],
        ["cn-lender"] = [("actor.us_person", false), ("actor.cn_lender", true)],
    }.ToImmutableSortedDictionary();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach ((_, Option<bool> option) in _kinds) command.Add(option);
        command.Add(_service);
        command.Add(_amount);
        command.Add(_currency);
        foreach ((_, Option<string[]> option) in _roles) command.Add(option);
        command.Add(_items);
        command.Add(_facts);
        command.Add(_texts);
        command.Add(_from);
        command.Add(_by);
    }

    /// <summary>What was given, or in <paramref name="mistake"/> why it contradicts itself.</summary>
    public DealingDraft Read(ParseResult input, out string? mistake)
    {
        List<DealingKind> kinds = [.. _kinds.Where(kind => input.GetValue(kind.Option)).Select(kind => kind.Kind)];
        bool isService = input.GetResult(_service) is not null;
        if (isService) kinds.Add(DealingKind.Service);
        mistake = kinds.Count > 1 ? $"--{kinds[0].Key()} and --{kinds[1].Key()} contradict each other; give one of them." : null;

        var findings = new List<Finding>();
        Facts facts = Facts.None;
        if (input.GetValue(_service) is { Length: > 0 } which) facts = facts.With("service.kind", new FactValue.Text(which));
        if (input.GetValue(_from) is { } country) facts = facts.With("actor.acts_in", new FactValue.Text(country));
        if (input.GetValue(_by) is { } asker) facts = Askers[asker].Aggregate(facts, (all, fact) => all.With(fact.Fact, new FactValue.Truth(fact.Value)));
        foreach (string item in input.GetValue(_items) ?? []) facts = FactWords.Add(facts, item, "item.", findings);
        foreach (string fact in input.GetValue(_facts) ?? []) facts = FactWords.Add(facts, fact, "", findings);

        return new DealingDraft
        {
            Kind = kinds.Count > 0 ? kinds[0] : null,
            Amount = input.GetValue(_amount),
            Currency = input.GetValue(_currency)?.ToUpperInvariant(),
            Parties = [.. Parties(input, findings)],
            Facts = facts,
            Texts = [.. (input.GetValue(_texts) ?? []).Select(text => new FreeText("--text", text))],
            Findings = [.. findings],
        };
    }

    private IEnumerable<DealingParty> Parties(ParseResult input, List<Finding> findings)
    {
        foreach ((PartyRole role, Option<string[]> option) in _roles)
        {
            foreach (string text in input.GetValue(option) ?? [])
            {
                yield return PartyWords.Read(role, text, option.Name, out ImmutableArray<Finding> found);
                findings.AddRange(found);
            }
        }
    }

    private static Option<string[]> RoleOption(PartyRole role)
    {
        string[] aliases = role.Key == "subject" ? ["--app"] : [];
        return new Option<string[]>("--" + role.Key, aliases)
        {
            Description = role.Key switch
            {
                "subject" => "The app, or the thing it is about",
                "counterparty" => $"The other side. Further roles, the same way: {string.Join(", ", PartyRole.All.Select(each => each.Key).Except(ShownRoles))}",
                "customer" => $"The customer. More may be known of any party: \"NAME; born 1960-02-01; country RU; passport 4500123\" ({PartyWords.Attributes})",
                _ => $"The {role.Key.Replace('-', ' ')}",
            },
            HelpName = "NAME",
            Hidden = !ShownRoles.Contains(role.Key),
        };
    }

    private static decimal? ReadAmount(ArgumentResult given)
    {
        const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        string text = given.Tokens[0].Value;
        if (decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out decimal amount)) return amount;

        given.AddError($"--amount {text}: is not a number; write it like 25000.00");
        return null;
    }

    private static string? ReadCountry(ArgumentResult given)
    {
        string text = given.Tokens[0].Value;
        if (CountryCode.TryParse(text, out CountryCode code)) return code.Value;

        given.AddError($"--from {text}: is not a country; write its two letters, like DE");
        return null;
    }
}
