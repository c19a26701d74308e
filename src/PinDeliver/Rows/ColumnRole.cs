namespace PinDeliver.Rows;

/// <summary>What a column holds.</summary>
internal enum ColumnRole
{
    /// <summary>No field: told once, then passed over.</summary>
    Unknown,

    /// <summary>A documented field.</summary>
    Field,

    /// <summary>The customer's id.</summary>
    Id,

    /// <summary>The customer's external id.</summary>
    ExternalId,

    /// <summary>Names of fields to clear.</summary>
    Clear,

    /// <summary>A nested service object.</summary>
    Service,

    /// <summary>Fields that no parameter has.</summary>
    AdditionalProperty,

    /// <summary>What only a read or a run gives, such as Url: passed over without a word.</summary>
    ReadOnly,
}
