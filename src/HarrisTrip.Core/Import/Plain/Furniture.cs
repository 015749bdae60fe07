using System.Text.RegularExpressions;

namespace HarrisTrip.Import.Plain;

/// <summary>What a line of page furniture stands for.</summary>
enum FurnitureKind
{
    /// <summary>Nothing that an article could hold.</summary>
    Nothing,
    Share,
    Comments,
    CommentsClosed,
}

/// <summary>The lines of a page that are not its article: buttons, prompts, adverts, links to other stories.</summary>
static partial class Furniture
{
    public static FurnitureKind? Of(string line) =>
        Closed().IsMatch(line) ? FurnitureKind.CommentsClosed
        : Comments().IsMatch(line) ? FurnitureKind.Comments
        : Share().IsMatch(line) ? FurnitureKind.Share
        : Other().IsMatch(line) ? FurnitureKind.Nothing
        : null;

    const RegexOptions Options =
        RegexOptions.IgnoreCase
        | RegexOptions.CultureInvariant
        | RegexOptions.ExplicitCapture
        | RegexOptions.IgnorePatternWhitespace;

    [GeneratedRegex(
        """
            ^( about\ sharing | share(\ (this(\ (article|story|page|post))?|on\ .{2,20}|via\ .{2,20}))? | sharing
                | (facebook|twitter|whatsapp|linkedin|pinterest|telegram|reddit|messenger|e-?mail|print|copy\ link
                |copy\ this\ link|x|bluesky|threads)
            | share\ page | these\ are\ external\ links.* | compart[ei]r(\ (esto|este\ art[ií]culo|en\ .{2,20}))?
                | partager(\ .{2,30})? | (artikel\ )?teilen(\ .{2,20})? )[.:!]?$
            """,
        Options
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        """
            ^( be\ the\ first\ to\ (comment|leave\ a\ comment).{0,10} | leave\ a\ (reply|comment)(\ to\ .{2,40})?
                | (add|post|write)\ (a|your)\ comment
                | (view\ |show\ |read\ )?(all\ )?\(?\d*\)?\ ?comments?(\ \(\d+\))?
                | join\ the\ (conversation|discussion).{0,10}
            | your\ e-?mail\ address\ will\ not\ be\ published.* | required\ fields\ are\ marked.*
                | save\ my\ name,\ e-?mail.* | (log|sign)\ in\ to\ (comment|reply).* | cancel\ reply
            | deja\ (un|tu)\ comentario | s[eé]\ el\ primero\ en\ comentar | comentarios?(\ \(\d+\))?
                | laisser\ un\ commentaire | commentaires?(\ \(\d+\))? | kommentar\ (schreiben|hinterlassen)
                | kommentare?(\ \(\d+\))? )[.:!]?$
            """,
        Options
    )]
    private static partial Regex Comments();

    [GeneratedRegex(
        """^( comments\ (are|have\ been)\ (now\ )?closed.{0,30} | this\ (article|story)\ is\ closed\ (to"""
            + """|for)\ comments )[.:!]?$""",
        Options
    )]
    private static partial Regex Closed();

    [GeneratedRegex(
        """
            ^( advertisement | advertising | ad | sponsored(\ content)? | publicidad | publicité | anzeige
                | werbung | skip\ (to|past)\ .{2,40} | (most\ (read|popular|viewed))
                | (related|recommended|more)(\ (articles?|stories|topics|content|on\ this\ story|from\ .{2,40}
                |like\ this))?
            | (you\ may|you\ might)\ also\ (like|be\ interested\ in).{0,10} | (read|see|also\ read|lee|lea)\ (more
                |also|también|tambien)\b.{0,160} | (sign\ up|subscribe)(\ (for|to)\ .{2,120})? | newsletter
                | follow\ .{2,60}\ on\ .{2,60} | (log|sign)\ (in|out)
            | \d+\ min(ute)?s?\ read | listen(\ to\ this\ (article|story))?(\ \(?\d+\ min(ute)?s?\)?)?
                | save(\ (for\ later|article|story))? | bookmark | (click|tap)\ here\ .{2,120} | play\ (video|audio)
                | (cookie|privacy)\ (policy|settings|notice) | terms\ (of\ use|and\ conditions)
            | accept\ (all\ )?cookies? | menu | search | home | back\ to\ top
                | (next|previous)(\ (article|story|post|page))? | (copyright|©)\ .{0,20}\d{4}.{0,80}
                | .{0,60}all\ rights\ reserved | todos\ los\ derechos\ reservados )[.:!›»→]?$
            """,
        Options
    )]
    private static partial Regex Other();
}
