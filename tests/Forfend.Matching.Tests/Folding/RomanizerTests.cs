using Forfend.Matching.Folding;

namespace Forfend.Matching.Tests.Folding;

public class RomanizerTests
{
    [Theory]
    [InlineData("ソダーバーグ", "sodabagu")]
    [InlineData("ギャップ", "gyapu")]
    [InlineData("ヴァレリー", "vareri")]
    [InlineData("たなか", "tanaka")]
    [InlineData("パーヴェル", "paveru")]
    public void Kana_are_spelled_with_their_sound_marks(string kana, string spelling) =>
        Assert.Equal(spelling, Romanizer.Spell(NameFolding.FoldToString(kana), isOldKorean: false));

    [Fact]
    public void A_long_vowel_leaves_the_sound_mark_behind_it_where_it_is() =>
        Assert.Equal("sodahbahgu", Romanizer.Spell(NameFolding.FoldToString("ソダーバーグ"), isOldKorean: false, longVowel: "h"));
}
