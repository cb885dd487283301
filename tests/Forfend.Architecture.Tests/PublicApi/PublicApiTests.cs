using System.Reflection;
using PublicApiGenerator;

namespace Forfend.Architecture.Tests.PublicApi;

/// <summary>What others build on, one approved file a library: a change of it is a change somebody reviews.</summary>
public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<string> Libraries => [.. PublicSurface.Libraries];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_surface_is_the_approved_one(string library) =>
        GoldenFile.Matches(Assembly.Load($"Forfend.{library}").GeneratePublicApi(Options) + "\n", $"{library}.txt");

    [Fact]
    public void Public_names_use_the_words_of_the_glossary() =>
        Broken.Nowhere(PublicSurface.Names().Distinct(StringComparer.Ordinal).SelectMany(Vocabulary.Violations));

    [Theory]
    [InlineData("ListedEntity", "`ListedEntity`: say Party instead of Entity")]
    [InlineData("ExportLicense", "`ExportLicense`: say Licence instead of License")]
    [InlineData("AlertManager", "`AlertManager`: say what it does instead of Manager")]
    public void A_word_the_glossary_replaced_is_named(string name, string message) => Assert.Equal([message], Vocabulary.Violations(name));

    [Theory]
    [InlineData("EntityListEntry")]
    [InlineData("Identity")]
    [InlineData("Information")]
    public void Proper_names_and_longer_words_are_left_alone(string name) => Assert.Empty(Vocabulary.Violations(name));
}
