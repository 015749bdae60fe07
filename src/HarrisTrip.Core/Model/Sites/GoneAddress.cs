namespace HarrisTrip.Model.Sites;

/// <summary>The address of something that has been taken down.</summary>
/// <param name="Head">What was there.</param>
/// <param name="Address">Under the site's root, not percent-encoded; a folder with its slash.</param>
public sealed record GoneAddress(ArticleHead Head, string Address)
{
    /// <summary>The file in the bundle that a browser gets there.</summary>
    public string File => AddressLimits.FileOf(Address);
}
