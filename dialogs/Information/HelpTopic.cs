using VpBot.Dialogs.Organisation;

namespace VpBot.Dialogs.Information;

/// <summary>A situation of the help directory with its card.</summary>
/// <param name="Verb">The card's verb.</param>
/// <param name="Heading">The heading, also the button's title, in the language of the turn.</param>
/// <param name="Text">The first paragraph, in the language of the turn.</param>
internal sealed record HelpTopic(string Verb, HelpSituation Situation, Func<string> Heading, Func<string> Text);
