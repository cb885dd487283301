namespace Forfend.Ownership.Pictures;

/// <summary>Says what a picture shows, as lines of text.</summary>
public static class PictureTable
{
    /// <summary>One line for every link, holder first.</summary>
    public static IEnumerable<string> Lines(OwnerPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return picture.Links.Select(link =>
            $"{Called(picture.Parties[link.From])} | {link.Text} | {Called(picture.Parties[link.To])} | {link.Source}{(link.Since.Length > 0 ? ", since " + link.Since : "")}");
    }

    private static string Called(PicturedParty party) => $"{party.Name} ({(party.IsListed ? "listed" : Rules.RuleStatuses.Key(party.Status))})";
}
