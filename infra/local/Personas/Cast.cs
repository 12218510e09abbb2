namespace VpBot.Local.Personas;

/// <summary>The people of a local run. All are made up.</summary>
public static class Cast
{
    /// <summary>The Entra tenant that they all belong to.</summary>
    public static Guid Tenant { get; } = new("00000000-0000-0000-0000-0000000000aa");

    public static Persona Employee { get; } =
        new("employee", "medewerker", "Sanne", "de Vries", new("00000000-0000-0000-0000-000000000101"));

    /// <summary>On the sample roster: internal, also prevention officer.</summary>
    public static Persona InternalAdvisor { get; } =
        new("advisor1", "vertrouwenspersoon (intern)", "Anna", "Bakker", new("00000000-0000-0000-0000-000000000102"));

    /// <summary>On the sample roster: external.</summary>
    public static Persona ExternalAdvisor { get; } =
        new("advisor2", "vertrouwenspersoon (extern)", "Karim", "El Idrissi", new("00000000-0000-0000-0000-000000000103"));

    /// <summary>May publish the roster.</summary>
    public static Persona Publisher { get; } =
        new("hr", "HR, publiceert het rooster", "Marieke", "Jansen", new("00000000-0000-0000-0000-000000000104"));

    public static IReadOnlyList<Persona> All { get; } = [Employee, InternalAdvisor, ExternalAdvisor, Publisher];
}
