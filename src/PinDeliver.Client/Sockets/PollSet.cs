#if !NETFRAMEWORK
using System;
using System.Collections.Generic;
using System.Net.Sockets;

namespace PinDeliver.Sockets;

/// <summary>The sockets of one poll. Of the thread whose turn it is.</summary>
internal sealed class PollSet
{
    private readonly List<PolledStream> streams = [];
    private readonly List<Socket> sockets = [];
    private Socket? wake;

    /// <summary>Whether the wait was ended by the socket that is there to end it.</summary>
    public bool IsWoken => sockets.Count > 0 && sockets[0] == wake;

    /// <summary>The streams to which something came.</summary>
    public IEnumerable<PolledStream> Readable
    {
        get
        {
            // Select leaves in its list what is readable, in the same order.
            var next = IsWoken ? 1 : 0;
            foreach (var stream in streams)
            {
                if (next == sockets.Count)
                    yield break;
                if (sockets[next] != stream.Socket)
                    continue;
                next++;
                yield return stream;
            }
        }
    }

    public void Fill(Socket? wake, List<PolledStream> awaited)
    {
        this.wake = wake;
        streams.Clear();
        sockets.Clear();
        if (wake is not null)
            sockets.Add(wake);
        foreach (var stream in awaited)
        {
            streams.Add(stream);
            sockets.Add(stream.Socket);
        }
    }

    /// <summary>Waits until something comes, or the time is over.</summary>
    public void Wait(TimeSpan longest)
    {
        try
        {
            if (sockets.Count > 0)
                Socket.Select(sockets, null, null, (int)(longest.Ticks / TimeSpan.TicksPerMicrosecond));
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // One was closed meanwhile, and is awaited no more: the next poll does without it.
            sockets.Clear();
        }
    }
}
#endif
