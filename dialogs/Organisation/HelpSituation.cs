namespace VpBot.Dialogs.Organisation;

/// <summary>What somebody looks for help with, besides an advisor.</summary>
public enum HelpSituation
{
    /// <summary>Illness, stress or burn-out.</summary>
    Illness,

    /// <summary>Something at home or in private: a relationship, a loss.</summary>
    Private,

    /// <summary>Debts.</summary>
    Debts,

    /// <summary>Pay, contract or dismissal.</summary>
    PayAndContract,

    /// <summary>A conflict without unwanted behaviour.</summary>
    Conflict,

    /// <summary>A reorganisation.</summary>
    Reorganisation,

    /// <summary>Discrimination.</summary>
    Discrimination,

    /// <summary>Wrongdoing in the organisation, or work that is not safe.</summary>
    Wrongdoing,

    /// <summary>A crime.</summary>
    Crime,

    /// <summary>Violence at home.</summary>
    ViolenceAtHome,

    /// <summary>Sexual violence.</summary>
    SexualViolence,

    /// <summary>Thoughts of suicide.</summary>
    Suicide,

    /// <summary>Danger now.</summary>
    Danger,
}
