using System;
using PinDeliver.Replies;

namespace PinDeliver.Retries;

/// <summary>What a request has been through: its attempts, the time that counts against its limit, whether its outcome is known.</summary>
internal sealed class RequestHistory
{
    private readonly Clock clock;
    private readonly TimeSpan limit;
    private readonly bool isUpdate;
    private TimeSpan firstStart;
    private TimeSpan spent;
    private bool isUnderWay;
    private bool hasLeft;
    private bool outcomeUnknown;

    /// <param name="clock">The time.</param>
    /// <param name="limit">The time of all attempts and back-offs together; waiting for a place, a rate or a pause does not count.</param>
    /// <param name="isUpdate">Whether the request changes anything, so that a lost reply leaves the outcome unknown.</param>
    public RequestHistory(Clock clock, TimeSpan limit, bool isUpdate)
    {
        this.clock = clock;
        this.limit = limit;
        this.isUpdate = isUpdate;
    }

    /// <summary>How many requests have left.</summary>
    public int Attempts { get; private set; }

    /// <summary>How many attempts have failed for another reason than a rate limit, which no row is charged with.</summary>
    public int ChargedAttempts { get; private set; }

    /// <summary>When the last attempt started.</summary>
    public TimeSpan AttemptStart { get; private set; }

    /// <summary>What is left of the limit.</summary>
    public TimeSpan TimeLeft => limit - spent;

    /// <summary>An attempt starts.</summary>
    public void Start()
    {
        (isUnderWay, hasLeft) = (true, true);
        AttemptStart = clock.Elapsed;
        if (Attempts++ == 0)
            firstStart = AttemptStart;
    }

    /// <summary>The attempt has ended before anything of the request was on its way.</summary>
    public void NothingLeft() => hasLeft = false;

    /// <summary>A back-off is over.</summary>
    public void Spend(TimeSpan wait) => spent += wait;

    public Answer Succeed(AcceptedReply reply) => new(reply, Attempts, clock.Elapsed - firstStart, outcomeUnknown);

    /// <summary>An attempt has failed: the failure with everything that is known now.</summary>
    public Failure Fail(Failure failure)
    {
        isUnderWay = false;
        if (failure.Error != PinDeliverError.RateLimited)
        {
            ChargedAttempts++;
            spent += clock.Elapsed - AttemptStart;
        }

        // What an earlier attempt may have done stays done, whatever a later one says.
        outcomeUnknown |= isUpdate && hasLeft && failure.OutcomeUnknown;
        return failure with { Attempts = Attempts, OutcomeUnknown = outcomeUnknown, Duration = clock.Elapsed - firstStart };
    }

    /// <summary>The client was closed meanwhile.</summary>
    public Failure Close()
    {
        var isOnItsWay = isUnderWay && hasLeft;
        // An attempt of which nothing has left is none.
        var attempts = isUnderWay && !hasLeft ? Attempts - 1 : Attempts;
        var when = isOnItsWay ? "while the request was on its way"
            : attempts == 0 ? "before the request was sent" : "while the request waited to be sent again";
        return new Failure(PinDeliverError.ConnectionClosed, $"The connection was closed {when}.")
        {
            Attempts = attempts,
            OutcomeUnknown = outcomeUnknown || (isOnItsWay && isUpdate),
            Duration = attempts == 0 ? TimeSpan.Zero : clock.Elapsed - firstStart,
        };
    }
}
