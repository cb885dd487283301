namespace Forfend.Rulebook.Reading;

/// <summary>Stable codes of what can be wrong with a rulebook.</summary>
public static class FindingCodes
{
    /// <summary>The file cannot be read as YAML at all.</summary>
    public const string NotYaml = "RBK001";

    /// <summary>It uses a feature of YAML that measures do without (anchors, tags, several documents).</summary>
    public const string YamlFeature = "RBK002";

    /// <summary>A key stands twice in one mapping.</summary>
    public const string KeyTwice = "RBK003";

    /// <summary>A key that many YAML readers take for true or false.</summary>
    public const string KeyIsTruth = "RBK004";

    /// <summary>A value where a list is expected, and the like.</summary>
    public const string WrongShape = "RBK005";

    /// <summary>A key the format does not have.</summary>
    public const string UnknownKey = "RBK006";

    /// <summary>A key the format requires.</summary>
    public const string MissingKey = "RBK007";

    /// <summary>A value that is none of a closed vocabulary.</summary>
    public const string UnknownWord = "RBK008";

    /// <summary>A value that cannot be read as what it must be: a day, a number, a share.</summary>
    public const string BadValue = "RBK009";

    /// <summary>An id that is defined twice.</summary>
    public const string DefinedTwice = "RBK010";

    /// <summary>An id that nothing defines.</summary>
    public const string Unresolved = "RBK011";

    /// <summary>A file that does not stand where its content says.</summary>
    public const string WrongPlace = "RBK012";

    /// <summary>Statements that do not fit together.</summary>
    public const string Contradiction = "RBK013";

    /// <summary>A file that is registered but missing, or there but not registered.</summary>
    public const string NotRegistered = "RBK014";

    /// <summary>A compiled rulebook that is damaged or of another version.</summary>
    public const string Damaged = "RBK015";

    /// <summary>A limit was reached.</summary>
    public const string Limit = "RBK016";
}
