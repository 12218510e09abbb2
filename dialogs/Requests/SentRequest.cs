namespace VpBot.Dialogs.Requests;

/// <summary>The open request after sending.</summary>
/// <param name="Request">The open request of this person.</param>
/// <param name="WasOpen">Whether it is another request that they sent before: a person has one open request.</param>
public sealed record SentRequest(ContactRequest Request, bool WasOpen);
