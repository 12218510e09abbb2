using System.Text.Json;
using VpBot.Dialogs.Roster;

namespace VpBot.Storage.Bodies;

/// <summary>Advisors to stored bodies and back.</summary>
internal static class AdvisorBodies
{
    internal static readonly StoredNames<AdvisorKind> Kinds = new(
        (AdvisorKind.Internal, "internal"),
        (AdvisorKind.External, "external"));

    internal static readonly StoredNames<ContactChannel> Channels = new(
        (ContactChannel.TeamsChat, "teamsChat"),
        (ContactChannel.TeamsCall, "teamsCall"),
        (ContactChannel.Phone, "phone"),
        (ContactChannel.AtWork, "atWork"),
        (ContactChannel.Elsewhere, "elsewhere"));

    internal static string Write(Advisor advisor) => JsonSerializer.Serialize(Of(advisor), BodyJson.Default.AdvisorBody);

    internal static Advisor Read(string json) => Read(BodyJson.Read(json, BodyJson.Default.AdvisorBody, AdvisorBody.CurrentVersion));

    private static AdvisorBody Of(Advisor advisor) => new()
    {
        V = AdvisorBody.CurrentVersion,
        Key = advisor.Key.Value,
        ObjectId = advisor.ObjectId,
        Name = advisor.Name,
        Kind = Kinds.Of(advisor.Kind),
        TimeZone = advisor.Week.TimeZone.Id,
        Week = WeekText.Write(advisor.Week),
        Languages = advisor.Languages,
        Channels = [.. advisor.Channels.Select(channel => Channels.Of(channel))],
        Capacity = advisor.Capacity,
        Upn = advisor.Upn,
        OtherRole = advisor.OtherRole,
        Location = advisor.Location,
        Phone = advisor.Phone,
        Email = advisor.Email,
        CertificateUntil = advisor.CertificateUntil,
        From = advisor.From,
        Until = advisor.Until,
        Absence = advisor.Absence.Count > 0 ? [.. advisor.Absence.Select(DayRangeText.Write)] : null,
    };

    private static Advisor Read(AdvisorBody body) => new(
        new(body.Key),
        body.ObjectId,
        body.Name,
        Kinds.Read(body.Kind),
        WeekText.Read(body.TimeZone, body.Week),
        body.Languages,
        [.. body.Channels.Select(Channels.Read)],
        body.Capacity)
    {
        Upn = body.Upn,
        OtherRole = body.OtherRole,
        Location = body.Location,
        Phone = body.Phone,
        Email = body.Email,
        CertificateUntil = body.CertificateUntil,
        From = body.From,
        Until = body.Until,
        Absence = [.. (body.Absence ?? []).Select(DayRangeText.Read)],
    };
}
