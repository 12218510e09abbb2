namespace VpBot.Dialogs.Contact;

/// <summary>The questions of the contact waterfall, in order. Append only: a stored draft holds the number.</summary>
public enum ContactStep
{
    Explain = 0,
    Advisor = 1,
    Channel = 2,
    Times = 3,
    Options = 4,
    Review = 5,

    /// <summary>Nothing is left to ask: send.</summary>
    Send = 6,

    /// <summary>The person makes contact themself: show how, store nothing.</summary>
    Self = 7,
}
