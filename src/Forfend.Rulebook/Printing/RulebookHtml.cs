using System.Globalization;
using System.Net;
using System.Text;
using Forfend.Domain.Law;
using Forfend.Rulebook.Model;
using Forfend.Rulebook.Pictures;

namespace Forfend.Rulebook.Printing;

/// <summary>The whole rulebook as one HTML page to print and to cite: every measure with its picture, its parts and its scenarios, each with an anchor.</summary>
public static class RulebookHtml
{
    private const string Style =
        """
        body { font: 15px/1.5 Georgia, serif; max-width: 1100px; margin: 2em auto; padding: 0 1em; color: #1a1a1a; }
        h1, h2, h3 { font-family: sans-serif; line-height: 1.25; }
        section { break-before: page; border-top: 2px solid #1a1a1a; margin-top: 3em; }
        table { border-collapse: collapse; width: 100%; margin: 1em 0; }
        th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #ccc; }
        th { font: 600 13px sans-serif; width: 17em; }
        figure { margin: 1em 0; overflow-x: auto; } figure svg { max-width: 100%; height: auto; }
        .hash { font-family: monospace; word-break: break-all; } a { color: #1f4e79; }
        @media print { body { max-width: none; margin: 0; font-size: 11px; } a { color: inherit; text-decoration: none; } }
        """;

    /// <summary>The page.</summary>
    /// <param name="rulebook">The rulebook.</param>
    /// <param name="dates">The day the pictures mark, and up to when knowledge counts.</param>
    public static string Of(RulebookEdition rulebook, LawDates dates)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>Rulebook {Text(rulebook.Version)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n")
            .Append(CultureInfo.InvariantCulture, $"<h1>Rulebook {Text(rulebook.Version)}</h1>\n<p>{rulebook.Measures.Length} measures, {rulebook.Measures.Sum(measure => measure.Scenarios.Length)} scenarios; the law as of {Text(dates.ToString())}. Cite as: ")
            .Append(CultureInfo.InvariantCulture, $"Forfend rulebook {Text(rulebook.Version)}, measure, part. SHA-256 <span class=\"hash\">{Text(rulebook.Sha256)}</span></p>\n<nav><ol>\n");
        foreach (Measure measure in rulebook.Measures) page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Text(measure.Id)}\">{Text(measure.Id)}</a>: {Text(measure.Title)}</li>\n");
        page.Append("</ol></nav>\n");
        foreach (Measure measure in rulebook.Measures) Append(page, rulebook, measure, dates);
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, RulebookEdition rulebook, Measure measure, LawDates dates)
    {
        // Patterns of several pictures on one page must not share their ids.
        string picture = StatusPictureSvg.Of(StatusPicture.Of(rulebook, measure, dates), idPrefix: measure.Id + "-");
        page.Append(CultureInfo.InvariantCulture, $"<section id=\"{Text(measure.Id)}\">\n<h2>{Text(measure.Title)}</h2>\n<p><a href=\"#{Text(measure.Id)}\">{Text(measure.Id)}</a></p>\n<figure>\n{picture}</figure>\n<table>\n");
        foreach ((string part, string says) in MeasureWords.Of(measure))
        {
            string anchor = $"{measure.Id}.{string.Join('-', part.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries))}";
            page.Append(CultureInfo.InvariantCulture, $"<tr id=\"{Text(anchor)}\"><th><a href=\"#{Text(anchor)}\">{Text(part)}</a></th><td>{Text(says)}</td></tr>\n");
        }

        page.Append("</table>\n<h3>Scenarios</h3>\n<table>\n");
        foreach (Scenario scenario in measure.Scenarios)
        {
            string status = scenario.Expect.Status is { } expected ? $" ({expected.Key()})" : "";
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(scenario.Dates.ToString())}</th><td>{Text(scenario.Name)}</td><td>{Text(scenario.Expect.Outcome.Key() + status)}</td></tr>\n");
        }

        page.Append("</table>\n</section>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
