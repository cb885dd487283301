using Forfend.Domain.Parties;

namespace Forfend.Matching.Identifiers;

/// <summary>
/// Finds what may be a strong identifier in text, by form and check digit: BIC, LEI, IBAN (also in groups of four), IMO number, package
/// and bundle names, addresses of virtual currencies. Whether a listed party bears it is asked of the index.
/// </summary>
internal static class IdentifierScanner
{
    private const int ShortestWallet = 25;
    private const int LongestWallet = 110;
    private const int LongestIban = 34;
    private const int IbanGroup = 4;

    /// <summary>Every candidate with its place, in order of position.</summary>
    public static IEnumerable<(Identifier Identifier, int Start)> Scan(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            int end = RunEnd(text, start, acceptsDots: false);
            // A package name is not looked for from within: its run begins where no letter, dot or underscore stands before.
            if (start == 0 || text[start - 1] is not ('.' or '_'))
            {
                foreach (IdentifierType type in PackageTypes(text, start, out int packageEnd))
                    yield return (new Identifier(type, text[start..packageEnd]), start);
            }

            foreach (IdentifierType type in TypesOf(text.AsSpan(start, end - start)))
                yield return (new Identifier(type, text[start..end]), start);
            if (GroupedIbanEnd(text, start, end) is var ibanEnd && ibanEnd > 0)
                yield return (new Identifier(IdentifierType.Iban, text[start..ibanEnd]), start);
            start = end;
        }
    }

    private static List<IdentifierType> TypesOf(ReadOnlySpan<char> run)
    {
        var types = new List<IdentifierType>();
        if (CheckDigits.IsBic(run)) types.Add(IdentifierType.Bic);
        if (CheckDigits.IsLei(run)) types.Add(IdentifierType.Lei);
        if (CheckDigits.IsIban(run)) types.Add(IdentifierType.Iban);
        if (CheckDigits.IsImo(run.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) ? run[3..] : run)) types.Add(IdentifierType.Imo);
        if (run.Length is >= ShortestWallet and <= LongestWallet) types.Add(IdentifierType.Wallet);
        return types;
    }

    private static IdentifierType[] PackageTypes(string text, int start, out int end)
    {
        end = RunEnd(text, start, acceptsDots: true);
        while (text[end - 1] is '.' or '_') end--;
        return text.AsSpan(start, end - start).Contains('.') ? [IdentifierType.AndroidPackage, IdentifierType.AppleBundle] : [];
    }

    // "DE89 3704 0044 0532 0130 00": full groups of four behind single spaces, the last one perhaps shorter; the longest that checks.
    private static int GroupedIbanEnd(string text, int start, int end)
    {
        if (end - start != IbanGroup) return 0;

        Span<char> digits = stackalloc char[LongestIban];
        text.AsSpan(start, IbanGroup).CopyTo(digits);
        int length = IbanGroup;
        int found = 0;
        while (end + 1 < text.Length && text[end] == ' ' && RunEnd(text, end + 1, acceptsDots: false) is var next &&
               next - end - 1 is > 0 and <= IbanGroup && length + next - end - 1 <= LongestIban)
        {
            text.AsSpan(end + 1, next - end - 1).CopyTo(digits[length..]);
            length += next - end - 1;
            bool isLast = next - end - 1 < IbanGroup;
            end = next;
            if (CheckDigits.IsIban(digits[..length])) found = end;
            if (isLast) break;
        }

        return found;
    }

    private static int RunEnd(string text, int start, bool acceptsDots)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (acceptsDots && text[end] is '.' or '_'))) end++;
        return end;
    }
}
