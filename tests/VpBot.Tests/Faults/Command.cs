using VpBot.Dialogs.Requests;
using VpBot.Tests.Fixtures;
using Person = VpBot.Tests.Fixtures.Person;

namespace VpBot.Tests.Faults;

/// <summary>Something that people or time do with the bot.</summary>
/// <param name="Name">What it is called in tests.</param>
/// <param name="PrepareAsync">What happens before.</param>
/// <param name="Who">Who does it; null for the background.</param>
/// <param name="ActAsync">What is done, with everything that follows from it.</param>
/// <param name="Ends">The state in which the request ends; null when there is none.</param>
internal sealed record Command(
    string Name, Func<FaultStory, Task> PrepareAsync, Func<FaultStory, Person>? Who, Func<FaultStory, Task> ActAsync, RequestState? Ends)
{
    public static IReadOnlyList<Command> All { get; } =
    [
        .. FaultStory.Steps.SkipLast(1).Select(step => new Command(
            step.Verb, story => story.FillInAsync(Before(step.Verb)), story => story.Sanne, story => story.PressAsync(story.Sanne, step.Verb, step.Inputs), null)),
        Press("send", story => story.FillInAsync("contact.review"), story => story.Sanne, "contact.send", RequestState.Offered),
        Press("accept", story => story.OfferedAsync(), story => story.First, "offer.accept", RequestState.Accepted),
        Press("decline", story => story.OfferedAsync(), story => story.First, "offer.decline", RequestState.Offered),
        Press("withdraw", story => story.OfferedAsync(), story => story.Sanne, "request.withdraw", RequestState.Withdrawn),
        Press("withdraw accepted", story => story.AcceptedAsync(), story => story.Sanne, "request.withdraw", RequestState.Withdrawn),
        Press("no contact", story => story.AcceptedAsync(), story => story.Sanne, "request.nocontact", RequestState.Offered),
        Press("close", story => story.AcceptedAsync(), story => story.First, "request.close", RequestState.Closed),
        Press("propose", story => story.ProposingAsync(), story => story.First, "offer.propose", RequestState.Accepted, ("part", "2026-11-24/pm"), ("time", "14:30")),
        Press("agree", story => story.ProposedAsync(), story => story.Sanne, "request.agree", RequestState.Accepted),
        Press("refuse", story => story.ProposedAsync(), story => story.Sanne, "request.refuse", RequestState.Accepted),
        Press("ask to hand over", story => story.AcceptedAsync(), story => story.First, "offer.handover", RequestState.Accepted),
        Press("hand over", story => story.HandingOverAsync(), story => story.Sanne, "request.handover", RequestState.Offered),
        Press("stay", story => story.HandingOverAsync(), story => story.Sanne, "request.stay", RequestState.Accepted),
        Press("choose times", story => story.NobodyThenAsync(), story => story.Sanne, "request.times", RequestState.Offered, ("times", "2026-11-25/am")),
        Press("status", story => story.OfferedAsync(), story => story.Sanne, "request.status", RequestState.Offered),
        new("expire", story => story.OfferedAsync(), null, async story =>
        {
            story.Bot.Time.Advance(TimeSpan.FromHours(4));
            await story.SweepAsync();
        }, RequestState.Offered),
        new("remind", story => story.OfferedAsync(), null, async story =>
        {
            story.Bot.Time.Advance(TimeSpan.FromHours(2));
            await story.SweepAsync();
        }, RequestState.Offered),
        new("remind of contact", story => story.AcceptedAsync(), null, async story =>
        {
            story.Bot.Time.Set(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
            await story.SweepAsync();
        }, RequestState.Accepted),
        new("install", async story =>
        {
            await story.OfferedAsync();
            await story.LosesAsync(story.First);
        }, story => story.First, async story => await story.First.InstallsAsync(), RequestState.Offered),
        new("upload", story => story.OfferedAsync(), story => story.Marieke, async story => await story.Marieke.SendsFileAsync(Without(story)), RequestState.Offered),
        Press("publish", async story =>
        {
            await story.OfferedAsync();
            await story.Marieke.SendsFileAsync(Without(story));
        }, story => story.Marieke, "roster.publish", RequestState.Offered, ("confirm", "true")),
    ];

    public override string ToString() => Name;

    private static Command Press(
        string name, Func<FaultStory, Task> prepareAsync, Func<FaultStory, Person> who, string verb, RequestState? ends, params (string, string)[] inputs) =>
        new(name, prepareAsync, who, async story =>
        {
            await story.PressAsync(who(story), verb, inputs);
            await story.SettleAsync();
        }, ends);

    private static string Before(string verb) => verb == "contact.start" ? "home" : verb;

    /// <summary>The roster without the advisor who has the offer.</summary>
    private static string Without(FaultStory story) => story.First.Who == Account.Anna
        ? RosterText.Of(RosterText.Line(Account.Karim, "karim", "extern", "+31 33 555 0103"))
        : RosterText.Of(RosterText.Line(Account.Anna, "anna", "intern", "+31 30 555 0102"));
}
