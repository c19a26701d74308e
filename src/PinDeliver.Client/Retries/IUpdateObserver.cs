using System;
using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver;

/// <summary>What a caller hears of an update on its way, and its say in when a request may go. Called on any thread.</summary>
internal interface IUpdateObserver
{
    /// <summary>Whether bodies are wanted in <see cref="AttemptEnded"/>.</summary>
    bool WantsBodies { get; }

    /// <summary>Waits for a place among the requests at once; taken before every attempt.</summary>
    Task EnterAsync(CancellationToken cancellationToken);

    /// <summary>Gives the place back.</summary>
    void Exit();

    /// <summary>One request has ended.</summary>
    void AttemptEnded(in AttemptReport report);

    /// <summary>The update will wait before its next attempt.</summary>
    void Waiting(TimeSpan wait, PinDeliverException because);
}
