namespace HarrisTrip.Tests.Images;

/// <summary>An article with one picture.</summary>
static class PictureArticle
{
    /// <param name="record">More lines of the picture's record.</param>
    public static string Text(string name, bool lead, string record = "") =>
        $"""
            ---
            title: Harbour opens
            published: 2026-01-02T09:00:00Z
            standfirst: The new quay takes its first ship after four years of work on the harbour wall.
            images:
              - file: {name}
                alt: A ship at the quay
                credit: Port office
            {(lead ? "    lead: true\n" : "")}{record}---

            The first ship came in.

            {(lead ? "" : $"![]({name})")}

            """;
}
