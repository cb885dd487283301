using System.Text;

namespace Forfend.Accuracy.Attacks;

/// <summary>Attacks that a reader does not see: other code points that look alike, or none at all.</summary>
internal static class Disguise
{
    private const string Latin = "aceopxyijshABCEHIKMOPTXYlvw";
    private const string LookAlike = "асеорхуіјѕһАВСЕНІКМОРТХУӏѵԝ";
    private static readonly string[] Invisible = ["\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF"];
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘqʀꜱᴛᴜᴠᴡxʏᴢ";

    public static string Homoglyphs(Randomness random, string name, double share) =>
        Spelling.Replace(random, name, share, unit => Latin.IndexOf(unit, StringComparison.Ordinal) is >= 0 and var at ? LookAlike[at].ToString() : unit.ToString());

    public static string ZeroWidth(Randomness random, string name) => Spelling.Replace(random, name, 0.3, unit => unit + random.Of(Invisible));

    public static string SoftHyphen(Randomness random, string name) => Spelling.Replace(random, name, 0.3, unit => unit + "\u00AD");

    public static string VariationSelectors(Randomness random, string name) => Spelling.Replace(random, name, 0.3, unit => unit + "\uFE0F");

    public static string Reversed(string name) => "\u202E" + new string([.. name.Reverse()]) + "\u202C";

    public static string Isolated(string name) => "\u2067" + name + "\u2069";

    public static string FullWidth(string name) => string.Concat(name.Select(unit => unit is > ' ' and < '\u007F' ? (char)(unit + 0xFEE0) : unit));

    public static string Mathematical(string name) => string.Concat(name.ToLowerInvariant().Select(unit => char.IsAsciiLetter(unit) ? new Rune(0x1D41A + unit - 'a').ToString() : unit.ToString()));

    public static string Circled(string name) => string.Concat(name.ToLowerInvariant().Select(unit => char.IsAsciiLetter(unit) ? ((char)(0x24D0 + unit - 'a')).ToString() : unit.ToString()));

    public static string SmallCaps(string name) => string.Concat(name.ToLowerInvariant().Select(unit => char.IsAsciiLetter(unit) ? SmallCapitals[unit - 'a'] : unit));

    public static string Accents(Randomness random, string name) => Spelling.Replace(random, name, 0.4, unit => char.IsAsciiLetter(unit) ? unit + random.Of(["\u0301", "\u0308", "\u0327", "\u030C"]) : unit.ToString());
}
