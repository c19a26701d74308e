using System.Threading;
using System.Threading.Tasks;
using PinDeliver.Runs;

namespace PinDeliver.Jobs;

/// <summary>
/// Does a row's work and has what became of it on the disk before its place is given to another row: whatever happens, no more rows than
/// have a place are sent twice.
/// </summary>
internal sealed class JournalledWork : IRowWork
{
    private readonly IRowWork work;
    private readonly JobRecorder recorder;
    private readonly SendingDoor door;

    public JournalledWork(IRowWork work, JobRecorder recorder, SendingDoor door)
    {
        this.work = work;
        this.recorder = recorder;
        this.door = door;
    }

    public async Task RunAsync(RunRow row, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(row))
            return;
        await work.RunAsync(row, cancellationToken).ConfigureAwait(false);
        var recorded = recorder.Record(row);
        door.Leave(row);
        // A result that could not be written does not count: the next run sends the row again.
        if (!await recorded.ConfigureAwait(false))
            door.Close();
    }
}
