using System;
using System.Threading.Tasks;

namespace PinDeliver.Sandbox;

/// <summary>
/// One thing that goes wrong with one request. Immutable, so one can be queued many times.
/// Unless a factory says otherwise the update is <b>not</b> applied; <see cref="AfterApplying"/> makes the fault come after it.
/// </summary>
public sealed record Fault
{
    private Fault(FaultKind kind) => Kind = kind;

    /// <summary>The connection is reset without a reply.</summary>
    public static Fault Reset { get; } = new(FaultKind.Reset);

    /// <summary>No reply until the client goes away or the server stops.</summary>
    public static Fault Hang { get; } = new(FaultKind.Hang);

    /// <summary>200 with an HTML page, as from a captive portal.</summary>
    public static Fault Html { get; } = new(FaultKind.Html);

    /// <summary>204 without a body.</summary>
    public static Fault Empty { get; } = new(FaultKind.Empty);

    /// <summary>400 whose text repeats both keys as they were received.</summary>
    public static Fault EchoKeys { get; } = new(FaultKind.EchoKeys);

    /// <summary>200 and an ok envelope of 2 MiB.</summary>
    public static Fault BodyTooLarge { get; } = new(FaultKind.BodyTooLarge);

    /// <summary>400 whose text holds escape sequences, BEL, CR LF, NUL and bidi controls.</summary>
    public static Fault ControlChars { get; } = new(FaultKind.ControlChars);

    /// <summary>The ordinary reply, applied, in the one-element array of the sibling endpoints.</summary>
    public static Fault ArrayEnvelope { get; } = new(FaultKind.ArrayEnvelope) { Applied = true };

    /// <summary>The ordinary reply, applied, as the data of an ok envelope: a customer that is read, wrapped like an update's reply.</summary>
    public static Fault Enveloped { get; } = new(FaultKind.Enveloped) { Applied = true };

    /// <summary>The ordinary reply, applied, whose body breaks off half-way with no length and a closed connection.</summary>
    public static Fault Truncate { get; } = new(FaultKind.Truncate) { Applied = true };

    /// <summary>
    /// The ordinary reply, applied; the connection is then closed without having said so: a stale keep-alive for the client.
    /// </summary>
    public static Fault CloseAfterReply { get; } = new(FaultKind.CloseAfterReply) { Applied = true };

    public FaultKind Kind { get; }

    /// <summary>Whether the update is applied (where it is acceptable at all) before the fault shows.</summary>
    public bool Applied { get; private init; }

    internal int HttpStatus { get; private init; }

    internal int BodyStatus { get; private init; }

    /// <summary>The Retry-After, the Location, the service's text or the content type: whichever the kind has.</summary>
    internal string? Text { get; private init; }

    internal ReadOnlyMemory<byte> Bytes { get; private init; }

    internal TimeSpan MinDelay { get; private init; }

    internal TimeSpan MaxDelay { get; private init; }

    internal Task? Release { get; private init; }

    /// <summary>An error envelope.</summary>
    /// <param name="httpStatus">The status of the body, and of the reply itself unless <paramref name="inBodyOnly"/>.</param>
    /// <param name="retryAfter">The value of Retry-After, sent as it is; null sends none.</param>
    /// <param name="inBodyOnly">Sends HTTP 200 around the error.</param>
    public static Fault Status(int httpStatus, string? retryAfter = null, bool inBodyOnly = false) => new(FaultKind.Status)
    {
        HttpStatus = inBodyOnly ? 200 : Checked(httpStatus),
        BodyStatus = Checked(httpStatus),
        Text = retryAfter,
    };

    /// <summary>A status line and an envelope that disagree; a <paramref name="bodyStatus"/> under 400 gives an ok envelope.</summary>
    public static Fault Disagree(int httpStatus, int bodyStatus) =>
        new(FaultKind.Status) { HttpStatus = Checked(httpStatus), BodyStatus = Checked(bodyStatus) };

    /// <summary>
    /// Waits, then handles the request as ever; with <see cref="AfterApplying"/> the wait comes between update and reply.
    /// </summary>
    public static Fault Delay(TimeSpan delay) => RandomDelay(delay, delay);

    /// <summary>As <see cref="Delay"/>, for a time drawn evenly between the two.</summary>
    public static Fault RandomDelay(TimeSpan min, TimeSpan max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(min, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(max, min);
        return new(FaultKind.Wait) { MinDelay = min, MaxDelay = max };
    }

    /// <summary>As <see cref="Delay"/>, but until a task completes: a gate for tests that must not sleep.</summary>
    public static Fault Until(Task release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return new(FaultKind.Wait) { Release = release };
    }

    /// <summary>302 to <paramref name="url"/>.</summary>
    public static Fault Redirect(string url) => new(FaultKind.Redirect) { Text = url };

    /// <summary>A reply of one's own, well-formed as HTTP.</summary>
    public static Fault Body(byte[] body, int httpStatus = 200, string contentType = "application/json") =>
        new(FaultKind.Body) { Bytes = body, HttpStatus = Checked(httpStatus), Text = contentType };

    /// <summary>A reply of one's own, byte for byte from the status line on; the connection is then closed.</summary>
    public static Fault Wire(byte[] bytes) => new(FaultKind.Wire) { Bytes = bytes };

    /// <summary>The same fault, once the update has been applied.</summary>
    public Fault AfterApplying() => this with { Applied = true };

    /// <summary>The same fault with nothing applied.</summary>
    public Fault BeforeApplying() => this with { Applied = false };

    /// <summary>The same fault with its random delay settled at a share between 0 and 1.</summary>
    internal Fault WithDelayAt(double share)
    {
        var delay = MinDelay + ((MaxDelay - MinDelay) * share);
        return this with { MinDelay = delay, MaxDelay = delay };
    }

    private static int Checked(int status)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return status;
    }
}
