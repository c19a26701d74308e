namespace PinDeliver.Tests.Jobs;

/// <summary>What ends a process.</summary>
internal enum Signal
{
    /// <summary>SIGKILL; what a power failure, a crash, or Task Scheduler does.</summary>
    Kill,

    /// <summary>SIGTERM.</summary>
    Terminate,

    /// <summary>SIGINT: Ctrl+C.</summary>
    Interrupt,

    /// <summary>SIGHUP: a terminal that was closed.</summary>
    HangUp,
}
