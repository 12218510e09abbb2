namespace VpBot.Sealing;

/// <summary>What sealed content is for; content sealed for one purpose does not open for another.</summary>
public enum SealPurpose
{
    Requester,
    Exclusions,
}
