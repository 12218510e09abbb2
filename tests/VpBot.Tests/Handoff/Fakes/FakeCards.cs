using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Requests;
using VpBot.Dialogs.Roster;
using VpBot.Handoff;

namespace VpBot.Tests.Handoff.Fakes;

/// <summary>Cards whose name says what they are.</summary>
internal sealed class FakeCards : IHandoffCards
{
    public Card Offer(ContactRequest request, Advisor advisor, bool hasOthers, string language) => Of($"offer {request.Offer!.Number}");

    public Card Over(string language) => Of("over");

    public Card Accepted(ContactRequest request, Requester requester, Advisor advisor, bool hasOthers, string language) => Of($"accepted from {requester.Name}{(request.Appointment is { } moment ? $", {moment.State}" : "")}{(request.HandOver is { } handOver ? $", hand over {handOver}" : "")}");

    public Card ContactReminder(ContactRequest request, string language) => Of("remember contact");

    public Card AdvisorNews(ContactRequest request, string language) => Of("news");

    public Card Released(ContactRequest request, string language) => Of("released");

    public Card Welcome(Advisor advisor, string language) => Of($"welcome {advisor.Name}");

    public Card News(ContactRequest request, RequesterNews news, Advisor? advisor, Requester requester, bool hasOthers) => Of(advisor is null ? $"{news}" : $"{news} by {advisor.Name}");

    public Card Superseded(string language) => Of("superseded");

    private static Card Of(string name) => new(name, new Dictionary<string, object?>(StringComparer.Ordinal));
}
