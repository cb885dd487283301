using System.Collections.Immutable;
using Forfend.Domain.Dealings;

namespace Forfend.Intake;

/// <summary>What the caller says about a file.</summary>
public sealed record IntakeOptions
{
    /// <summary>The name findings show; <c>stdin</c> for standard input.</summary>
    public required string FileName { get; init; }

    /// <summary>For tables: which column feeds which field (<c>end_user</c> → <c>Consignee</c>).</summary>
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>For tables: what every row is, where no column says so.</summary>
    public DealingKind? Kind { get; init; }

    /// <summary>Whether values that would be read as something else (UK for GB) hold the record instead.</summary>
    public bool IsStrict { get; init; }
}
