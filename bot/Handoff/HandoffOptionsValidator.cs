using Microsoft.Extensions.Options;

namespace VpBot.Handoff;

[OptionsValidator]
internal sealed partial class HandoffOptionsValidator : IValidateOptions<HandoffOptions>;
