namespace VpBot.Dialogs;

/// <summary>Names this assembly for tests and registration.</summary>
public static class AssemblyMarker;
