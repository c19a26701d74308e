using System;
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
    private readonly Action rowRecorded;

    public JournalledWork(IRowWork work, JobRecorder recorder, SendingDoor door, Action rowRecorded)
    {
        this.work = work;
        this.recorder = recorder;
        this.door = door;
        this.rowRecorded = rowRecorded;
    }

    public async Task RunAsync(RunRow row, CancellationToken cancellationToken)
    {
        if (!door.TryEnter(row))
            return;
        await work.RunAsync(row, cancellationToken).ConfigureAwait(false);
        var recorded = recorder.RecordAsync(row);
        door.Leave(row);
        rowRecorded();
        // A result that could not be written does not count: the next run sends the row again.
        if (!await recorded.ConfigureAwait(false))
            door.Close();
    }
}
