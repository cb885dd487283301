using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;

namespace Forfend.Intake.Json;

/// <summary>What became of the JSON form of a dealing.</summary>
/// <param name="Dealing">The dealing; null where it cannot be read. A finding with <see cref="RecordFate.Held"/> holds it all the
/// same.</param>
/// <param name="Id">The id, as far as it could be read; else empty.</param>
/// <param name="Findings">What was found.</param>
public sealed record DealingReading(Dealing? Dealing, string Id, ImmutableArray<Finding> Findings);
