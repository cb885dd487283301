using System.CommandLine;
using Forfend.Cli.Output;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Screening.Linking;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists link</c>: why two entries of lists are one party; rejects the link, or restores it.</summary>
internal sealed class ListsLinkCommand : CliCommand
{
    private readonly Argument<string> _one = new("party") { Description = "Id of a listed party (us-ofac-sdn/36)" };
    private readonly Argument<string?> _other = new("other") { Description = "Id of the entry it is linked with; may be left out to see them all", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _reject = new("--reject") { Description = "They are not the same party" };
    private readonly Option<bool> _restore = new("--restore") { Description = "They are after all" };
    private readonly Option<string?> _by = new("--by") { Description = "Who says so", HelpName = "NAME" };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why", HelpName = "TEXT" };
    private readonly Option<bool> _json = CommonOptions.Json("The links as JSON");

    public ListsLinkCommand() : base("link", "Why entries of several lists are one party; reject a link, or restore it")
    {
        Add(_one);
        Add(_other);
        Add(_reject);
        Add(_restore);
        Add(_by);
        Add(_reason);
        Add(_json);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists link us-ofac-sdn/36", "its entries on other lists, and what links them"),
        new("forfend lists link us-ofac-sdn/36 us-csl/sdn-36 --reject --by \"A. Analyst\" --reason \"another passport\"", "they are reported apart from now on; every decision names it"),
        new("forfend lists link us-ofac-sdn/36 us-csl/sdn-36 --restore --by \"B. Analyst\" --reason \"typing error at the publisher\"", "they are one again"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        (bool reject, bool restore) = (input.GetValue(_reject), input.GetValue(_restore));
        if (reject && restore) return context.Usage("lists link: give either --reject or --restore.");
        if (LinkedEntries.On(new LawDates(context.Installation.Today), context) is not { } entries) return ExitCode.Integrity;
        if (Id(input.GetRequiredValue(_one), entries) is not { } one) return context.Usage(NobodyOf(input.GetRequiredValue(_one)));
        if (!reject && !restore) return Show(one, entries, input.GetValue(_json), context);

        if (input.GetValue(_other) is not { } text) return context.Usage("lists link: name the entry it is linked with.");
        if (Id(text, entries) is not { } other) return context.Usage(NobodyOf(text));
        if (string.IsNullOrWhiteSpace(input.GetValue(_by)) || string.IsNullOrWhiteSpace(input.GetValue(_reason))) return context.Usage("--by and --reason: write who says so, and why.");
        if (context.Data is not { } data) return context.Usage("there is no data folder; name one in the variable FORFEND_DATA.");
        if (reject && entries.Of(one).All(link => link.Party != other)) return context.Usage($"{one} and {other} are not linked. Its links: forfend lists link {one}");
        if (restore && !entries.Rejections.Covers(one, other)) return context.Usage($"the link of {one} and {other} was not rejected; there is nothing to restore.");

        var file = new LinkFile(data);
        file.Add(new LinkRuling(one, other, reject, input.GetValue(_by)!.Trim(), input.GetValue(_reason)!.Trim(), context.Installation.Today));
        context.Output.WriteLine($"{one} and {other}: {(reject ? "not the same party" : "one party again, as far as the lists link them")}, by {input.GetValue(_by)} on {LawDates.Iso(context.Installation.Today)}");
        context.Output.WriteLine($"{file.Path}, SHA-256 {file.Read(out _)!.Sha256}; every decision names it from now on");
        return ExitCode.Ok;
    }

    private static ExitCode Show(PartyId party, LinkedEntries entries, bool isJson, CommandContext context)
    {
        if (isJson)
        {
            JsonAnswer.Write(context.Output, json =>
            {
                json.WriteString("party", party.Value);
                entries.Write(json, party);
            });
            return ExitCode.Ok;
        }

        (string, string)[] rows = [.. entries.Rows(party)];
        context.Output.WriteLine(rows.Length == 0 ? $"{party} is on no other list that is installed, as far as identifiers and the lists themselves say." : party.Value);
        context.Output.Write(Columns.Of(rows, 2, context.Width));
        return ExitCode.Ok;
    }

    private static PartyId? Id(string text, LinkedEntries entries) =>
        !string.IsNullOrWhiteSpace(text) && new PartyId(text) is var id && entries.Knows(id) ? id : null;

    private static string NobodyOf(string text) => $"nobody listed has the id `{text}`. Find it: forfend lists search NAME";
}
