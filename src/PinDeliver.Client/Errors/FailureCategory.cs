namespace PinDeliver;

/// <summary>What kind of trouble a failure is: the names are those of PowerShell's ErrorCategory, which the client does not know.</summary>
public enum FailureCategory
{
    /// <summary>No connection, or it broke.</summary>
    ConnectionError,

    /// <summary>An argument that cannot be used.</summary>
    InvalidArgument,

    /// <summary>Data that cannot be used.</summary>
    InvalidData,

    /// <summary>A reply that cannot be used.</summary>
    InvalidResult,

    /// <summary>Something could give keys or data away.</summary>
    SecurityError,

    /// <summary>Keys or a log-in were refused.</summary>
    AuthenticationError,

    /// <summary>Known, but not allowed.</summary>
    PermissionDenied,

    /// <summary>The customer does not exist.</summary>
    ObjectNotFound,

    /// <summary>Too much or too often.</summary>
    LimitsExceeded,

    /// <summary>The service or a file cannot be used now.</summary>
    ResourceUnavailable,

    /// <summary>The server lacks what was asked for.</summary>
    NotImplemented,

    /// <summary>It took too long.</summary>
    OperationTimeout,

    /// <summary>A file could not be opened.</summary>
    OpenError,

    /// <summary>A file could not be read.</summary>
    ReadError,

    /// <summary>A file could not be written.</summary>
    WriteError,

    /// <summary>There is one already.</summary>
    ResourceExists,

    /// <summary>Something else holds it.</summary>
    ResourceBusy,
}
