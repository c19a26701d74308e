namespace PinDeliver;

/// <summary>What a caller hears of a request on its way. Called on any thread; it decides nothing.</summary>
public interface IRequestObserver
{
    /// <summary>Whether bodies are wanted in <see cref="AttemptEnded"/>.</summary>
    bool WantsBodies { get; }

    /// <summary>One attempt has ended.</summary>
    /// <param name="report">What was sent, and what came of it.</param>
    void AttemptEnded(in AttemptReport report);

    /// <summary>The request waits before its next attempt.</summary>
    /// <param name="wait">Why, and for how long.</param>
    void Waiting(in WaitReport wait);
}
