using System.Management.Automation;

namespace PinDeliver;

/// <summary>Every error's category and recommended action: the one place.</summary>
internal static class ErrorRecords
{
    /// <summary>The record of a failure.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="target">The row as it came, so that it can be exported and run again.</param>
    /// <param name="message">What is shown instead of the exception's own message, or null.</param>
    /// <param name="action">What is recommended instead of the cause's own advice, or null.</param>
    public static ErrorRecord Create(PinDeliverException failure, object? target, string? message = null, string? action = null)
    {
        var (category, advice) = Describe(failure.Error, failure.HttpStatus);
        return new ErrorRecord(failure, failure.ErrorId, category, target)
        {
            ErrorDetails = new ErrorDetails(message ?? failure.Message) { RecommendedAction = action ?? advice },
        };
    }

    /// <summary>Whether a failure dooms every row, so that it ends the command whatever ErrorAction says.</summary>
    public static bool DoomsEveryRow(PinDeliverError error) => error
        is PinDeliverError.NotConnected or PinDeliverError.ConnectionClosed or PinDeliverError.InvalidApiKey
        or PinDeliverError.UnsafeBaseUri or PinDeliverError.AuthenticationFailed or PinDeliverError.CertificateInvalid
        or PinDeliverError.ProxyAuthenticationRequired or PinDeliverError.ServiceUnreachable;

    /// <summary>Whether the service could not be reached or could not serve, which twenty customers in a row bear out.</summary>
    public static bool IsUnreachable(PinDeliverError error) => RetrySchedule.IsRepeatable(error);

    internal static (ErrorCategory Category, string Advice) Describe(PinDeliverError error, int? status = null) => error switch
    {
        PinDeliverError.NotConnected => (ErrorCategory.ConnectionError,
            "Run Connect-PinDeliver first, or set PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY in the environment."),
        PinDeliverError.ConnectionClosed => (ErrorCategory.ConnectionError, "Run Connect-PinDeliver again."),
        PinDeliverError.InvalidApiKey => (ErrorCategory.InvalidArgument,
            "Give each key alone, as Get-Secret or Read-Host -AsSecureString returns it, or set PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY."),
        PinDeliverError.UnsafeBaseUri => (ErrorCategory.SecurityError,
            "Use the https address of the service; http is for this machine only."),
        PinDeliverError.MissingIdentity => (ErrorCategory.InvalidArgument, "Fill in Id or ExternalId."),
        PinDeliverError.InvalidIdentity => (ErrorCategory.InvalidArgument, "Correct the identity, or use the customer's other one."),
        PinDeliverError.InvalidRow => (ErrorCategory.InvalidData, "Pipe objects with columns, as Import-Csv gives them, or bare ids."),
        PinDeliverError.InvalidFieldValue => (ErrorCategory.InvalidData, "Correct the value; nothing of the row was sent."),
        PinDeliverError.MisdecodedText => (ErrorCategory.InvalidData,
            "Read the file with its own encoding (Import-Csv -Encoding); -AllowSuspectText sends such text as it is."),
        PinDeliverError.DamagedText => (ErrorCategory.InvalidData,
            "Correct the file, and give telephone numbers and ids as text; -AllowSuspectText sends such text as it is."),
        PinDeliverError.MalformedCsv => (ErrorCategory.InvalidData, "Correct the file where the error says so; none of its rows was read."),
        PinDeliverError.FileNotReadable => (ErrorCategory.OpenError, "Check the path, the permissions, and whether another program has the file open."),
        PinDeliverError.FileChanged => (ErrorCategory.ReadError, "Run the command again when nobody writes to the file; repeating an update does no harm."),
        PinDeliverError.DuplicateField => (ErrorCategory.InvalidData, "Remove one of the two columns."),
        PinDeliverError.EmptyValue => (ErrorCategory.InvalidData, "Fill in the cell, or leave out -EmptyValueAction Error."),
        PinDeliverError.FieldNotClearable => (ErrorCategory.InvalidArgument, "Give the field a value, or leave it out."),
        PinDeliverError.FieldSetAndCleared => (ErrorCategory.InvalidArgument, "Either set the field or clear it."),
        PinDeliverError.UnknownField => (ErrorCategory.InvalidArgument, "Use a field's parameter name or API name."),
        PinDeliverError.ParameterScriptFailed => (ErrorCategory.InvalidArgument, "Correct the script block, or the row that it fails on."),
        PinDeliverError.AuthenticationFailed => (ErrorCategory.AuthenticationError,
            "Check both keys: compare the fingerprints of Get-PinDeliverConnection with those of the keys that you mean."),
        PinDeliverError.AccessDenied => (ErrorCategory.PermissionDenied, "Use the client key of the client that the customer belongs to."),
        PinDeliverError.CustomerNotFound => (ErrorCategory.ObjectNotFound,
            "Check the identity, and whether the client key is that of the customer's client."),
        PinDeliverError.RequestRejected => (ErrorCategory.InvalidData, "Correct what the service's text names, and send the row again."),
        PinDeliverError.RateLimited => (ErrorCategory.LimitsExceeded, "Wait as long as the service asks for, or lower -ThrottleLimit."),
        PinDeliverError.ServiceUnavailable => (ErrorCategory.ResourceUnavailable, "Run the rows again later; repeating an update does no harm."),
        PinDeliverError.ServiceError => (status == 501 ? ErrorCategory.NotImplemented : ErrorCategory.ResourceUnavailable,
            "Check the base URI; if it is right, ask the service's support."),
        PinDeliverError.RedirectRefused => (ErrorCategory.SecurityError, "Set -BaseUri to the address that the service documents."),
        PinDeliverError.ConnectionFailed => (ErrorCategory.ConnectionError, "Check the base URI, the network and the proxy."),
        PinDeliverError.ConnectionLost => (ErrorCategory.ConnectionError, "Run the row again; repeating an update does no harm."),
        PinDeliverError.CertificateInvalid => (ErrorCategory.SecurityError,
            "Check the base URI and this machine's clock; if a proxy inspects TLS, have its authority trusted on this machine."),
        PinDeliverError.TlsFailed => (ErrorCategory.ConnectionError, "Check that the base URI's port speaks TLS 1.2 or later."),
        PinDeliverError.ProxyAuthenticationRequired => (ErrorCategory.AuthenticationError,
            "Use -ProxyCredential or -ProxyUseDefaultCredentials on Connect-PinDeliver, or -NoProxy."),
        PinDeliverError.Timeout => (ErrorCategory.OperationTimeout, "Run the row again; repeating an update does no harm. -TimeoutSec gives more time."),
        PinDeliverError.ResponseUnreadable => (ErrorCategory.InvalidResult, "Run the row again; repeating an update does no harm."),
        PinDeliverError.ResponseTooLarge => (ErrorCategory.LimitsExceeded, "Check the base URI and the proxy."),
        PinDeliverError.UnexpectedResponse or PinDeliverError.ProtocolError => (ErrorCategory.InvalidResult, "Check the base URI and the proxy."),
        PinDeliverError.ServiceUnreachable => (ErrorCategory.ResourceUnavailable, "Check the network and the service, then run the remaining rows."),
        _ => (ErrorCategory.NotSpecified, ""),
    };
}
