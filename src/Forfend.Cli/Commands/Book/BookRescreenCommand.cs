using System.CommandLine;
using System.Globalization;
using Forfend.Cli.Commands.Lists;
using Forfend.Cli.Commands.Names;
using Forfend.Cli.Running;
using Forfend.Domain.Parties;
using Forfend.Hosting;
using Forfend.Hosting.Lists.Comparing;
using Forfend.Matching;
using Forfend.Matching.Reverse;

namespace Forfend.Cli.Commands.Book;

/// <summary><c>forfend book rescreen</c>: which parties of a book a list concerns, or what was added to it and changed in it.</summary>
internal sealed class BookRescreenCommand : CliCommand
{
    private readonly Argument<string> _book = new("book") { Description = "What `forfend book compile` wrote" };
    private readonly Option<string?> _list = NameOptions.List();
    private readonly Option<string?> _from = new("--from") { Description = "Only who was added or changed since this snapshot of the list: its day or id", HelpName = "DAY" };
    private readonly Option<string> _to = new("--to") { Description = "Up to this one (default: newest)", HelpName = "DAY", DefaultValueFactory = _ => "newest" };
    private readonly Option<bool> _lines = new("--jsonl") { Description = "One JSON object per party with a hit" };
    private readonly ThresholdOption _threshold = NameOptions.Threshold();

    public BookRescreenCommand() : base("rescreen", "Which parties of a book a list, or what changed in it, concerns")
    {
        Add(_book);
        Add(_list);
        Add(_from);
        Add(_to);
        Add(_lines);
        _threshold.AddTo(this);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend book rescreen customers.book --list us-ofac-sdn --from 2024-05-03", "who is concerned by what was added or changed since"),
        new("forfend book rescreen customers.book --list us-ofac-sdn", "who is concerned by the whole list"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        string file = input.GetRequiredValue(_book);
        if (!File.Exists(file)) return context.Usage($"{file}: there is no such file; see `forfend book compile`.");
        if (Changes(input, context, out ExitCode failure) is not var (all, changed)) return failure;

        using CompiledBook? book = CompiledBook.Open(file);
        if (book is null)
        {
            context.Talk($"{file}: is damaged, or no book of this version; make it anew with `forfend book compile`.");
            return ExitCode.Integrity;
        }

        CompiledMatcher matcher = all.Matcher(_threshold.Read(input, HitThresholds.Default)).Of(changed);
        bool asLines = input.GetValue(_lines);
        int found = 0;
        foreach (BookHit hit in book.Search(matcher))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            found++;
            if (asLines) context.Output.WriteLine(LinesInOrder.Line(writer =>
            {
                writer.WriteString("id", hit.Party.Id);
                HitLines.Write(writer, hit.Party.Query.Name, hit.Hits);
            }));
            else
            {
                context.Output.WriteLine($"{hit.Party.Id}:");
                HitLines.Write(hit.Party.Query.Name, hit.Hits, changed.Count, context);
                context.Output.WriteLine();
            }
        }

        string summary = string.Create(CultureInfo.InvariantCulture, $"{found:N0} of {book.Count:N0} names of the book have a hit among {changed.Count:N0} listed parties.");
        if (asLines) context.Talk(summary);
        else context.Output.WriteLine(summary);
        return ExitCode.Ok;
    }

    // All parties of the list, which say how rare words are, and those that are asked for; null, having said why, where there are none.
    private (SearchedParties All, IReadOnlyList<ListedParty> Changed)? Changes(ParseResult input, CommandContext context, out ExitCode failure)
    {
        if (input.GetValue(_from) is not { } before)
        {
            if (ListedNames.Find(input.GetValue(_list), context, out failure) is not { } whole) return null;
            return (whole, whole.Parties);
        }

        if (input.GetValue(_list) is not { } list)
        {
            failure = context.Usage("book rescreen: --from needs --list with the key of a list.");
            return null;
        }

        if (SnapshotPair.Find(list, before, input.GetRequiredValue(_to), context, out failure) is not { } snapshots) return null;

        var diff = ListDiff.Between(snapshots.Before, snapshots.After);
        return (context.Installation.PartiesOf(snapshots.After), [.. diff.Added, .. diff.Changed.Select(change => change.After)]);
    }
}
