namespace VpBot.Dialogs.Organisation;

/// <summary>What the organisation's advisors do when two people might be brought together (domain facts, conflict C1).</summary>
public enum Mediation
{
    /// <summary>They do not mediate, and nothing is said about finding a mediator.</summary>
    None,

    /// <summary>They do not mediate, and help to find a mediator. The default in the Netherlands.</summary>
    Refer,

    /// <summary>They may try a conciliation when both people want it. The default in Belgium, where the law knows it.</summary>
    Conciliation,
}
