namespace VpBot;

/// <summary>What the bot cannot do without outside Development, and what it must not have without an identity. Every problem is named at once.</summary>
public static partial class Requirements
{
    private static readonly string[] AppTypes = ["SingleTenant", "UserAssignedMSI"];

    /// <summary>Where an address means that there are people behind it.</summary>
    private static readonly string[] Real = ["Storage:Tables", "Sealing:KeyVault"];

    /// <summary>Says when anybody may talk to the bot.</summary>
    public static void Warn(IConfiguration configuration, ILogger logger)
    {
        if (IsOpen(configuration))
        {
            Log.Open(logger);
        }
    }

    /// <summary>Checks the settings.</summary>
    /// <exception cref="InvalidOperationException">Something is missing or wrong; the message names each setting and what to do.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var type = configuration["MicrosoftAppType"];
        if (!string.IsNullOrEmpty(type) && !AppTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add($"MicrosoftAppType is \"{type}\": use SingleTenant or UserAssignedMSI.");
        }

        if (!environment.IsDevelopment())
        {
            Need("MicrosoftAppType", "SingleTenant or UserAssignedMSI.");
            Need("MicrosoftAppId", "the application id of the bot: without it anybody could talk to the bot.");
            Need("MicrosoftAppTenantId", "the tenant of the bot's identity.");
            Need("Tenants:Allowed:0", "the tenant ids that may talk to the bot.");
            Need("Storage:Tables", "a connection string, or the https endpoint of the table service (then Entra is used).");
            if (string.IsNullOrWhiteSpace(configuration["Sealing:KeyVault"]) && string.IsNullOrWhiteSpace(configuration["Sealing:SecretFile"]))
            {
                problems.Add("Sealing:KeyVault or Sealing:SecretFile is missing: where the master secret is.");
            }

            if (string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase))
            {
                Need("MicrosoftAppPassword", "the client secret of the application.");
            }
        }
        else if (IsOpen(configuration))
        {
            problems.AddRange(Real.Where(key => configuration[key]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true)
                .Select(key => $"{key} is real, and MicrosoftAppId is missing: without it anybody could talk to the bot."));
        }

        if (problems.Count > 0)
        {
            throw new InvalidOperationException("The bot cannot start:" + Environment.NewLine + string.Join(Environment.NewLine, problems.Select(problem => "- " + problem)));
        }

        void Need(string key, string what)
        {
            if (string.IsNullOrWhiteSpace(configuration[key]))
            {
                problems.Add($"{key} is missing: {what}");
            }
        }
    }

    private static bool IsOpen(IConfiguration configuration) => string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "MicrosoftAppId is missing: the bot answers everybody who can reach it. Keep it on this machine.")]
        public static partial void Open(ILogger logger);
    }
}
