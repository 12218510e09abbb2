using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace VpBot.Tests.Storage;

/// <summary>An entity with a property of every type that a table can hold.</summary>
public sealed class SampleEntity : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; set; }

    public bool Flag { get; set; }

    public int Small { get; set; }

    public long Big { get; set; }

    public double Real { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset At { get; set; } = DateTimeOffset.UnixEpoch;

    public DateTime Day { get; set; } = DateTime.UnixEpoch;

    public BinaryData? Data { get; set; }

    public byte[]? Bytes { get; set; }

    public SampleColour Colour { get; set; }

    public int? MaybeSmall { get; set; }

    public DateTimeOffset? MaybeAt { get; set; }

    public SampleColour? MaybeColour { get; set; }

    [DataMember(Name = "stored_name")]
    public string? Renamed { get; set; }

    [IgnoreDataMember]
    public string? Ignored { get; set; }

    public string Derived => $"{Text}!";
}
