namespace HarrisTrip.Html.Css;

/// <summary>
/// The brackets that are open. One that closes none of them stands for itself (CSS Syntax 3, 5.4.9).
/// </summary>
sealed class CssBrackets
{
    readonly Stack<char> closing = new();

    public int Depth => closing.Count;

    public bool AreOpen => closing.Count > 0;

    public void Take(CssToken token)
    {
        switch (token.Kind)
        {
            case CssKind.Function:
                closing.Push(')');
                break;
            case CssKind.Open:
                closing.Push(
                    token.Source[0] switch
                    {
                        '(' => ')',
                        '[' => ']',
                        _ => '}',
                    }
                );
                break;
            case CssKind.Close when closing.TryPeek(out var close) && token.Source[0] == close:
                closing.Pop();
                break;
        }
    }

    /// <summary>Where what is opened at a token is closed; the number of tokens where it never is.</summary>
    public static int EndOf(IReadOnlyList<CssToken> tokens, int at)
    {
        var brackets = new CssBrackets();
        for (; at < tokens.Count; at++)
        {
            brackets.Take(tokens[at]);
            if (!brackets.AreOpen)
            {
                break;
            }
        }
        return at;
    }
}
