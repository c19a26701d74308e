using System;
using System.Runtime.ExceptionServices;

namespace PinDeliver.Sending;

/// <summary>A row on its way through the window.</summary>
internal abstract class QueuedRow
{
    /// <summary>Its number in the input, 1-based.</summary>
    public required int Number { get; init; }

    /// <summary>Whom it is for, or null where nothing is asked of the service for it.</summary>
    public abstract CustomerIdentity? Customer { get; }

    /// <summary>Whether it is known, once it is done, that nothing was changed for it: rows behind it need not wait until it comes out.</summary>
    public abstract bool ChangedNothing { get; }

    /// <summary>Whether it has one of the places of those that have gone.</summary>
    public bool HasPlace { get; set; }

    /// <summary>Something that is no failure of the row: it is thrown on the pipeline's thread.</summary>
    public ExceptionDispatchInfo? Crash { get; private set; }

    /// <summary>Whether it waits for nothing any more but its turn to come out.</summary>
    public bool IsDone { get; set; }

    /// <summary>Ends everything because of something that nobody foresaw.</summary>
    public void CrashWith(Exception unforeseen) => Crash = ExceptionDispatchInfo.Capture(unforeseen);
}
