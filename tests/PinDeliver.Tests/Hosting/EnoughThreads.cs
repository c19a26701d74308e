using System.Threading;
using PinDeliver.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(EnoughThreads))]

namespace PinDeliver.Tests.Hosting;

/// <summary>A test blocks its pool thread while the cmdlet works: client and server need threads of their own, at once.</summary>
public sealed class EnoughThreads
{
    public EnoughThreads() => ThreadPool.SetMinThreads(64, 64);
}
