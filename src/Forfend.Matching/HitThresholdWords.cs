using System.Collections.Immutable;
using System.Globalization;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Domain.Parties;
using Forfend.Matching.Scoring;

namespace Forfend.Matching;

/// <summary>Reads thresholds as people write them: <c>850</c>, <c>us-ofac-sdn=830</c>, <c>field:text=900</c>, <c>us-ofac-sdn+kind:person=840</c>.</summary>
public static class HitThresholdWords
{
    /// <summary>A threshold is not written as one.</summary>
    private const string NoThreshold = "THR001";

    /// <summary>The score of a threshold is none, or too low to decide with.</summary>
    private const string NoScore = "THR002";

    /// <summary>A threshold names a list, field or kind that does not exist.</summary>
    private const string NoSuchPlace = "THR003";

    /// <summary>Two thresholds are meant for the same, or one names two lists, fields or kinds.</summary>
    private const string SaidTwice = "THR004";

    private const string FieldMark = "field:";
    private const string KindMark = "kind:";

    private const string HowToSay = "Write a score, or list=score, field:name=score or kind:name=score; conditions may be joined by `+`.";

    /// <summary>Reads some of them. What cannot be read is a finding, and then nothing may be searched with the rest.</summary>
    /// <param name="written">Each as written.</param>
    /// <param name="least">The least score that is allowed here.</param>
    /// <param name="lists">Keys of the lists there are.</param>
    /// <param name="findings">Takes what was found.</param>
    public static ImmutableArray<HitThreshold> Read(IEnumerable<string> written, int least, IReadOnlyCollection<string> lists, ICollection<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(findings);
        var read = ImmutableArray.CreateBuilder<HitThreshold>();
        foreach (string text in written)
        {
            if (Read(text, least, lists, findings) is not { } threshold) continue;
            if (read.Any(threshold.IsForTheSameAs)) findings.Add(Refused(SaidTwice, text, "says again what another says.", "Give one of them."));
            else read.Add(threshold);
        }

        return read.ToImmutable();
    }

    private static HitThreshold? Read(string text, int least, IReadOnlyCollection<string> lists, ICollection<Finding> findings)
    {
        int equals = text.LastIndexOf('=');
        if (!int.TryParse(text.AsSpan(equals + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int score) || equals == 0)
        {
            findings.Add(Refused(NoThreshold, text, "is no threshold.", HowToSay));
            return null;
        }

        if (score < least || score > ScoreDefinition.Full)
        {
            findings.Add(Refused(NoScore, text, $"is no score from {Number(least)} to {Number(ScoreDefinition.Full)}.", "`forfend tune` shows what each threshold brings."));
            return null;
        }

        var threshold = new HitThreshold(score);
        foreach (string condition in equals < 0 ? [] : text[..equals].Split('+'))
        {
            if (With(threshold, condition, text, lists, findings) is not { } narrower) return null;
            threshold = narrower;
        }

        return threshold;
    }

    private static HitThreshold? With(HitThreshold threshold, string condition, string text, IReadOnlyCollection<string> lists, ICollection<Finding> findings)
    {
        bool isField = condition.StartsWith(FieldMark, StringComparison.Ordinal);
        bool isKind = condition.StartsWith(KindMark, StringComparison.Ordinal);
        (string what, string name, IEnumerable<string> known, bool isSaid) =
            isField ? ("field", condition[FieldMark.Length..], PartyRole.All.Select(role => role.Key).Append(HitThreshold.Text), threshold.Field.Length > 0)
            : isKind ? ("kind", condition[KindMark.Length..], PartyKinds.All.Select(each => each.Key), threshold.Kind is not null)
            : ("list", condition, lists, threshold.List.Length > 0);
        if (isSaid)
        {
            findings.Add(Refused(SaidTwice, text, $"names two of what a hit has one of: a {what}.", "Write one threshold for each."));
            return null;
        }

        if (!known.Contains(name))
        {
            string hint = NearestWord.To(name, known) is { } nearest ? $"Did you mean `{nearest}`?" : $"There are {string.Join(", ", known)}.";
            findings.Add(Refused(NoSuchPlace, text, $"names a {what} `{name}` that does not exist.", hint));
            return null;
        }

        if (isField) return threshold with { Field = name };
        return isKind ? threshold with { Kind = PartyKinds.All.First(each => each.Key == name).Kind } : threshold with { List = name };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Finding Refused(string code, string text, string what, string suggestion) =>
        new(code, FindingSeverity.Error, new InputLocation("threshold"), "", $"`{text}` {what}", RecordFate.Refused, suggestion);
}
