using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Screening;

namespace Forfend.Hosting.Files;

/// <summary>A file to be screened, and how.</summary>
public sealed record FileScreeningRequest
{
    /// <summary>Standard input, in place of a path.</summary>
    public const string StandardInput = "-";

    /// <summary>Path of the file, or <see cref="StandardInput"/>.</summary>
    public required string Input { get; init; }

    /// <summary>Opens standard input; needed where <see cref="Input"/> stands for it.</summary>
    public Func<Stream>? OpenStandardInput { get; init; }

    /// <summary>Folder for the result and the receipt; null writes neither (the lines then go to <see cref="Lines"/> only).</summary>
    public required string? OutputFolder { get; init; }

    /// <summary>Where the result lines go as well, or null.</summary>
    public TextWriter? Lines { get; init; }

    /// <summary>For tables: which column feeds which field.</summary>
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>For tables: what every row is, where no column says so.</summary>
    public DealingKind? Kind { get; init; }

    /// <summary>Whether values that would be read as something else hold the record instead.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The day of every dealing; null for the day a record states, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Up to when the public's knowledge counts; null for all.</summary>
    public DateOnly? KnownBy { get; init; }

    /// <summary>Who asks.</summary>
    public required Profile Profile { get; init; }

    /// <summary>The name findings show: the path, or <c>stdin</c>.</summary>
    public string ShownName => Input == StandardInput ? "stdin" : Input;

    /// <summary>Name of the result and receipt without their endings: the file's name without its last ending and <c>.gz</c>.</summary>
    public string OutputName
    {
        get
        {
            string name = Path.GetFileName(ShownName);
            if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
            string stem = Path.GetFileNameWithoutExtension(name);
            return stem.Length > 0 ? stem : name;
        }
    }
}
