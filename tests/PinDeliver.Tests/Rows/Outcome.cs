namespace PinDeliver.Tests.Rows;

/// <summary>What may become of a cell.</summary>
internal enum Outcome
{
    /// <summary>Not sent, and no error.</summary>
    Blank,

    /// <summary>Sent, exactly so.</summary>
    Sent,

    /// <summary>An error.</summary>
    Refused,

    /// <summary>Sent exactly so or an error, as the help leaves it open: too many digits, text that may be misread.</summary>
    SentOrRefused,

    /// <summary>A date or time in a form of the culture that the oracle cannot tell.</summary>
    Open,
}
