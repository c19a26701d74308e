using System;
using System.Collections.Generic;
#if NET
using System.Runtime.InteropServices;
#endif

namespace PinDeliver.Jobs;

/// <summary>
/// Hears that the process is to end: SIGTERM (systemctl stop, docker stop, kill) and SIGHUP (a closed terminal). Unheard, they would end it
/// at once. .NET Framework hears neither: there it is a kill.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly List<IDisposable> registrations = [];

    /// <param name="heard">Called on any thread with the signal's name.</param>
    public StopSignals(Action<string> heard)
    {
#if NET
        Register(PosixSignal.SIGTERM, heard);
        Register(PosixSignal.SIGHUP, heard);
#else
        _ = heard;
#endif
    }

    public void Dispose() => registrations.ForEach(registration => registration.Dispose());

#if NET
    private void Register(PosixSignal signal, Action<string> heard)
    {
        try
        {
            registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                heard(signal.ToString());
            }));
        }
        catch (PlatformNotSupportedException)
        {
            // Nobody can send it here.
        }
    }
#endif
}
