namespace HarrisTrip.Html.Css;

/// <summary>A style sheet, read once for all who ask what stands in it.</summary>
sealed class CssSheet(string css)
{
    List<CssToken>? tokens;
    List<CssStatement>? statements;
    IReadOnlyList<CssAddress>? addresses;

    public string Text => css;

    public List<CssToken> Tokens => tokens ??= CssTokens.Read(css);

    public List<CssStatement> Statements => statements ??= CssStatement.In(Tokens);

    /// <summary>In the order of the style sheet.</summary>
    public IReadOnlyList<CssAddress> Addresses => addresses ??= CssAddresses.In(this);
}
