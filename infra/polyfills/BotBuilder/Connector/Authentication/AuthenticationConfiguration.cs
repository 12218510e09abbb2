namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What inbound authentication asks for beyond the rules of the protocol.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a signing key must carry besides the one of the activity's channel.</summary>
    public string[] RequiredEndorsements { get; set; } = [];
}
