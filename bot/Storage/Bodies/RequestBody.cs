namespace VpBot.Storage.Bodies;

/// <summary>A request as JSON in its row. Only ever add optional members; anything else is a new <see cref="CurrentVersion"/>.</summary>
internal sealed record RequestBody
{
    internal const int CurrentVersion = 1;

    /// <summary>The form of what follows.</summary>
    public required int V { get; init; }

    public required string Code { get; init; }

    public required string State { get; init; }

    /// <summary>The version of the request.</summary>
    public required int Version { get; init; }

    public required string Wish { get; init; }

    public required string Channel { get; init; }

    /// <summary>Parts of days, comma separated.</summary>
    public string? Times { get; init; }

    public required string Language { get; init; }

    public bool? MayLeaveMessage { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateOnly PromisedDay { get; init; }

    public required DateTimeOffset PromisedBy { get; init; }

    public bool PromiseMissedTold { get; init; }

    public OfferBody? Offer { get; init; }

    public int Offers { get; init; }

    public IReadOnlyList<string>? Tried { get; init; }

    public string? Exhausted { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public AppointmentBody? Appointment { get; init; }

    public int? Proposals { get; init; }

    public string? HandOver { get; init; }

    public string? LimitsVersion { get; init; }

    public string? NewsMessageId { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public IReadOnlyList<EffectBody>? Outbox { get; init; }

    public ClaimBody? Claim { get; init; }
}
