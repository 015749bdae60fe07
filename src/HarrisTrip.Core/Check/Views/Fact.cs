namespace HarrisTrip.Check.Views;

/// <summary>
/// What a rule keeps of a page or file until all are known. One may be kept for every page, and it may outlive the run:
/// so it is small plain data that compares by value, and holds on to no page, folder or function.
/// </summary>
abstract record Fact;
