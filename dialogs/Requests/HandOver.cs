namespace VpBot.Dialogs.Requests;

/// <summary>Where it stands when the advisor who accepted asked whether a colleague may take over. Asked once at most: the employee's answer holds.</summary>
public enum HandOver
{
    /// <summary>The employee has not answered; until then nothing changes.</summary>
    Asked,

    /// <summary>The employee stays with this advisor.</summary>
    Refused,
}
