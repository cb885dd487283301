using System.Collections.Immutable;
using Forfend.Domain.Parties;

namespace Forfend.Hosting.Lists.Compiled;

/// <summary>Who stands in a snapshot, and a digest of what is said of each: enough to tell who came, went or changed.</summary>
/// <param name="Entries">The parties in the order of the source.</param>
internal sealed record ListRegister(ImmutableArray<RegisterEntry> Entries);

/// <summary>One party of a register.</summary>
/// <param name="Party">Which.</param>
/// <param name="Digest">Equal for parties of which the same is said.</param>
internal readonly record struct RegisterEntry(PartyId Party, ulong Digest);
