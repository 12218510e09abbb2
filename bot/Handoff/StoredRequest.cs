using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>A request as it is stored: what may be read, and beside it what is sealed.</summary>
/// <param name="Request">What may be read.</param>
/// <param name="SealedRequester">Who asked; empty once forgotten.</param>
/// <param name="SealedExclusions">With whom not; empty once forgotten.</param>
/// <param name="RequesterLookup">The key under which the person's open request is found (an HMAC); null once forgotten.</param>
/// <param name="LookAt">The moment that the due index now points at.</param>
/// <param name="Tag">The version of the stored row that a change must still find there.</param>
public sealed record StoredRequest(
    ContactRequest Request,
    ReadOnlyMemory<byte> SealedRequester,
    ReadOnlyMemory<byte> SealedExclusions,
    string? RequesterLookup,
    DateTimeOffset LookAt,
    string? Tag = null);
