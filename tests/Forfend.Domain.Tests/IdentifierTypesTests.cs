using Forfend.Domain.Parties;

namespace Forfend.Domain.Tests;

public class IdentifierTypesTests
{
    [Theory]
    [InlineData(IdentifierType.Bic, "deutdeff xxx", "DEUTDEFF")]
    [InlineData(IdentifierType.Bic, "DEUTDEFF500", "DEUTDEFF500")]
    [InlineData(IdentifierType.Imo, "IMO 9187629", "IMO9187629")]
    [InlineData(IdentifierType.Wallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa")]
    [InlineData(IdentifierType.AndroidPackage, "com.tencent.mm", "com.tencent.mm")]
    public void Identifiers_are_compared_without_punctuation(IdentifierType type, string value, string expected) =>
        Assert.Equal(expected, IdentifierTypes.Normalize(type, value));

    [Fact]
    public void Every_type_has_its_own_key() =>
        Assert.Equal(IdentifierTypes.All.Count, IdentifierTypes.All.Select(type => type.Key()).Distinct(StringComparer.Ordinal).Count());
}
