using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>
/// Has the customer as it was read on the disk before the row is sent: a run that goes on finds the same changes, although the row may have
/// made them already.
/// </summary>
internal sealed class BegunStep : IRowStep
{
    private readonly JobRecorder recorder;

    public BegunStep(JobRecorder recorder) => this.recorder = recorder;

    public Task<bool> RunAsync(RunRow row, IRequestObserver observer, CancellationToken cancellationToken) => recorder.RecordBegunAsync(row);
}
