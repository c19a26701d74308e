using System.Collections.Generic;
using static PinDeliver.FailureCategory;
using static PinDeliver.PinDeliverError;

namespace PinDeliver;

/// <summary>The one table of errors. A new error is a member of <see cref="PinDeliverError"/> and a row here.</summary>
internal static class ErrorTable
{
    private const string Repeat = "Run the row again; repeating an update does no harm.";
    private const string CheckAddress = "Check the base URI and the proxy.";

    public static Dictionary<PinDeliverError, ErrorTraits> Build() => new()
    {
        [NotConnected] = Input(
            ConnectionError, "Run Connect-PinDeliver first, or set PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY in the environment.", doomsRun: true),
        [ConnectionClosed] = Way(ConnectionError, "Run Connect-PinDeliver again.", doomsRun: true),
        [InvalidApiKey] = Input(
            InvalidArgument,
            "Give each key alone, as Get-Secret or Read-Host -AsSecureString returns it, or set PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY.",
            doomsRun: true),
        [UnsafeBaseUri] = Input(SecurityError, "Use the https address of the service; http is for this machine only.", doomsRun: true),
        [InvalidProxy] = Input(InvalidArgument, "Correct the proxy's parameters of Connect-PinDeliver.", doomsRun: true),
        [MissingIdentity] = Input(InvalidArgument, "Fill in Id or ExternalId."),
        [InvalidIdentity] = Input(InvalidArgument, "Correct the identity, or use the customer's other one."),
        [InvalidRow] = Input(InvalidData, "Pipe objects with columns, as Import-PinDeliverCsv gives them, or bare ids."),
        [InvalidFieldValue] = Input(InvalidData, "Correct the value; nothing of the row was sent."),
        [MisdecodedText] = Input(
            InvalidData, "Read the file with its own encoding (Import-PinDeliverCsv -Encoding NAME); -AllowSuspectText sends such text as it is."),
        [DamagedText] = Input(
            InvalidData, "Correct the file, and give telephone numbers and ids as text; -AllowSuspectText sends such text as it is."),
        [MalformedCsv] = File(InvalidData, "Correct the file where the error says so; none of its rows was read."),
        [FileNotReadable] = File(OpenError, "Check the path, the permissions, and whether another program has the file open."),
        [FileExists] = File(ResourceExists, "Name another file, or give -Force to overwrite this one."),
        [FileNotWritable] = File(WriteError, "Check the path, the permissions and the disk; rows that were not backed up were not sent."),
        [FileChanged] = File(ReadError, "Run the command again when nobody writes to the file; repeating an update does no harm."),
        [JobIsRunning] = File(ResourceBusy, "Wait for the other run to end."),
        [JobChanged] = File(
            InvalidArgument, "Run the command as before to go on where that run was, or use -Restart to set its journal aside and begin anew."),
        [JobInterrupted] = File(ResourceUnavailable, "Run the same command again: it goes on where it was."),
        [DuplicateField] = Input(InvalidData, "Remove one of the two columns."),
        [EmptyValue] = Input(InvalidData, "Fill in the cell, or leave out -EmptyValueAction Error."),
        [FieldNotClearable] = Input(InvalidArgument, "Give the field a value, or leave it out."),
        [FieldSetAndCleared] = Input(InvalidArgument, "Either set the field or clear it."),
        [UnknownField] = Input(InvalidArgument, "Use a field's parameter name or API name."),
        [ParameterScriptFailed] = Input(InvalidArgument, "Correct the script block, or the row that it fails on."),
        [AuthenticationFailed] = Service(
            AuthenticationError, "Check both keys: compare the fingerprints of Get-PinDeliverConnection with those of the keys that you mean.",
            doomsRun: true),
        [AccessDenied] = Service(PermissionDenied, "Use the client key of the client that the customer belongs to."),
        [CustomerNotFound] = Service(ObjectNotFound, "Check the identity, and whether the client key is that of the customer's client."),
        [RequestRejected] = Service(InvalidData, "Correct what the service's text names, and send the row again."),
        [RateLimited] = Service(
            LimitsExceeded, "Wait as long as the service asks for, or set -RequestsPerMinute on Connect-PinDeliver.", isRepeatable: true),
        [ServiceUnavailable] = Service(
            ResourceUnavailable, "Run the rows again later; repeating an update does no harm.", isRepeatable: true),
        [ServiceError] = Service(ResourceUnavailable, "Check the base URI; if it is right, ask the service's support."),
        [RedirectRefused] = Service(SecurityError, "Set -BaseUri to the address that the service documents."),
        [ConnectionFailed] = Unreached(ConnectionError, "Check the base URI, the network and the proxy."),
        [ConnectionLost] = Unreached(ConnectionError, Repeat),
        [CertificateInvalid] = Way(
            SecurityError,
            "Check the base URI and this machine's clock; if a proxy inspects TLS, have its authority trusted on this machine.",
            doomsRun: true),
        [TlsFailed] = Unreached(ConnectionError, "Check that the base URI's port speaks TLS 1.2 or later."),
        [ProxyAuthenticationRequired] = Way(
            AuthenticationError, "Use -ProxyCredential or -ProxyUseDefaultCredentials on Connect-PinDeliver, or -NoProxy.", doomsRun: true),
        [Timeout] = Unreached(OperationTimeout, Repeat + " -TimeoutSec gives more time."),
        [ResponseUnreadable] = Service(InvalidResult, Repeat, isRepeatable: true),
        [UnexpectedResponse] = Service(InvalidResult, CheckAddress),
        [ResponseTooLarge] = Service(LimitsExceeded, CheckAddress),
        [ProtocolError] = Way(InvalidResult, CheckAddress),
        [NotStored] = Service(
            InvalidResult, "Compare the customer in PinDeliver (Get-PinDeliverCustomer) with the row: the service has rounded, changed or kept a value."),
        [ServiceUnreachable] = Way(
            ResourceUnavailable, "Check the network and the service.", doomsRun: true),
    };

    private static ErrorTraits Input(FailureCategory category, string advice, bool doomsRun = false) =>
        new(FailureSource.Input, category, advice) { DoomsRun = doomsRun };

    private static ErrorTraits File(FailureCategory category, string advice) => Input(category, advice, doomsRun: true);

    private static ErrorTraits Way(FailureCategory category, string advice, bool doomsRun = false) =>
        new(FailureSource.Connection, category, advice) { DoomsRun = doomsRun };

    // No answer came: it is repeated, and counts towards "the service cannot be reached".
    private static ErrorTraits Unreached(FailureCategory category, string advice) =>
        new(FailureSource.Connection, category, advice) { IsRepeatable = true, IsUnreached = true };

    private static ErrorTraits Service(FailureCategory category, string advice, bool doomsRun = false, bool isRepeatable = false) =>
        new(FailureSource.Service, category, advice) { DoomsRun = doomsRun, IsRepeatable = isRepeatable };
}
