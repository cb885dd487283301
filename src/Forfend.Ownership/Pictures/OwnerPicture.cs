using System.Collections.Immutable;
using Forfend.Domain.Parties;
using Forfend.Ownership.Rules;

namespace Forfend.Ownership.Pictures;

/// <summary>What a picture of owners shows, before it is laid out: the same as its table.</summary>
/// <param name="Title">What it is a picture of.</param>
/// <param name="Parties">The parties, the one it is about first.</param>
/// <param name="Links">Who holds or controls what.</param>
/// <param name="LeftOut">How many further parties there would be.</param>
public sealed record OwnerPicture(string Title, ImmutableArray<PicturedParty> Parties, ImmutableArray<PicturedLink> Links, int LeftOut);

/// <summary>A party in a picture.</summary>
/// <param name="Party">The party.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">What the rule makes of it.</param>
/// <param name="IsListed">Whether the rule starts from it.</param>
public sealed record PicturedParty(PartyId Party, string Name, RuleStatus Status, bool IsListed);

/// <summary>A link in a picture: one statement of one source; statements that disagree are two links.</summary>
/// <param name="From">Place of the holder among the parties.</param>
/// <param name="To">Place of the company.</param>
/// <param name="Text">The share, or the kind of control.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Since">Since when, as a day; empty where nobody says.</param>
/// <param name="IsOpen">Whether its size is not known exactly.</param>
/// <param name="Counts">Whether its holder is caught, or may be.</param>
public sealed record PicturedLink(int From, int To, string Text, string Source, string Since, bool IsOpen, bool Counts);
