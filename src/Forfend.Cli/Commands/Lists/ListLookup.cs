using Forfend.Cli.Running;
using Forfend.Domain.Findings;
using Forfend.Hosting.Lists;
using Forfend.Lists;

namespace Forfend.Cli.Commands.Lists;

/// <summary>Finds what the commands about lists are given by name; where there is none, says so.</summary>
internal static class ListLookup
{
    /// <summary>How a list is named on the command line.</summary>
    public static string Keys => string.Join(", ", ListSources.All.Select(source => source.Key));

    /// <summary>The source of a key; null, having said why, where there is none.</summary>
    public static IListSource? Source(string key, CommandContext context)
    {
        if (ListSources.Find(key) is { } source) return source;

        string hint = NearestWord.To(key, ListSources.All.Select(each => each.Key)) is { } nearest ? $"Did you mean `{nearest}`?" : $"Use one of {Keys}.";
        context.Talk($"there is no list `{key}`. {hint}");
        return null;
    }

    /// <summary>The stored snapshots; null, having said why, where there is no data folder.</summary>
    public static SnapshotStore? Store(CommandContext context)
    {
        if (context.Data is { } data) return new SnapshotStore(data);

        context.Talk("there is no data folder; name one in the variable FORFEND_DATA.");
        return null;
    }
}
