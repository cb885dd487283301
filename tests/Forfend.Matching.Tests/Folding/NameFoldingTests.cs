using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Forfend.Matching.Folding;

namespace Forfend.Matching.Tests.Folding;

public class NameFoldingTests
{
    [Theory]
    [InlineData("é", "e")]
    [InlineData("e\u0301", "e")]
    [InlineData("ＡＬＩＰＡＹ", "alipay")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("Straße", "strasse")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("ISTANBUL", "istanbul")]
    [InlineData("ıstanbul", "istanbul")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Øst Ærø Đuro", "ost aero duro")]
    [InlineData("Əliyev", "aliyev")]
    [InlineData("𝔸𝓵𝒊𝐩𝖺𝚢", "alipay")]
    [InlineData("Ⓐⓛⓘⓟⓐⓨ 🅐🅻", "alipay al")]
    [InlineData("ﷲ", "الله")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("٢٠٢٦ ２０２６", "2026 2026")]
    [InlineData("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8")]
    [InlineData("中国银行", "中国银行")]
    [InlineData("राम", "राम")]
    public void Letters_and_digits_lose_case_accents_and_dress(string text, string folded) => Assert.Equal(folded, NameFolding.FoldToString(text));

    [Fact]
    public void A_capital_folds_as_its_small_letter()
    {
        // The machine may know letters that are younger than the table; these fold to nothing.
        IEnumerable<Rune> capitals = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Select(codePoint => new Rune(codePoint)).Where(rune => Rune.ToLowerInvariant(rune) != rune && NameFolding.FoldToString(rune.ToString()).Length > 0);
        Assert.DoesNotContain(capitals, capital => NameFolding.FoldToString(capital.ToString()) != NameFolding.FoldToString(Rune.ToLowerInvariant(capital).ToString()));
    }

    [Theory]
    [InlineData("Al\u200Bi\u00ADp\u2060ay", "alipay")]
    [InlineData("Ali\u202Eyap\u202C", "aliyap")]
    [InlineData("Alipay\uFE0F", "alipay")]
    [InlineData("A\U000E0041lipay", "alipay")]
    [InlineData("Ali\uD800pay", "alipay")]
    [InlineData("Ali\uFFFDpay\u0007", "alipay")]
    public void What_cannot_be_seen_is_removed(string text, string folded) => Assert.Equal(folded, NameFolding.FoldToString(text));

    [Theory]
    [InlineData("O’Brien O'Brien OʼBrien", "obrien obrien obrien")]
    [InlineData("Al‑Zawahiri — al_zawahiri", "al zawahiri al zawahiri")]
    [InlineData("PUTIN,  Vladimir\u00A0V.", "putin,vladimir v")]
    [InlineData("S.A.", "s.a")]
    [InlineData("A/S", "a.s")]
    [InlineData("  (x) ", "x")]
    public void Separators_are_unified(string text, string folded) => Assert.Equal(folded, NameFolding.FoldToString(text));

    [Theory]
    [InlineData("Владимир Путин", "vladimir putin")]
    [InlineData("Сергей", "sergey")]
    [InlineData("СЕРГЕЙ", "sergey")]
    [InlineData("Серге\u0438\u0306", "sergey")]
    [InlineData("Пётр Щукин", "petr shchukin")]
    [InlineData("Ільєв Ђорђе", "ilyev dorde")]
    [InlineData("Παπαδόπουλος", "papadopoulos")]
    [InlineData("Γιώργος", "giorgos")]
    public void Cyrillic_and_Greek_are_spelled_in_Latin(string text, string folded) => Assert.Equal(folded, NameFolding.FoldToString(text));

    [Theory]
    [InlineData("Аlipay", "alipay")]
    [InlineData("АlіраУ", "alipay")]
    [InlineData("ΑLIPΑY", "alipay")]
    [InlineData("ВANK", "bank")]
    [InlineData("Пyтин", "putin")]
    [InlineData("Сбepбанк", "sberbank")]
    public void A_word_of_mixed_scripts_is_read_in_the_one_that_reads_it_whole(string text, string folded) =>
        Assert.Equal(folded, NameFolding.FoldToString(text));

    [Theory]
    [InlineData("Alip\u13AAy", "alipay")] // Cherokee
    [InlineData("Ꭺl\u13A5рay", "alipay")] // Cherokee and Cyrillic
    [InlineData("Tenp\uA4EEy", "tenpay")] // Lisu
    [InlineData("\u0545o\u0570n", "john")] // Armenian
    [InlineData("Igor Iv\u237Anov", "igor iv nov")] // a sign of no script separates
    [InlineData("R\U00010404sneft", "rosneft")] // Deseret
    [InlineData("R\U000104C2sneft", "rosneft")] // Osage
    [InlineData("R\u10FFsneft", "rosneft")] // Georgian
    [InlineData("\u2164ladimir \u216Carin", "vladimir larin")] // Roman numerals
    [InlineData("\u249C\u24A7lipay", "allipay")] // letters in brackets
    [InlineData("Ro\u04ADterra", "rotterra")] // Cyrillic of other peoples
    [InlineData("G\u03C3ldstar", "goldstar")] // Greek that has its own sound
    [InlineData("B\uAB32rl\u0269n", "berlin")] // rare Latin
    public void A_letter_of_another_script_is_read_as_what_it_looks_like(string text, string folded) =>
        Assert.Equal(folded, NameFolding.FoldToString(text));

    [Theory]
    [InlineData("Սարգսյան Օհան")]
    [InlineData("ᏣᎳᎩ ᎠᏂᏴᏫᏯ")]
    [InlineData("ꓡꓲ-ꓢꓴ")]
    [InlineData("ⲡⲉⲧⲣⲟⲥ")]
    [InlineData("გიორგი ყიფიანი")]
    [InlineData("סוסן וולף")]
    [InlineData("هالة")]
    [InlineData("𐐔𐐯𐑅𐐨𐑉𐐯𐐻")]
    [InlineData("ᐃᓄᒃᑎᑐᑦ")]
    public void A_word_of_one_script_keeps_its_letters(string honest)
    {
        string folded = NameFolding.FoldToString(honest);

        Assert.DoesNotContain(folded, unit => char.IsAsciiLetter(unit));
        Assert.False(NameFolding.MixesScripts(honest));
    }

    [Fact]
    public void A_Latin_letter_in_a_word_of_another_script_is_read_as_what_it_looks_like() =>
        Assert.Equal(NameFolding.FoldToString("Սարգսյան Օհան"), NameFolding.FoldToString("Սարqսյան Oհան"));

    [Fact]
    public void Folding_twice_is_folding_once() => Generators.AnyText.Sample(
        text =>
        {
            string once = NameFolding.FoldToString(text);
            Assert.Equal(once, NameFolding.FoldToString(once));
        },
        iter: 20_000);

    [Fact]
    public void Every_code_point_folds_and_folds_no_further()
    {
        for (int codePoint = 0; codePoint < 0x110000; codePoint++)
        {
            string text = codePoint is >= 0xD800 and < 0xE000 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);
            string once = NameFolding.FoldToString("a" + text + "b");
            if (NameFolding.FoldToString(once) != once) Assert.Fail($"U+{codePoint:X4} folds further.");
        }
    }

    [Fact]
    public void A_folded_word_leads_back_to_the_original_text()
    {
        FoldedText folded = NameFolding.Fold("für  Щ\u0301ука\u200B!");

        Assert.Equal("fur shchuka", folded.Text);
        Assert.Equal("für", folded.OriginalOf(0, 3));
        Assert.Equal("Щ\u0301ука\u200B", folded.OriginalOf(4, 11));
        Assert.Equal((5, 6), folded.SourceOf(4, 11));
    }

    [Fact]
    public void The_table_states_its_Unicode_version_and_its_checksum()
    {
        byte[] table = UnicodeTable.Bytes();

        Assert.Equal("15.0", UnicodeTable.Instance.Version);
        Assert.Equal(SHA256.HashData(table.AsSpan(UnicodeTable.HeaderSize)), table[8..UnicodeTable.HeaderSize]);
    }
}
