using Forfend.Domain.Parties;

namespace Forfend.Matching.Explanation;

/// <summary>
/// How likely a score is the same party, by kind of party, as <c>bench/Accuracy --only probability</c> fits it on labelled pairs, half of
/// which were the same: isotonic, then drawn as straight lines. It explains a score and decides nothing.
/// </summary>
internal static class Probability
{
    private static readonly (int Score, int Probability)[] OfPersons =
        [(0, 25), (271, 110), (335, 210), (849, 230), (855, 655), (881, 715), (914, 905), (1000, 970)];

    private static readonly (int Score, int Probability)[] OfOrganizations =
        [(0, 50), (325, 285), (671, 365), (838, 530), (865, 695), (944, 790), (965, 920), (1000, 990)];

    // Of every labelled pair with its kind unstated; vessels, aircraft and apps have too few of their own.
    private static readonly (int Score, int Probability)[] OfOthers =
        [(0, 20), (194, 55), (332, 190), (747, 260), (828, 350), (849, 680), (909, 850), (1000, 975)];

    /// <summary>The probability of a score, in thousandths; it grows with the score.</summary>
    public static int Of(int score, PartyKind kind)
    {
        (int Score, int Probability)[] measured = kind switch
        {
            PartyKind.Person => OfPersons,
            PartyKind.Organization => OfOrganizations,
            _ => OfOthers,
        };
        int upper = Array.FindIndex(measured, each => each.Score >= score);
        if (upper <= 0) return measured[0].Probability;

        (int fromScore, int fromProbability) = measured[upper - 1];
        return fromProbability + (measured[upper].Probability - fromProbability) * (score - fromScore) / (measured[upper].Score - fromScore);
    }
}
