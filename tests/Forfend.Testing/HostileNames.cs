using System.Text;

namespace Forfend.Testing;

/// <summary>
/// Names made so that they resemble one another in every way a matcher knows, and queries that disguise them: letters off, words joined,
/// cut, dropped, added, exchanged or abbreviated, other spellings, other scripts, letters of other scripts and digits for letters, letters set apart.
/// </summary>
public sealed class HostileNames(Dice dice)
{
    private static readonly string[] Beginnings = ["al", "ab", "mo", "mu", "kha", "ha", "sa", "sha", "ra", "iva", "pet", "vla", "dmi", "ser", "che", "li", "wa", "zha", "xi", "kim", "par", "ya", "yu", "jo", "ma", "an", "ni", "ka", "ste", "chri", "ou", "phi", "schu", "we"];
    private static readonly string[] Middles = ["", "", "ham", "ssan", "hid", "di", "mir", "no", "tro", "gei", "ri", "sto", "ph", "ll", "nn", "ou", "kh", "w", "tz", "sch", "ni", "na", "ra", "ch", "dzh", "dul", "rah", "med"];
    private static readonly string[] Ends = ["", "a", "i", "ov", "off", "ev", "in", "ed", "ad", "man", "ez", "son", "sen", "ski", "sky", "enko", "yan", "dze", "oglu", "ovich", "ovna", "ng", "n", "ah", "eh", "y", "ee", "er", "us", "os"];
    private static readonly string[] Particles = ["al", "bin", "ibn", "de", "van", "el", "abu", "haji", "von", "bint"];
    private static readonly string[] Company = ["Trading", "General", "Holding", "Group", "International", "Bank", "Shipping", "Star", "Alpha", "Iran", "Ltd", "LLC", "GmbH", "S.A.", "Co.", "PJSC", "Limited", "& Co", "II", "III", "2", "One"];
    private static readonly string[] Native = ["Иванов", "Владимир", "Петрович", "محمد", "حسن", "عبد الله", "中国银行", "王伟", "李娜", "김정은", "박", "Παπαδόπουλος", "כהן", "たなか", "ヤマダ", "有限公司", "กรุงเทพ", "राम"];
    private static readonly (string From, string To)[] Spellings = [("kh", "h"), ("ou", "u"), ("q", "k"), ("k", "q"), ("ov", "off"), ("ph", "f"), ("sch", "sh"), ("y", "i"), ("i", "y"), ("ee", "i"), ("w", "v"), ("z", "s"), ("ch", "tch"), ("a", "e"), ("h", ""), ("m", "rn"), ("l", "1"), ("o", "0"), ("e", "3"), ("a", "@")];

    // Letters of Cyrillic, Greek, Cherokee, Lisu, Armenian, Osage and of style, and digits, by the letter they are written for.
    private static readonly Dictionary<char, string[]> LookAlikes = new()
    {
        ['a'] = ["а", "α", "Ꭺ", "ꓮ", "@", "𝐚"],
        ['e'] = ["е", "Ꭼ", "ꓰ", "3", "ҽ"],
        ['i'] = ["і", "ι", "ꓲ", "1", "!", "Ⅰ"],
        ['n'] = ["ո", "ꓠ", "ν"],
        ['o'] = ["о", "ο", "σ", "օ", "\U000104C2", "0"],
        ['p'] = ["р", "ρ", "Ꮲ", "ꓑ"],
        ['r'] = ["г", "Ꮢ", "ꓣ"],
        ['s'] = ["ѕ", "Ꮪ", "ꓢ", "5", "$"],
        ['t'] = ["т", "τ", "Ꭲ", "ꓔ", "7"],
        ['v'] = ["ν", "ѵ", "Ꮩ", "ꓦ"],
    };

    private readonly string[] _words = [.. Enumerable.Range(0, 400).Select(_ => Cased(dice.Of(Beginnings) + dice.Of(Middles) + dice.Of(Ends)))];

    /// <summary>A listed name.</summary>
    public string Listed()
    {
        var words = new List<string>();
        int count = dice.Of([1, 2, 2, 2, 3, 3, 3, 4, 5]);
        for (int word = 0; word < count; word++) words.Add(dice.Percent(6) ? dice.Of(Native) : dice.Percent(8) ? dice.Of(Particles) : dice.Of(_words));
        if (dice.Percent(25)) words.Add(dice.Of(Company));
        if (dice.Percent(8)) words.Add(dice.Of(Company));
        if (dice.Percent(8)) words.Insert(0, Cased(dice.Of(_words)[..1]) + ".");
        return dice.Percent(15) && words.Count > 1 ? $"{words[0]}, {string.Join(' ', words.Skip(1))}" : string.Join(' ', words);
    }

    /// <summary>A query: one of the listed names in disguise, or somebody else.</summary>
    public string Query(IReadOnlyList<string> listed)
    {
        string name = dice.Percent(75) ? dice.Of(listed) : Listed();
        for (int change = dice.Below(4); change > 0; change--) name = Changed(name);
        // Half a letter, which no file can hold, becomes the sign for a lost one.
        return string.Concat(name.EnumerateRunes());
    }

    private string Changed(string name)
    {
        List<string> words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count == 0) return name;

        int at = dice.Below(words.Count);
        switch (dice.Below(18))
        {
            case 0 or 1 or 2:
                words[at] = LetterOff(words[at]);
                break;
            case 3 or 4:
                (string from, string to) = dice.Of(Spellings);
                return name.Replace(from, to, StringComparison.OrdinalIgnoreCase);
            case 5 when at > 0:
                words[at - 1] += words[at];
                words.RemoveAt(at);
                break;
            case 6 when words[at].Length > 3:
                words.Insert(at + 1, words[at][2..]);
                words[at] = words[at][..2];
                break;
            case 7 when words.Count > 1:
                words.RemoveAt(at);
                break;
            case 8:
                words.Insert(at, dice.Of(_words));
                break;
            case 9:
                words.Reverse();
                break;
            case 10:
                words[at] = words[at][..1];
                break;
            case 11:
                return string.Concat(words);
            case 12:
                return string.Join(' ', name.Where(char.IsLetter));
            case 13:
                words.Add(dice.Of(Company));
                break;
            case 14:
                return name[..Math.Min(name.Length, 4 + dice.Below(20))];
            case 15 or 16:
                words[at] = InLookAlikes(words[at]);
                break;
            default:
                words[at] = new string([.. words[at].Where((letter, index) => index == 0 || !"aeiou".Contains(letter, StringComparison.Ordinal))]);
                break;
        }

        return string.Join(' ', words);
    }

    // Some letters of a word, or all that can be.
    private string InLookAlikes(string word)
    {
        int share = dice.Of([30, 60, 100]);
        return string.Concat(word.Select(letter => LookAlikes.TryGetValue(char.ToLowerInvariant(letter), out string[]? alike) && dice.Percent(share) ? dice.Of(alike) : letter.ToString()));
    }

    private string LetterOff(string word)
    {
        var text = new StringBuilder(word);
        int at = dice.Below(text.Length);
        char letter = (char)('a' + dice.Below(26));
        switch (dice.Below(4))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Insert(at, letter);
                break;
            case 2 when at > 0:
                (text[at], text[at - 1]) = (text[at - 1], text[at]);
                break;
            default:
                text[at] = letter;
                break;
        }

        return text.ToString();
    }

    private static string Cased(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
