using System.Collections.Immutable;
using Forfend.Domain.Law;
using Forfend.Rulebook.Timelines;

namespace Forfend.Rulebook.Pictures;

/// <summary>How a status is drawn; several statuses look alike where they mean the same to whoever asks.</summary>
public enum PictureState
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Proposed, or a proposal on hold.</summary>
    Proposed,

    /// <summary>Signed or published.</summary>
    Signed,

    /// <summary>Identified what it forbids, not yet effective.</summary>
    Defined,

    /// <summary>Effective on its face and empty.</summary>
    Empty,

    /// <summary>Speaks only through the measures that carry it out.</summary>
    SpeaksThroughOthers,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Its start was put back, or it is suspended.</summary>
    Paused,

    /// <summary>Nobody confirmed what was scheduled.</summary>
    Unconfirmed,

    /// <summary>Enjoined or stayed by a court.</summary>
    Stopped,

    /// <summary>Expired, vacated or revoked.</summary>
    Ended,
}

/// <summary>Signs and words of <see cref="PictureState"/>.</summary>
internal static class PictureStates
{
    /// <summary>The first sign, the sign that fills, and the words of the legend, in the order of the enumeration.</summary>
    private static readonly ImmutableArray<(char First, char Fill, string Words)> Signs =
    [
        (' ', ' ', "nothing yet"),
        ('p', '.', "proposed"),
        ('s', '-', "signed"),
        ('d', '=', "defined"),
        ('a', '~', "effective but empty"),
        ('>', '>', "speaks only through what carries it out"),
        ('#', '#', "in force"),
        ('D', ':', "put back or suspended"),
        ('?', '?', "unconfirmed"),
        ('x', 'x', "enjoined or stayed"),
        ('R', ' ', "ended"),
    ];

    /// <summary>How a status is drawn.</summary>
    public static PictureState Of(ProvisionStatus status) => status.Status switch
    {
        LegalStatus.Expired or LegalStatus.Vacated or LegalStatus.Revoked => PictureState.Ended,
        LegalStatus.None => PictureState.None,
        _ when !status.SpeaksThrough.IsEmpty => PictureState.SpeaksThroughOthers,
        LegalStatus.Proposed or LegalStatus.Shelved => PictureState.Proposed,
        LegalStatus.Signed => PictureState.Signed,
        LegalStatus.Defined => PictureState.Defined,
        LegalStatus.AwaitingDefinition => PictureState.Empty,
        LegalStatus.Effective => PictureState.InForce,
        LegalStatus.Delayed or LegalStatus.Suspended => PictureState.Paused,
        LegalStatus.Unconfirmed => PictureState.Unconfirmed,
        LegalStatus.Enjoined or LegalStatus.Stayed => PictureState.Stopped,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static char First(this PictureState state) => Signs[(int)state].First;

    public static char Fill(this PictureState state) => Signs[(int)state].Fill;

    public static string Words(this PictureState state) => Signs[(int)state].Words;
}
