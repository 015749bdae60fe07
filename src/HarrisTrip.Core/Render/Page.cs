using HarrisTrip.Diagnostics;
using HarrisTrip.Model;
using HarrisTrip.Parse;

namespace HarrisTrip.Render;

/// <summary>
/// A page that will be made. Which pages there are is known before any of them is rendered. One is kept for every page,
/// so it is small: what renders it is shared by all pages of its kind.
/// </summary>
/// <param name="File">Its path in the bundle.</param>
/// <param name="Subject">The article that it shows; null for a list.</param>
/// <param name="Number">Which of several lists it is, from 1 up; 0 for the first of all.</param>
/// <param name="Render">Makes it; null after a fault, which is reported.</param>
public sealed record PlannedPage(string File, PageMake Make, ArticleHead? Subject, int Number, Func<RenderScope, PlannedPage, Page?> Render)
{
    /// <summary>What it is made from: where a fault is reported that has no better place.</summary>
    public Location At(Site site) => Subject?.At ?? site.Settings.At;
}

/// <summary>A finished page.</summary>
/// <param name="Canonical">The full address that it has to name as its own; null when none is known.</param>
public sealed record Page(SafeHtml Html, string? Canonical);
