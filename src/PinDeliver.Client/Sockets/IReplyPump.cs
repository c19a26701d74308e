using System;

namespace PinDeliver;

/// <summary>
/// For threads that have nothing to do until a reply comes: such a thread waits for the replies of the client's requests and goes on with
/// them itself, which saves two switches between threads for each.
/// </summary>
public interface IReplyPump
{
    /// <summary>The calling thread is going to call <see cref="TryReceive"/> again and again, until it calls <see cref="Leave"/>.</summary>
    void Enter();

    /// <summary>The calling thread waits for replies no more.</summary>
    void Leave();

    /// <summary>Waits until replies come, and goes on with their requests on this thread.</summary>
    /// <param name="longest">How long to wait, at most one second; less than a millisecond takes what has come.</param>
    /// <param name="isOver">Whether there is nothing to wait for; asked at a moment from which on <see cref="Interrupt"/> is heard.</param>
    /// <returns>Whether it did; false, at once, where another thread does so already, or none can.</returns>
    bool TryReceive(TimeSpan longest, Func<bool> isOver);

    /// <summary>Ends the wait of another thread.</summary>
    void Interrupt();
}
