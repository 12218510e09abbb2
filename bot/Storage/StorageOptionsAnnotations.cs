using Microsoft.Extensions.Options;

namespace VpBot.Storage;

[OptionsValidator]
internal sealed partial class StorageOptionsAnnotations : IValidateOptions<StorageOptions>;
