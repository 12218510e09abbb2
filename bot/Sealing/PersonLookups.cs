using VpBot.Dialogs.Requests;

namespace VpBot.Sealing;

/// <summary>HMAC-SHA256 over the 16 bytes of the tenant id and the 16 of the object id, in base32.</summary>
public sealed class PersonLookups(IMasterSecrets secrets) : IPersonLookups
{
    private const int IdSize = 16;

    public string Of(Person person)
    {
        Span<byte> ids = stackalloc byte[2 * IdSize];
        person.TenantId.TryWriteBytes(ids, bigEndian: true, out _);
        person.ObjectId.TryWriteBytes(ids[IdSize..], bigEndian: true, out _);
        Span<byte> hash = stackalloc byte[MacKey.Size];
        secrets.Known.Oldest.LookupKey.Authenticate(ids, hash);
        return Base32.Encode(hash);
    }
}
