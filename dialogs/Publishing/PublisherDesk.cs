using VpBot.Dialogs.Calendar;
using VpBot.Dialogs.Cards;
using VpBot.Dialogs.Information;
using VpBot.Dialogs.Organisation;
using VpBot.Dialogs.Resources;
using VpBot.Dialogs.Roster;

namespace VpBot.Dialogs.Publishing;

/// <summary>HR's side: send a file, see what is wrong or what it changes, publish. It never sees a request.</summary>
public sealed class PublisherDesk(
    IPublishers publishers,
    IRosterFiles files,
    IRosterVersions versions,
    WorkingCalendar calendar,
    OrganisationProfile profile,
    ICardTokens tokens,
    InformationDesk information) : IDesk
{
    public bool Takes(string verb) => verb.StartsWith("roster.", StringComparison.Ordinal);

    public async Task<Reply> AnswerAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!publishers.MayPublish(turn.Who.ObjectId))
        {
            return await information.AnswerAsync(turn, cancellationToken);
        }

        var about = Subject.Parse(turn.Press?.About, Subject.RosterKind);
        return turn.Press?.Verb switch
        {
            Verbs.RosterPublish => await PublishAsync(turn, about?.Id, cancellationToken),
            CardNames.RosterPreview => await PreviewAsync(turn, about?.Id, cancellationToken),
            CardNames.RosterReport => await ReportAsync(turn, cancellationToken),
            CardNames.RosterPublished => RosterCards.Published(await versions.CurrentAsync(cancellationToken)),
            Verbs.RosterDiscard => await DiscardAsync(turn, about?.Id, cancellationToken),
            _ => await HomeAsync(problem: null, cancellationToken),
        };
    }

    /// <summary>Checks a file that was sent and shows the preview or everything that is wrong.</summary>
    public async Task<Reply> CheckAsync(Turn turn, RosterUpload upload, CancellationToken cancellationToken)
    {
        if (!publishers.MayPublish(turn.Who.ObjectId))
        {
            return await information.AnswerTypedAsync(turn);
        }

        var file = await files.ReadAsync(upload, cancellationToken);
        if (file.Table is not { } table)
        {
            return await HomeAsync(Problem(file.Problem), cancellationToken);
        }

        var read = RosterReading.Read(table, Rules(turn));
        if (read.Errors.Count > 0)
        {
            return await KeepReportAsync(turn, read.Errors, cancellationToken);
        }

        var current = await versions.CurrentAsync(cancellationToken);
        var draft = new RosterDraft(read.Advisors, current.Version, read.Warnings.Count > 0, turn.Who.ObjectId) { Warnings = [.. read.Warnings.Take(RosterCards.MostLines + 1)] };
        var id = await versions.KeepDraftAsync(draft, cancellationToken);
        return RosterCards.Preview(id, draft, RosterDifference.Between(current.Advisors, draft.Advisors), tokens);
    }

    /// <summary>Keeps what is wrong with a file as long as a draft, so that it can be read in another language too.</summary>
    private async Task<Reply> KeepReportAsync(Turn turn, IReadOnlyList<RosterFinding> errors, CancellationToken cancellationToken)
    {
        var report = new RosterDraft([], BasedOn: 0, NeedsConfirming: true, turn.Who.ObjectId) { Warnings = [.. errors.Take(RosterCards.MostLines)] };
        return RosterCards.Report(await versions.KeepDraftAsync(report, cancellationToken), report.Warnings, errors.Count, tokens);
    }

    private async Task<Reply> ReportAsync(Turn turn, CancellationToken cancellationToken) =>
        Subject.Parse(turn.Press?.About, Subject.ReportKind) is { } about
        && await versions.FindDraftAsync(about.Id, cancellationToken) is { } report && report.By == turn.Who.ObjectId
            ? RosterCards.Report(about.Id, report.Warnings, about.Number, tokens)
            : await HomeAsync(Words.Roster_Problem_ReportGone, cancellationToken);

    private async Task<Reply> PreviewAsync(Turn turn, string? draftId, CancellationToken cancellationToken)
    {
        if (draftId is null || await versions.FindDraftAsync(draftId, cancellationToken) is not { } draft || draft.By != turn.Who.ObjectId)
        {
            return await HomeAsync(Words.Roster_Problem_DraftGone, cancellationToken);
        }

        var current = await versions.CurrentAsync(cancellationToken);
        return RosterCards.Preview(draftId, draft, RosterDifference.Between(current.Advisors, draft.Advisors), tokens);
    }

    private async Task<Reply> PublishAsync(Turn turn, string? draftId, CancellationToken cancellationToken)
    {
        var current = await versions.CurrentAsync(cancellationToken);
        if (draftId is null || await versions.FindDraftAsync(draftId, cancellationToken) is not { } draft || draft.By != turn.Who.ObjectId)
        {
            return await HomeAsync(Words.Roster_Problem_DraftGone, cancellationToken);
        }

        var difference = RosterDifference.Between(current.Advisors, draft.Advisors);
        if (draft.NeedsConfirming && turn.Press?["confirm"] is not "true")
        {
            return RosterCards.Preview(draftId, draft, difference, tokens, Words.Roster_Problem_Confirm);
        }

        if (await versions.PublishAsync(draft.Advisors, draft.BasedOn, cancellationToken) is not { } published)
        {
            return await HomeAsync(Words.Roster_Problem_Changed, cancellationToken);
        }

        // The draft stays until it expires: pressing again, or Teams repeating the press, gives the version it became.
        return new Reply(RosterCards.Published(published), Lasting: true);
    }

    private async Task<Reply> DiscardAsync(Turn turn, string? draftId, CancellationToken cancellationToken)
    {
        if (draftId is not null && (await versions.FindDraftAsync(draftId, cancellationToken))?.By == turn.Who.ObjectId)
        {
            await versions.DropDraftAsync(draftId, cancellationToken);
        }

        return await HomeAsync(problem: null, cancellationToken);
    }

    private async Task<Reply> HomeAsync(string? problem, CancellationToken cancellationToken) =>
        RosterCards.Home(await versions.CurrentAsync(cancellationToken), calendar.TimeZone, problem);

    private RosterRules Rules(Turn turn) => new(calendar.TimeZone, profile.Country.ToString(), calendar.DayOf(turn.Now), turn.Who.ObjectId);

    private static string Problem(RosterFileProblem? problem) => problem switch
    {
        RosterFileProblem.WrongKind => Words.Roster_Problem_WrongKind,
        RosterFileProblem.WrongPlace => Words.Roster_Problem_WrongPlace,
        RosterFileProblem.TooLarge => Words.Roster_Problem_TooLarge,
        RosterFileProblem.NotReadable => Words.Roster_Problem_NotReadable,
        _ => Words.Roster_Problem_NotFetched,
    };
}
