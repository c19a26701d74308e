namespace PinDeliver.Sandbox;

public enum FaultKind
{
    /// <summary>An error status, in the status line, in the body or both.</summary>
    Status,

    /// <summary>The ordinary reply in a one-element array.</summary>
    ArrayEnvelope,

    /// <summary>The ordinary reply as the data of an envelope.</summary>
    Enveloped,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>No reply until the client goes away or the server stops.</summary>
    Hang,

    /// <summary>The ordinary reply, late.</summary>
    Wait,

    /// <summary>302 to elsewhere.</summary>
    Redirect,

    /// <summary>200 with a web page.</summary>
    Html,

    /// <summary>204.</summary>
    Empty,

    /// <summary>JSON that breaks off; the end of the connection is the only sign.</summary>
    Truncate,

    /// <summary>400 whose text holds both keys of the request.</summary>
    EchoKeys,

    /// <summary>200 with 2 MiB.</summary>
    BodyTooLarge,

    /// <summary>400 whose text holds escape sequences, BEL, CR LF, NUL and bidi controls.</summary>
    ControlChars,

    /// <summary>The ordinary reply as if the connection stayed open; then it is closed.</summary>
    CloseAfterReply,

    /// <summary>A well-formed reply of the test's own.</summary>
    Body,

    /// <summary>Bytes of the test's own, status line and all; then the connection is closed.</summary>
    Wire,
}
