using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>What is asked of the service for a row. Called on any thread; it puts what came of it into the row.</summary>
internal interface IRowWork
{
    /// <summary>Does everything that the row asks for, in the row's one place.</summary>
    Task RunAsync(RunRow row, CancellationToken cancellationToken);
}
