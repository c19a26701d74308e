namespace PinDeliver;

/// <summary>What reading the customer back showed, under -Verify.</summary>
public enum CustomerVerification
{
    /// <summary>It was not read back.</summary>
    None,

    /// <summary>Every field is shown as it was written.</summary>
    Confirmed,

    /// <summary>What is shown is as it was written; the fields that Message names are not shown.</summary>
    NotShown,

    /// <summary>The update was accepted, and reading back failed.</summary>
    Unknown,
}
