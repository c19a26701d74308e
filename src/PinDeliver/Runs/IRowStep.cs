using System.Threading;
using System.Threading.Tasks;

namespace PinDeliver.Runs;

/// <summary>One step of what is done for a row, one after the other in the row's one place.</summary>
internal interface IRowStep
{
    /// <summary>Does it; false where the row is done with it.</summary>
    Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken);
}
