using HarrisTrip.Diagnostics;
using HarrisTrip.Model;
using HarrisTrip.Parse;

namespace HarrisTrip.Render;

/// <summary>A page that will be made. Which pages there are is known before any of them is rendered.</summary>
/// <param name="File">Its path in the bundle.</param>
/// <param name="At">What it is made from: where a fault is reported that has no better place.</param>
/// <param name="Render">Makes it; null after a fault, which is reported.</param>
public sealed record PlannedPage(string File, PageMake Make, Location At, Func<RenderScope, Page?> Render);

/// <summary>A finished page.</summary>
/// <param name="Canonical">The full address that it has to name as its own; null when none is known.</param>
public sealed record Page(SafeHtml Html, string? Canonical);
