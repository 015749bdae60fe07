using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Views;

/// <summary>Where a fault of a page stands that shows only when all files are made.</summary>
/// <param name="At">Where it was written: in the author's file, the template, or the page that was checked.</param>
/// <param name="Page">Where it shows in the finished page, when that is not where it was written.</param>
/// <param name="IsTemplate">True where a template wrote it, as it does on other pages.</param>
readonly record struct PagePlace(Location At, Location? Page, bool IsTemplate);
