using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;

namespace HarrisTrip.Import.Markdown;

/// <summary>A foreign body becomes one of ours in steps. What needs no change stays as its author wrote it.</summary>
static class BodyImport
{
    /// <summary>A step may bring to light what another has to change. A text that is never done is given up.</summary>
    const int MaxRounds = 12;

    /// <param name="title">The headline; "" when it is to be found in the body.</param>
    /// <param name="fault">Why the body cannot be had at all.</param>
    public static (string Body, string Title)? Convert(
        TracedText source,
        string title,
        BodyContext context,
        out Diagnostic? fault
    )
    {
        fault = null;
        TracedText? text = TemplateTags.Convert(source, context);
        for (var round = 0; round < MaxRounds && text is not null; round++)
        {
            var before = text.Text;
            text = BodyHtml.Convert(text, context);
            text = BodyPictures.Convert(text, context);
            (text, title) = BodyHeadings.Convert(text, title, context);
            text = BodyLinks.Convert(text, context);
            text = BodyRepairs.Convert(text, context);
            context.IsLaterRound = true;
            if (text?.Text == before)
            {
                return (before, title);
            }
        }
        var words = AsWords(source.Text);
        if (BodyRepairs.Faults(new SourceText("", words)) is [{ } first, ..])
        {
            fault = first;
            return null;
        }
        context.Visible(
            source.Origin(0),
            "This text has marks within marks that an article cannot hold: all of it is shown as plain "
                + "lines. Set its headings, links and pictures anew."
        );
        return (words, title);
    }

    static string AsWords(string body) =>
        string.Join("\n\n", body.Split('\n').Select(l => MarkdownText.Of(l.Trim())).Where(l => l.Length > 0));
}
