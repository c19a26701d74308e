using System;
using System.Threading.Tasks;

namespace PinDeliver.Tests.Faults;

/// <summary>Upper limits, so that a broken gate fails a test instead of hanging the run.</summary>
internal static class Gates
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task InTime(this Task task) => task.WaitAsync(Patience);

    public static Task<T> InTime<T>(this Task<T> task) => task.WaitAsync(Patience);
}
