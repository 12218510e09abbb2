namespace VpBot.Dialogs.Organisation;

/// <summary>How sure we are of an entry of the help directory.</summary>
public enum HelpCertainty
{
    /// <summary>Number and address were read in a source that is named with the entry.</summary>
    Verified,

    /// <summary>A kind of helper, such as one's own doctor; there is no number to be wrong about.</summary>
    General,

    /// <summary>Not read in a source that counts: hidden until the organisation confirms it.</summary>
    Unverified,

    /// <summary>Right, but for one sector only: hidden until the organisation confirms that it is theirs.</summary>
    OneSector,
}
