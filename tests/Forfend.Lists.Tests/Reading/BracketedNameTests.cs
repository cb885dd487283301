using Forfend.Domain.Parties;
using Forfend.Lists.Reading;

namespace Forfend.Lists.Tests.Reading;

public class BracketedNameTests
{
    [Theory]
    [InlineData("Huawei Technologies Co., Ltd. (Huawei)", "Huawei Technologies Co., Ltd.|Huawei")]
    [InlineData("HiSilicon Technologies Co., Ltd (HiSilicon)", "HiSilicon Technologies Co., Ltd|HiSilicon")]
    [InlineData("Komsomolsk-na-Amur Aviation Production Organization (KNAAPO)", "Komsomolsk-na-Amur Aviation Production Organization|KNAAPO")]
    [InlineData("China Electronics Technology Group Corporation 13th Research Institute (CETC 13)", "China Electronics Technology Group Corporation 13th Research Institute|CETC 13")]
    [InlineData("Gazprom Promgaz, AO (f.k.a. Otkrytoe Gazprom Promgaz)", "Gazprom Promgaz, AO|Otkrytoe Gazprom Promgaz")]
    [InlineData("Mexpar International, Inc. (a.k.a. Pasadena Aerospace; Aviation Logistics)", "Mexpar International, Inc.|Pasadena Aerospace|Aviation Logistics")]
    [InlineData("Mesbah Energy Company (a.k.a. “MEC”)", "Mesbah Energy Company|MEC")]
    public void A_bracket_gives_another_name(string name, string others) =>
        Assert.Equal(others, string.Join('|', BracketedName.Others(name).Select(other => other.Text)));

    [Theory]
    [InlineData("Broad Engineering (Pakistan)")]
    [InlineData("ACM Research (Shanghai)")]
    [InlineData("GOLDEN FISH S.A.L. (OFFSHORE)")]
    [InlineData("CHINA COMMUNICATIONS CONSTRUCTION GROUP (LIMITED)")]
    [InlineData("Guangzhou Hongyu Technology Co., Ltd. (a subordinate institute of CETC-7)")]
    [InlineData("SANTOS, Ahmad (Ahmed)")]
    [InlineData("(nobody)")]
    [InlineData("A name (with two) brackets)")]
    [InlineData("()")]
    [InlineData("")]
    public void A_country_a_legal_form_or_a_remark_is_no_other_name(string name) => Assert.Empty(BracketedName.Others(name));

    [Fact]
    public void A_few_letters_are_many_things_and_identify_nobody() =>
        Assert.Equal(NameStrength.WeakAlias, BracketedName.Others("Atomic Energy Organization of Iran (AEOI)")[1].Strength);
}
