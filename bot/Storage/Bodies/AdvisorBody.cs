namespace VpBot.Storage.Bodies;

/// <summary>An advisor of one roster version or draft as JSON in a row. Only ever add optional members; anything else is a new <see cref="CurrentVersion"/>.</summary>
internal sealed record AdvisorBody
{
    internal const int CurrentVersion = 1;

    /// <summary>The form of what follows.</summary>
    public required int V { get; init; }

    public required string Key { get; init; }

    public required Guid ObjectId { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>For Monday to Sunday, what the advisor works: <c>09:00:00-12:30:00 13:00:00-17:00:00</c>, or nothing.</summary>
    public required IReadOnlyList<string> Week { get; init; }

    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<string> Channels { get; init; }

    public required int Capacity { get; init; }

    public string? Upn { get; init; }

    public string? OtherRole { get; init; }

    public string? Location { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public DateOnly? CertificateUntil { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>First and last days, both included: <c>2026-11-24/2026-11-27</c>.</summary>
    public IReadOnlyList<string>? Absence { get; init; }
}
