using System;
using System.Threading.Tasks;

namespace PinDeliver.Testing;

/// <summary>Upper limits, so that a wait that never ends fails a test instead of hanging the run.</summary>
internal static class TimeLimits
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task InTime(this Task task) => task.WaitAsync(Patience);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Patience);
}
