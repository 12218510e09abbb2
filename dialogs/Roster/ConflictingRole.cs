namespace VpBot.Dialogs.Roster;

/// <summary>Other roles that do not go well with being a confidential advisor: HR, manager, director, company doctor, works council.</summary>
internal static class ConflictingRole
{
    /// <summary>Whole words, folded.</summary>
    private static readonly HashSet<string> Words = new(
        ["HR", "HRM", "HRBP", "PO", "PZ", "OR", "COR", "GOR", "MR", "CEO", "CFO", "COO", "CHRO", "HOOFD", "CHEF", "HEAD", "DGA", "MT"], StringComparer.Ordinal);

    /// <summary>Pieces of words, folded, because Dutch writes compounds.</summary>
    private static readonly string[] Pieces =
    [
        "HUMANRESOURCE", "PERSONEELSZAKEN", "PERSONEELENORGANISATIE", "PENO", "MANAGER", "MANAGEMENT", "LEIDINGGEVEND", "TEAMLEID", "TEAMLEAD", "SUPERVISOR", "DIRECT", "BESTUUR",
        "BEDRIJFSARTS", "ARBOARTS", "COMPANYDOCTOR", "OCCUPATIONALPHYSICIAN", "OCCUPATIONALDOCTOR", "ONDERNEMINGSRAAD", "WORKSCOUNCIL", "PERSONEELSVERTEGENWOORDIG",
    ];

    /// <summary>Whether a role looks like one of these. A guess, for a warning.</summary>
    public static bool Looks(string role)
    {
        var folded = CellText.Fold(role);

        return Pieces.Any(piece => folded.Contains(piece, StringComparison.Ordinal))
            || role.Split([' ', '-', '/', ',', '(', ')', '.', ';'], StringSplitOptions.RemoveEmptyEntries).Any(IsWord);
    }

    /// <summary>The works council is <c>OR</c> in capitals; "or" is a word of English.</summary>
    private static bool IsWord(string word) => Words.Contains(CellText.Fold(word)) && (word.Length > 2 || word is not ("or" or "Or" or "mr" or "Mr"));
}
