using System.Diagnostics.Metrics;
using VpBot.Dialogs.Requests;

namespace VpBot.Handoff;

/// <summary>How the hand-off is doing, for the operator: counts without tags, so that nothing points at anybody.</summary>
public sealed class HandoffMetrics
{
    public const string MeterName = "VpBot.Handoff";

    private readonly Meter meter;
    private readonly Counter<long> offered;
    private readonly Counter<long> accepted;
    private readonly Counter<long> declined;
    private readonly Counter<long> expired;
    private readonly Counter<long> contact;
    private readonly Counter<long> noContact;
    private readonly Counter<long> referred;
    private readonly Counter<long> unreachable;
    private readonly Counter<long> untold;
    private readonly Histogram<double> sweepLag;

    public HandoffMetrics(IMeterFactory meters)
    {
        meter = meters.Create(MeterName);
        offered = meter.CreateCounter<long>("vpbot.handoff.offered", description: "Offers that reached an advisor");
        accepted = meter.CreateCounter<long>("vpbot.handoff.accepted", description: "Requests that an advisor accepted");
        declined = meter.CreateCounter<long>("vpbot.handoff.declined", description: "Offers that an advisor passed on");
        expired = meter.CreateCounter<long>("vpbot.handoff.expired", description: "Offers that nobody answered in time");
        contact = meter.CreateCounter<long>("vpbot.handoff.closed.contact", description: "Requests closed by an advisor after contact");
        noContact = meter.CreateCounter<long>("vpbot.handoff.closed.nocontact", description: "Requests closed by an advisor without contact");
        referred = meter.CreateCounter<long>("vpbot.handoff.closed.referred", description: "Requests closed by an advisor who pointed to somebody else");
        unreachable = meter.CreateCounter<long>("vpbot.handoff.unreachable", description: "Offers that could not be delivered");
        untold = meter.CreateCounter<long>("vpbot.handoff.untold", description: "News that an employee could not be told");
        sweepLag = meter.CreateHistogram<double>("vpbot.handoff.sweep.lag", "s", "How long after its quarter a due row was looked at");
    }

    internal void Offered() => offered.Add(1);

    internal void Accepted() => accepted.Add(1);

    internal void Declined() => declined.Add(1);

    internal void Expired() => expired.Add(1);

    internal void Closed(ClosingReason reason) => (reason switch
    {
        ClosingReason.Contact => contact,
        ClosingReason.NoContact => noContact,
        _ => referred,
    }).Add(1);

    internal void Unreachable() => unreachable.Add(1);

    internal void Untold() => untold.Add(1);

    internal void Lagged(TimeSpan lag) => sweepLag.Record(lag.TotalSeconds);
}
