using System;
using System.Globalization;
using System.IO;
using PinDeliver.Files;

namespace PinDeliver.Jobs;

/// <summary>Opens the journal of a job: its own, where one is there, else a new one. Nothing that is there is ever written over.</summary>
internal sealed class JournalOpening
{
    private readonly string path;
    private readonly JobIdentity job;
    private readonly Action<string> tell;

    /// <param name="path">Where the journal is.</param>
    /// <param name="job">Whose it must be.</param>
    /// <param name="tell">Gets a sentence for each file that is set aside.</param>
    public JournalOpening(string path, JobIdentity job, Action<string> tell)
    {
        this.path = path;
        this.job = job;
        this.tell = tell;
    }

    private string Name => SafeText.For(Path.GetFileName(path), 100);

    /// <summary>The job's journal, which nobody else can open until it is closed.</summary>
    /// <param name="startAnew">Whether one of the same job is set aside, too.</param>
    /// <exception cref="PinDeliverException">JobIsRunning, JobChanged or FileNotWritable.</exception>
    public Journal Open(bool startAnew)
    {
        while (true)
        {
            var stream = OpenExclusively();
            try
            {
                var content = JournalContent.Read(stream);
                if (content.Header is null && content.Damage is null)
                {
                    if (Begin(stream) is { } begun)
                        return begun;
                }
                else if (WhySetAside(content, startAnew) is { } reason)
                {
                    stream.Dispose();
                    SetAside(reason);
                }
                else
                {
                    return GoOn(stream, content);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                stream.Dispose();
                throw NotWritable(failure).ToException();
            }
            catch
            {
                stream.Dispose();
                throw;
            }
        }
    }

    private FileStream OpenExclusively()
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
        }
        catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException) && File.Exists(path))
        {
            throw new Failure(
                PinDeliverError.JobIsRunning, $"Another run has this job: {JournalHolder.Read(path) ?? SafeText.For(failure.Message, 200)} ({Name}).")
            { Cause = failure }.ToException();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw NotWritable(failure).ToException();
        }
    }

    private Journal? Begin(FileStream stream)
    {
        var header = job.ToHeader().ToLine();
        stream.SetLength(0);
        stream.Write(header, 0, header.Length);
        stream.Flush(flushToDisk: true);
#if NET
        // Another run's journal, begun in the same moment, would look the same. Windows removes no file that is open.
        File.SetLastWriteTimeUtc(
            stream.SafeFileHandle, new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddTicks(Random.Shared.NextInt64(TimeSpan.TicksPerDay)));
#endif
        // Between our opening and our lock, the run before may have removed the file, which then has no name any more.
        if (!FilePlace.Holds(path, stream))
        {
            stream.Dispose();
            return null;
        }

        return new Journal(stream, path, JournalContent.Read(stream), JournalHolder.Write(path));
    }

    private Journal GoOn(FileStream stream, JournalContent content)
    {
        var differences = job.DifferencesFrom(content.Header!);
        if (differences.Count > 0)
        {
            throw new Failure(
                PinDeliverError.JobChanged,
                $"An earlier run of this file did not end ({content.Places.Count.ToString(CultureInfo.InvariantCulture)} rows are in {Name}), and it had other "
                + $"parameters: {string.Join(", ", differences)}.").ToException();
        }

        stream.SetLength(content.Length);
        return new Journal(stream, path, content, JournalHolder.Write(path)) { IsTakenOver = true };
    }

    private string? WhySetAside(JournalContent content, bool startAnew)
    {
        if (content.Damage is not null)
            return $"{Name} cannot be gone on with: {content.Damage}.";
        if (startAnew)
            return $"The earlier run of this file ({content.Places.Count.ToString(CultureInfo.InvariantCulture)} rows) is not gone on with.";
        return content.Header!.Input == job.Input
            ? null
            : $"The file is no longer the one of the earlier run, which did not end ({content.Places.Count.ToString(CultureInfo.InvariantCulture)} rows). It is begun anew.";
    }

    private void SetAside(string reason)
    {
        var number = 1;
        string aside;
        do
            aside = Path.ChangeExtension(path, FormattableString.Invariant($".old{number++}{Path.GetExtension(path)}"));
        while (File.Exists(aside));
        File.Move(path, aside);
        tell($"{reason} What it had recorded is in {SafeText.For(Path.GetFileName(aside), 100)}.");
    }

    private Failure NotWritable(Exception failure) =>
        new(PinDeliverError.FileNotWritable, $"{SafeText.For(path, 200)} cannot be written: {WriteFault.Sentence(failure.Message, 200)}")
        { Cause = failure, Advice = WriteFault.Advice + " Nothing was sent." };
}
