using VpBot.Dialogs.Requests;
using VpBot.Sealing;

namespace VpBot.Tests.Sealing;

public sealed class PersonLookupsTests
{
    private static readonly Person Anna = new(new("11111111-2222-3333-4444-555555555555"), new("66666666-7777-8888-9999-aaaaaaaaaaaa"));
    private readonly PersonLookups _lookups = new(new KnownSecrets());

    [Fact]
    public void A_lookup_is_the_same_for_the_same_person_in_every_release() =>
        _lookups.Of(Anna).ShouldBe("njrdnaaqxpm4364pyhtgqa3piu5ocqv6mtre7qn756snhbyqjhxa");

    [Fact]
    public void Another_tenant_or_person_or_secret_gives_another_lookup() => new[]
    {
        _lookups.Of(Anna),
        _lookups.Of(Anna with { TenantId = Anna.ObjectId }),
        _lookups.Of(Anna with { ObjectId = Anna.TenantId }),
        _lookups.Of(new(Anna.ObjectId, Anna.TenantId)),
        new PersonLookups(new KnownSecrets(KnownSecrets.Second)).Of(Anna),
    }.Distinct(StringComparer.Ordinal).Count().ShouldBe(5);

    [Fact]
    public void A_rotation_leaves_the_lookups_as_they_are_while_the_oldest_secret_stays() =>
        new PersonLookups(new KnownSecrets(KnownSecrets.Second, KnownSecrets.First)).Of(Anna).ShouldBe(_lookups.Of(Anna));
}
