using Forfend.Domain.Law;

namespace Forfend.Cli.Running;

/// <summary>How a command ended, for scripts.</summary>
internal enum ExitCode
{
    /// <summary>Done; nothing stands in the way.</summary>
    Ok = 0,

    /// <summary>A checking command found something.</summary>
    Found = 1,

    /// <summary>The command line is wrong, or something it needs is missing.</summary>
    Usage = 2,

    /// <summary>Not one record could be read.</summary>
    NothingRead = 3,

    /// <summary>Data is stale or missing.</summary>
    Stale = 4,

    /// <summary>Stored data is not what it was.</summary>
    Integrity = 5,

    /// <summary>Some records failed where nothing is held.</summary>
    SomeFailed = 6,

    /// <summary>Whoever asks may not do this.</summary>
    NotAuthorised = 7,

    /// <summary>A dealing is undetermined, or a record is held.</summary>
    Undetermined = 10,

    /// <summary>A dealing needs a licence.</summary>
    LicenceRequired = 11,

    /// <summary>A dealing is prohibited.</summary>
    Prohibited = 12,

    /// <summary>A bug of Forfend.</summary>
    Bug = 70,

    /// <summary>Ended by Ctrl-C.</summary>
    Interrupted = 130,
}

/// <summary>Which exit code acts where there are several.</summary>
internal static class ExitCodes
{
    /// <summary>Every code with its meaning, worst first.</summary>
    public static IReadOnlyList<(ExitCode Code, string Meaning)> WorstFirst { get; } =
    [
        (ExitCode.Bug, "a bug of Forfend"),
        (ExitCode.Interrupted, "ended by Ctrl-C"),
        (ExitCode.NotAuthorised, "whoever asks may not do this"),
        (ExitCode.Integrity, "stored data is not what it was"),
        (ExitCode.Usage, "the command line is wrong, or something it needs is missing"),
        (ExitCode.NothingRead, "not one record could be read"),
        (ExitCode.Prohibited, "a dealing is prohibited"),
        (ExitCode.LicenceRequired, "a dealing needs a licence"),
        (ExitCode.Undetermined, "a dealing is undetermined, or a record is held"),
        (ExitCode.Stale, "data is stale or missing"),
        (ExitCode.SomeFailed, "some records failed where nothing is held (imports)"),
        (ExitCode.Found, "a checking command found something"),
        (ExitCode.Ok, "done; nothing stands in the way"),
    ];

    /// <summary>The worse of two.</summary>
    public static ExitCode Worse(ExitCode left, ExitCode right) => RankOf(left) <= RankOf(right) ? left : right;

    /// <summary>The code of an outcome.</summary>
    public static ExitCode Of(Outcome outcome) => outcome switch
    {
        Outcome.Prohibited => ExitCode.Prohibited,
        Outcome.LicenceRequired => ExitCode.LicenceRequired,
        Outcome.Undetermined => ExitCode.Undetermined,
        _ => ExitCode.Ok,
    };

    private static int RankOf(ExitCode code)
    {
        int rank = 0;
        while (WorstFirst[rank].Code != code) rank++;
        return rank;
    }
}
