namespace VpBot.Tests.Storage;

public enum SampleColour
{
    None,
    Red,
    Blue,
}
