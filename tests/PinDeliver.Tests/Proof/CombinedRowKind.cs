namespace PinDeliver.Tests.Proof;

/// <summary>What becomes of a row.</summary>
internal enum CombinedRowKind
{
    /// <summary>It is stored.</summary>
    Stored,

    /// <summary>The module refuses it before anything is asked.</summary>
    Invalid,

    /// <summary>Its customer does not exist.</summary>
    Unknown,

    /// <summary>The service refuses the update.</summary>
    Refused,

    /// <summary>The service takes the update, and keeps the old value.</summary>
    Dropped,

    /// <summary>It has nothing to send.</summary>
    Blank,
}
