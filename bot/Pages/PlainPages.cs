using System.Globalization;
using System.Net;
using System.Text;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;

namespace VpBot.Pages;

/// <summary>The privacy and terms pages: plain HTML, no script, no cookie, nothing from elsewhere.</summary>
internal sealed class PlainPages(OrganisationProfile profile)
{
    /// <summary>What is kept, how long and for whom.</summary>
    public IResult Privacy(HttpContext context) => Page(context, () => (Words.Page_Privacy_Heading,
    [
        Words.Page_Privacy_Text1.With(profile.DisplayName()),
        Words.Page_Privacy_Text2,
        Words.Page_Privacy_Text3.With(profile.KeepOpenDays, profile.KeepAcceptedDays),
        Words.Page_Privacy_Text4,
        Words.Page_Privacy_Text5,
    ]));

    /// <summary>What the bot is and is not.</summary>
    public IResult Terms(HttpContext context) => Page(context, () => (Words.Page_Terms_Heading,
    [
        Words.Page_Terms_Text1.With(profile.DisplayName()),
        Words.Page_Terms_Text2,
        Words.Page_Terms_Text3,
    ]));

    private static IResult Page(HttpContext context, Func<(string Heading, string[] Paragraphs)> content)
    {
        var language = Languages.Choose(context.Request.Query["lang"]);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.CultureOf(language);
        var next = Languages.After(language);
        var (heading, paragraphs) = content();
        var html = new StringBuilder();
        html.Append("<!doctype html><html lang=\"").Append(Words.Language_Code).Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Encoded(heading))
            .Append("</title><style>body{font:1.05rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}</style></head><body><main><h1>")
            .Append(Encoded(heading)).Append("</h1>");
        foreach (var paragraph in paragraphs)
        {
            html.Append("<p>").Append(Encoded(paragraph)).Append("</p>");
        }

        html.Append("<p><a href=\"?lang=").Append(next).Append("\" lang=\"").Append(next).Append("\">")
            .Append(Encoded(Languages.NameOf(next))).Append("</a></p></main></body></html>");
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(html.ToString(), "text/html; charset=utf-8");
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}
