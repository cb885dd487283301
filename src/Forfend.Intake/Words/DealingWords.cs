using System.Collections.Immutable;
using Forfend.Domain.Dealings;
using Forfend.Domain.Findings;
using Forfend.Intake.Values;

namespace Forfend.Intake.Words;

/// <summary>
/// Reads a dealing as somebody says it: a verb, an amount, and parties behind prepositions (<c>pay 25000 USD to Alipay</c>). Names are
/// taken as they stand; what has no place is kept as text, in which names are looked for as well. Nothing said is dropped.
/// </summary>
public static class DealingWords
{
    /// <summary>What findings and parties name as their source.</summary>
    public const string Source = "words";

    /// <summary>More is not a sentence; a longer text is read from a file.</summary>
    public const int MaxLength = 20_000;

    // People ask politely.
    private static readonly string[] Fillers =
        ["please", "can", "could", "may", "should", "shall", "we", "i", "want", "would", "like", "to", "let", "us", "me", "is", "it", "ok", "allowed"];

    private static readonly string[] Articles = ["a", "an", "the", "our", "my", "their", "some"];

    /// <summary>How to say what is to be done.</summary>
    public static string HowToSayKind { get; } =
        "Start with a verb (pay, receive, buy, export, host, distribute, use, lend, invest, onboard, ...), or say it: "
        + string.Join(", ", DealingKinds.All.Select(kind => "--" + kind.Key())) + ".";

    /// <summary>Reads what somebody said. Never throws on content.</summary>
    public static DealingDraft Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxLength)
        {
            return DealingDraft.Empty with
            {
                Findings = [Held(IntakeCodes.Limit, $"has {text.Length} characters, the most is {MaxLength}. Held.", "Say it shorter, or screen a file.")],
            };
        }

        List<Word> words = Word.Split(text);
        if (words is [.., { IsQuoted: false } last]) words[^1] = last with { Text = last.Text.TrimEnd('?', '!') };
        words.RemoveAll(word => string.IsNullOrWhiteSpace(word.Text));
        var findings = new List<Finding>();
        Facts facts = TakeFacts(words, findings);
        int start = words.TakeWhile(word => Fillers.Any(word.Is)).Count();
        Verb? verb = Verb.All.FirstOrDefault(candidate => StartsWith(words, start, candidate.Phrase));
        if (verb is null) return DealingDraft.Empty with { Facts = facts, Findings = [.. findings], Loose = string.Join(' ', words.Select(word => word.Text)).Trim() };

        List<Word> rest = words[(start + verb.Phrase.Length)..];
        if (verb.Kind == DealingKind.Payment && IsAboutData(rest)) verb = Verb.All.First(other => other.Kind == DealingKind.DataTransfer);
        if (verb.Service.Length > 0) facts = facts.With("service.kind", new FactValue.Text(verb.Service));
        return new SentenceReader(verb, isAllCapitals: !text.Any(char.IsLower), findings).Read(rest, facts);
    }

    /// <summary>Without <c>the</c> and the like at its start.</summary>
    internal static List<Word> WithoutArticle(List<Word> words) =>
        words.Count > 1 && Articles.Any(words[0].Is) ? words[1..] : words;

    internal static Finding Held(string code, string message, string suggestion) =>
        new(code, FindingSeverity.Error, new InputLocation(Source), "", message, RecordFate.Held, suggestion);

    private static Facts TakeFacts(List<Word> words, List<Finding> findings)
    {
        Facts facts = Facts.None;
        for (int index = words.Count - 1; index >= 0; index--)
        {
            string text = words[index].Text;
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            string path = equals < 0 ? "" : text[..equals];
            if (words[index].IsQuoted || !path.Contains('.', StringComparison.Ordinal) || path.Split('.').Any(step => step.Length == 0)) continue;

            facts = FactText.Add(facts, path, text[(equals + 1)..], new InputLocation(Source), path, findings);
            words.RemoveAt(index);
        }

        return facts;
    }

    private static bool StartsWith(List<Word> words, int start, ImmutableArray<string> phrase)
    {
        if (start + phrase.Length > words.Count) return false;

        for (int index = 0; index < phrase.Length; index++)
            if (!words[start + index].Is(phrase[index])) return false;
        return true;
    }

    private static bool IsAboutData(List<Word> rest) =>
        rest.TakeWhile(word => !word.Is("to") && !word.Is("from")).Any(word => word.Is("data") || word.Is("records"));
}
