using System.Text.Json;
using VpBot.Dialogs.Requests;
using VpBot.Storage;
using VpBot.Storage.Bodies;

namespace VpBot.Tests.Storage.Stores;

public sealed class StoredFormatTests
{
    private const string Request =
        """{"v":1,"code":"MAAN-482","state":"waiting","version":1,"wish":"any","channel":"teamsChat","language":"nl","sentAt":"2026-11-24T08:00:00.1234567+00:00","promisedDay":"2026-11-26","promisedBy":"2026-11-26T08:00:00.1234567+00:00","promiseMissedTold":false,"offers":0}""";

    private const string Advisor =
        """{"v":1,"key":"advisor-1","objectId":"00000001-0000-0000-0000-000000000000","name":"Naam 1","kind":"internal","timeZone":"Europe/Amsterdam","week":["","","","","","",""],"languages":["nl"],"channels":["teamsChat"],"capacity":1}""";

    [Fact]
    public void A_request_is_stored_as_earlier_releases_stored_it() =>
        Write(Samples.Small(new("x")).Request).ShouldBe(Request);

    [Fact]
    public void Instants_are_stored_in_UTC()
    {
        var request = Samples.Full(new("x")).Request;
        var inAmsterdam = TimeSpan.FromHours(1);

        Write(request with
        {
            SentAt = request.SentAt.ToOffset(inAmsterdam),
            PromisedBy = request.PromisedBy.ToOffset(inAmsterdam),
            AcceptedAt = request.AcceptedAt!.Value.ToOffset(inAmsterdam),
            ReleasedAt = request.ReleasedAt!.Value.ToOffset(inAmsterdam),
            Offer = request.Offer! with { RemindContactAt = request.Offer.RemindContactAt!.Value.ToOffset(inAmsterdam) },
            Appointment = request.Appointment! with { At = request.Appointment.At.ToOffset(inAmsterdam) },
            EndedAt = request.EndedAt!.Value.ToOffset(inAmsterdam),
            Claim = request.Claim! with { Until = request.Claim.Until.ToOffset(inAmsterdam) },
        }).ShouldBe(Write(request));
    }

    [Fact]
    public void An_advisor_is_stored_as_earlier_releases_stored_it() => AdvisorBodies.Write(Samples.SmallAdvisor(1)).ShouldBe(Advisor);

    [Fact]
    public void What_an_earlier_release_stored_is_read()
    {
        ReadRequest(Request).Code.ShouldBe("MAAN-482");
        AdvisorBodies.Read(Advisor).Key.Value.ShouldBe("advisor-1");
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2", "version 2")]
    [InlineData("\"v\":1,", "", "cannot be read")]
    [InlineData("\"v\":1", "\"v\":\"1\"", "cannot be read")]
    [InlineData("\"code\":\"MAAN-482\",", "", "cannot be read")]
    [InlineData("\"waiting\"", "\"sleeping\"", "does not know")]
    [InlineData("}", "", "cannot be read")]
    public void What_a_later_release_stored_or_was_damaged_is_an_error_that_says_so(string from, string to, string says) =>
        Should.Throw<StoredFormatException>(() => ReadRequest(Request.Replace(from, to, StringComparison.Ordinal))).Message.ShouldContain(says);

    [Theory]
    [InlineData("Europe/Amsterdam", "Europe/Atlantis")]
    [InlineData("\"week\":[\"\",", "\"week\":[")]
    [InlineData("\"week\":[\"\"", "\"week\":[\"9-17\"")]
    public void An_advisor_that_cannot_be_read_is_an_error(string from, string to) =>
        Should.Throw<StoredFormatException>(() => AdvisorBodies.Read(Advisor.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void Every_value_has_a_name_of_its_own()
    {
        HasNames(RequestBodies.States);
        HasNames(RequestBodies.Reasons);
        HasNames(RequestBodies.Effects);
        HasNames(RequestBodies.News);
        HasNames(RequestBodies.Appointments);
        HasNames(RequestBodies.HandOvers);
        HasNames(AdvisorBodies.Kinds);
        HasNames(AdvisorBodies.Channels);

        static void HasNames<T>(StoredNames<T> names)
            where T : struct, Enum =>
            Enum.GetValues<T>().ShouldAllBe(value => EqualityComparer<T>.Default.Equals(names.Read(names.Of(value)), value));
    }

    private static string Write(ContactRequest request) => JsonSerializer.Serialize(RequestBodies.Of(request), BodyJson.Default.RequestBody);

    private static ContactRequest ReadRequest(string json) =>
        RequestBodies.Read(new("x"), BodyJson.Read(json, BodyJson.Default.RequestBody, RequestBody.CurrentVersion));
}
