using System.Collections.Immutable;
using Forfend.Domain.Findings;
using Forfend.Rulebook.Model;

namespace Forfend.Rulebook.Reading;

/// <summary>What became of reading a rulebook: it is read whole, or refused whole.</summary>
public abstract record RulebookReading
{
    private RulebookReading(ImmutableArray<Finding> findings) => Findings = findings;

    /// <summary>What was wrong or worth a look, in the order of the files.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The rulebook was read; what was found are warnings.</summary>
    public sealed record Read(RulebookEdition Edition, ImmutableArray<Finding> Findings) : RulebookReading(Findings);

    /// <summary>The rulebook cannot be relied on; at least one finding is an error.</summary>
    public sealed record Refused(ImmutableArray<Finding> Findings) : RulebookReading(Findings);
}
