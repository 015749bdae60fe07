using System.Collections.Frozen;
using static HarrisTrip.Html.Parsing.OpenElements;

namespace HarrisTrip.Html.Parsing;

/// <content>SVG and MathML (13.2.6.5).</content>
sealed partial class TreeConstruction
{
    /// <summary>What cannot stand in SVG or MathML, and closes it (13.2.6.5).</summary>
    static readonly FrozenSet<string> breakout = WordList.SetOf(
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
        nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
        """
    );

    /// <summary>True within SVG and MathML, where CDATA sections are allowed.</summary>
    public bool IsForeign => open.Count > 0 && open.Top.Namespace != Namespace.Html;

    /// <summary>End tags in SVG and MathML (13.2.6.5), which may be those of HTML around it.</summary>
    void EndInForeign(HtmlTag tag)
    {
        var inner = open.Top;
        if (tag.Name is "br" or "p")
        {
            LeaveForeign();
        }
        else
        {
            for (var at = open.Count - 1; at > 0 && open[at].Namespace != Namespace.Html; at--)
            {
                if (open[at].Name == tag.Name)
                {
                    if (at < open.Count - 1)
                    {
                        ReportMismatch(tag, inner);
                    }
                    open.PopTo(at);
                    return;
                }
            }
        }
        End(tag);
        // Wrong in any case; what the place around it says of it has gone before.
        ReportMismatch(tag, inner);
    }

    /// <summary>Back to where HTML may stand.</summary>
    void LeaveForeign()
    {
        while (open.Count > 1 && IsForeign && !open.Top.IsIntegrationPoint)
        {
            open.Pop();
        }
    }

    void PushForeign(HtmlTag tag, Namespace ns)
    {
        if (tag.IsSelfClosed)
        {
            return;
        }
        var isIntegrationPoint =
            ns == Namespace.Svg
                ? tag.Name is "foreignobject" or "desc" or "title"
                : tag.Name is "mi" or "mo" or "mn" or "ms" or "mtext"
                    || (
                        tag.Name == "annotation-xml"
                        && tag.ValueOf("encoding")?.ToLowerInvariant() is "text/html" or "application/xhtml+xml"
                    );
        open.Push(new Node(tag.Name, ns, tag.At, isIntegrationPoint));
    }

    static bool BreaksOut(HtmlTag tag) =>
        breakout.Contains(tag.Name) || (tag.Name == "font" && (tag.Has("color") || tag.Has("face") || tag.Has("size")));
}
