namespace HarrisTrip.Check.Views;

/// <summary>An entry of a folder that is not a regular file of it, so that nothing of it is read.</summary>
public enum NonRegularFile
{
    /// <summary>A symbolic link to a place outside the folder.</summary>
    LeadsOut,

    /// <summary>A symbolic link to a place where nothing is.</summary>
    LeadsNowhere,

    /// <summary>A symbolic link that leads to itself, perhaps by way of other links.</summary>
    LeadsInCircle,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,
}
