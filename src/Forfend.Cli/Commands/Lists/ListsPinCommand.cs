using System.CommandLine;
using Forfend.Cli.Running;
using Forfend.Domain.Law;
using Forfend.Hosting.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary><c>forfend lists pin</c>: lets an older snapshot decide until it is unpinned.</summary>
internal sealed class ListsPinCommand : CliCommand
{
    private readonly Argument<string> _list = new("list") { Description = $"Key of the list: {ListLookup.Keys}" };
    private readonly Argument<string?> _snapshot = new("snapshot")
    {
        Description = "Day or id of the snapshot; those published later do not exist while it is pinned",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _clear = new("--clear") { Description = "Let the newest snapshot decide again" };

    public ListsPinCommand() : base("pin", "Decide with one snapshot of a list until it is unpinned")
    {
        Add(_list);
        Add(_snapshot);
        Add(_clear);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<CommandExample> Examples =>
    [
        new("forfend lists pin us-ofac-sdn 2024-01-11", "to repeat what was decided then, or while a new publication is looked into"),
        new("forfend lists pin us-ofac-sdn --clear", "back to the newest"),
    ];

    /// <inheritdoc/>
    public override ExitCode Run(ParseResult input, CommandContext context)
    {
        if (ListLookup.Source(input.GetRequiredValue(_list), context) is not { } source || ListLookup.Store(context) is not { } store) return ExitCode.Usage;

        string? text = input.GetValue(_snapshot);
        if (text is null != input.GetValue(_clear)) return context.Usage("lists pin: give either a snapshot or --clear.");
        if (store.Names(source.Key).IsEmpty) return context.Usage($"there is no snapshot of `{source.Key}`; import one: forfend lists import {source.Key} PATH.");

        SnapshotName? pinned = null;
        if (text is not null)
        {
            if (SnapshotReference.Find(store, source.Key, text, out SnapshotName name) is { } complaint) return context.Usage(complaint);
            if (name.IsPartial) return context.Usage($"the snapshot {name} is kept for reference only; it cannot decide.");

            pinned = name;
        }

        if (!store.Pin(source.Key, pinned)) return context.Usage($"another process is changing `{source.Key}`. Try again when it has ended.");

        context.Output.WriteLine(pinned is { } pin
            ? $"{source.Key}: pinned to the publication of {LawDates.Iso(pin.Published)}, snapshot {pin.Id}; later ones are not used"
            : $"{source.Key}: not pinned; the newest snapshot decides");
        return ExitCode.Ok;
    }
}
