using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class SecretFileSourceTests : IDisposable
{
    private const string Base64 = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("vpbot");

    private string FilePath => Path.Combine(_folder.FullName, "sub", "secret");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task In_Development_the_file_is_made_once_for_its_owner_alone()
    {
        var both = await Task.WhenAll(Load(createWhenAbsent: true), Load(createWhenAbsent: true));

        Lookup(both[0]).ShouldBe(Lookup(both[1]));
        Lookup(await Load(createWhenAbsent: false)).ShouldBe(Lookup(both[0]));
        Directory.GetFiles(Path.GetDirectoryName(FilePath)!).ShouldBe([FilePath]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(FilePath).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task However_many_start_together_in_Development_they_get_the_same_secret()
    {
        using var together = new Barrier(4);
        for (var start = 0; start < 200; start++)
        {
            var found = await Task.WhenAll(Enumerable.Range(0, together.ParticipantCount).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait();
                    return Load(createWhenAbsent: true);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            found.Select(Lookup).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
            Directory.Delete(Path.GetDirectoryName(FilePath)!, recursive: true);
        }
    }

    [Fact]
    public async Task Outside_Development_an_absent_file_is_an_error_that_says_what_to_do()
    {
        var error = await Should.ThrowAsync<MasterSecretException>(() => Load(createWhenAbsent: false));

        error.Message.ShouldContain(FilePath);
        error.Message.ShouldContain("openssl rand -base64 32");
        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public async Task The_first_line_is_current_and_the_last_makes_the_lookups()
    {
        Write($"# rotated in March\nk2 {Base64}\r\n\nk1 {Base64}\n");

        var set = await Load(createWhenAbsent: false);

        set.Current.Id.ShouldBe("k2");
        set.Oldest.Id.ShouldBe("k1");
    }

    [Theory]
    [InlineData("", "holds no secret")]
    [InlineData("# nothing", "holds no secret")]
    [InlineData(Base64, "line 1")]
    [InlineData("k1 AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHg==", "line 1")]
    [InlineData($"k2 {Base64}\nk1 {Base64}AA==", "line 2")]
    [InlineData($"k1 {Base64}\nk1 {Base64}", "repeats")]
    [InlineData($"k/1 {Base64}", "line 1")]
    public async Task A_wrong_file_is_an_error_that_names_the_line_and_quotes_no_secret(string text, string says)
    {
        Write(text);

        var error = await Should.ThrowAsync<MasterSecretException>(() => Load(createWhenAbsent: true));

        error.Message.ShouldContain(says);
        error.ToString().ShouldNotContain("AAECAwQF");
    }

    private Task<MasterSecretSet> Load(bool createWhenAbsent) =>
        Task.Run(() => new SecretFileSource(FilePath, createWhenAbsent).LoadAsync(CancellationToken.None));

    private static string Lookup(MasterSecretSet set)
    {
        var code = new byte[MacKey.Size];
        set.Current.LookupKey.Authenticate([], code);
        return Convert.ToHexString(code);
    }

    private void Write(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!);
        File.WriteAllText(FilePath, text);
    }
}
