namespace HarrisTrip.Check.Views;

/// <summary>What lies in a folder and is no file of it, so that nothing of it is read.</summary>
public enum NoFile
{
    /// <summary>A symbolic link to a place outside of the folder.</summary>
    LeadsOut,

    /// <summary>A symbolic link to a place where nothing is.</summary>
    LeadsNowhere,

    /// <summary>A symbolic link that leads to itself, perhaps by way of others.</summary>
    LeadsInCircle,

    /// <summary>A pipe, a socket or a device.</summary>
    Special,
}
