namespace VpBot.Dialogs.Intents;

/// <summary>What somebody who types seems to want. This is all that crosses the text boundary.</summary>
public enum Intent
{
    /// <summary>A short text that matched nothing.</summary>
    Unknown,

    /// <summary>A story, which does not belong here: a long text, or few words about what happens to the writer.</summary>
    Story,

    /// <summary>Thoughts of suicide or of harming oneself, said in so many words (K1).</summary>
    CrisisSuicide,

    /// <summary>Danger to the writer now (K2).</summary>
    CrisisDanger,

    /// <summary>Sexual violence (K3).</summary>
    CrisisSexual,

    /// <summary>Violence at home or against a child (K4).</summary>
    CrisisHome,

    /// <summary>Danger to somebody else (K5).</summary>
    CrisisOther,

    /// <summary>Words that may point to thoughts of suicide and are also everyday speech (K1, softer).</summary>
    CrisisSuicideSoft,

    /// <summary>Stop whatever is going on.</summary>
    Stop,

    /// <summary>Direct help.</summary>
    Urgent,

    /// <summary>To the start; also a greeting.</summary>
    Home,

    /// <summary>One screen back.</summary>
    Back,

    /// <summary>Another language.</summary>
    Language,

    /// <summary>Remove this chat.</summary>
    Clear,

    /// <summary>Contact with an advisor.</summary>
    Contact,

    /// <summary>Where my request stands.</summary>
    Status,

    /// <summary>Withdraw my request.</summary>
    Withdraw,

    /// <summary>I did not hear anything after my request.</summary>
    NoContact,

    /// <summary>What an advisor does.</summary>
    Role,

    /// <summary>What an advisor does not do.</summary>
    Boundaries,

    /// <summary>What stays confidential and what does not.</summary>
    Limits,

    /// <summary>What unwanted behaviour is.</summary>
    Behaviour,

    /// <summary>What integrity is.</summary>
    Integrity,

    /// <summary>How a first talk goes.</summary>
    FirstTalk,

    /// <summary>What may happen after that.</summary>
    After,

    /// <summary>Who the advisors are.</summary>
    Advisors,

    /// <summary>Internal and external advisors.</summary>
    Kinds,

    /// <summary>What Teams and this bot keep; who or what the bot is.</summary>
    Privacy,

    /// <summary>Not sure that this is the place.</summary>
    NotSure,

    /// <summary>Somebody complained about me.</summary>
    AboutMe,

    /// <summary>I saw something.</summary>
    Witness,

    /// <summary>I am a manager.</summary>
    Manager,

    /// <summary>Becoming an advisor.</summary>
    Becoming,

    /// <summary>Other help.</summary>
    Help,

    /// <summary>Help with illness or stress.</summary>
    HelpIllness,

    /// <summary>Help with something private.</summary>
    HelpPrivate,

    /// <summary>Help with debts.</summary>
    HelpDebts,

    /// <summary>Help with pay, contract or dismissal.</summary>
    HelpPay,

    /// <summary>Help with a conflict.</summary>
    HelpConflict,

    /// <summary>Help in a reorganisation.</summary>
    HelpReorganisation,

    /// <summary>Help with discrimination.</summary>
    HelpDiscrimination,

    /// <summary>Help with wrongdoing.</summary>
    HelpWrongdoing,

    /// <summary>Help after a crime.</summary>
    HelpCrime,

    /// <summary>An advisor asks for their requests.</summary>
    AdvisorRequests,

    /// <summary>An advisor will be away.</summary>
    Away,

    /// <summary>An advisor is there again.</summary>
    Present,

    /// <summary>HR wants to change the list of advisors.</summary>
    Roster,
}
