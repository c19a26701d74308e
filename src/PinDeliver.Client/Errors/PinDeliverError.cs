namespace PinDeliver;

/// <summary>Every cause of failure, one id each; the name is the ErrorRecord's id.</summary>
public enum PinDeliverError
{
    /// <summary>There is no connection: neither Connect-PinDeliver, nor -Connection, nor the environment.</summary>
    NotConnected,

    /// <summary>The connection was closed by Disconnect-PinDeliver or by removing the module.</summary>
    ConnectionClosed,

    /// <summary>A key is empty or holds a character that no HTTP header can carry.</summary>
    InvalidApiKey,

    /// <summary>The base URI could send keys where they can be read, or is no absolute web address.</summary>
    UnsafeBaseUri,

    /// <summary>The parameters for the proxy contradict each other, or its address cannot be used.</summary>
    InvalidProxy,

    /// <summary>A row names no customer.</summary>
    MissingIdentity,

    /// <summary>An identity cannot be sent as one segment of a path.</summary>
    InvalidIdentity,

    /// <summary>A row is something that has no columns, such as a list or a date.</summary>
    InvalidRow,

    /// <summary>A value is not of its field's kind, or not in a form that can be read without guessing.</summary>
    InvalidFieldValue,

    /// <summary>Text was read with the wrong encoding; -AllowSuspectText sends it.</summary>
    MisdecodedText,

    /// <summary>Text holds what a program wrote in place of the value, such as #N/A; -AllowSuspectText sends it.</summary>
    DamagedText,

    /// <summary>Two columns of one row give the same field different values.</summary>
    DuplicateField,

    /// <summary>A blank cell under -EmptyValueAction Error.</summary>
    EmptyValue,

    /// <summary>A field that cannot be cleared was to be cleared.</summary>
    FieldNotClearable,

    /// <summary>One row both sets and clears a field.</summary>
    FieldSetAndCleared,

    /// <summary>A name in -Clear or in the Clear column is no field.</summary>
    UnknownField,

    /// <summary>A script block given for a parameter failed for a row.</summary>
    ParameterScriptFailed,

    /// <summary>401: the keys are wrong.</summary>
    AuthenticationFailed,

    /// <summary>403: the keys are good, and not for this customer.</summary>
    AccessDenied,

    /// <summary>404: the client of the client key has no such customer.</summary>
    CustomerNotFound,

    /// <summary>400, 405, 409, 422 and every other 4xx: the service's text says why.</summary>
    RequestRejected,

    /// <summary>429, which pauses the whole connection.</summary>
    RateLimited,

    /// <summary>408, 500, 502, 503, 504.</summary>
    ServiceUnavailable,

    /// <summary>501, 505 and every other 5xx.</summary>
    ServiceError,

    /// <summary>Any 3xx: keys are never sent on to another address.</summary>
    RedirectRefused,

    /// <summary>The server's name could not be found, or nothing answered at its address.</summary>
    ConnectionFailed,

    /// <summary>The connection broke after it had been made.</summary>
    ConnectionLost,

    /// <summary>The server's certificate is expired, for another host, or not trusted.</summary>
    CertificateInvalid,

    /// <summary>The TLS handshake failed for another reason than the certificate.</summary>
    TlsFailed,

    /// <summary>The proxy wants a log-in (407).</summary>
    ProxyAuthenticationRequired,

    /// <summary>No whole reply within the time limit.</summary>
    Timeout,

    /// <summary>A reply that broke off.</summary>
    ResponseUnreadable,

    /// <summary>A reply that is not PinDeliver's.</summary>
    UnexpectedResponse,

    /// <summary>A reply of more than 1 MiB.</summary>
    ResponseTooLarge,

    /// <summary>A reply that is not valid HTTP.</summary>
    ProtocolError,

    /// <summary>PinDeliver accepted an update, and shows something else when the customer is read back.</summary>
    NotStored,

    /// <summary>Twenty customers in a row could not be reached, so that the command ended.</summary>
    ServiceUnreachable,

    /// <summary>A CSV file is damaged: no row of it was read.</summary>
    MalformedCsv,

    /// <summary>A file is missing, locked, a folder, or cannot be read twice.</summary>
    FileNotReadable,

    /// <summary>A file that is to be written exists already, and -Force is not given.</summary>
    FileExists,

    /// <summary>A file cannot be written.</summary>
    FileNotWritable,

    /// <summary>A file was changed while it was read.</summary>
    FileChanged,

    /// <summary>Another run has the same job at this moment.</summary>
    JobIsRunning,

    /// <summary>An earlier run of a job did not come to its end, and had other parameters, keys or another address.</summary>
    JobChanged,

    /// <summary>A job was interrupted, or not confirmed.</summary>
    JobInterrupted,
}
