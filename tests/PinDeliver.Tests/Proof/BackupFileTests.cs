using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Proof;

/// <summary>The file of a backup: whole rows, whatever happens.</summary>
public sealed class BackupFileTests : IDisposable
{
    private static readonly string[] Header = ["Id", "City"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-backup-");

    private string FilePath => Path.Combine(folder.FullName, "before.csv");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Rows_of_many_threads_are_whole_and_on_disk_when_Write_returns()
    {
        using (var file = BackupFile.Create(FilePath, Header, overwrite: false))
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
            {
                for (var row = 0; row < 50; row++)
                    Assert.Null(file.Write([$"{thread}-{row}", "a\"b\r\nc"]));
            })));
        }

        var rows = ReadAll();
        Assert.Equal(400, rows.Select(row => row[0]).Distinct().Count());
        Assert.All(rows, row => Assert.Equal("a\"b\r\nc", row[1]));
    }

    [Fact]
    public void Whatever_a_crash_leaves_of_the_last_row_is_taken_off_by_the_run_that_goes_on()
    {
        using (var file = BackupFile.Create(FilePath, Header, overwrite: false))
        {
            file.Write(["1", "a\r\n\"b\""]);
            file.Write(["2", "c"]);
        }

        var whole = File.ReadAllBytes(FilePath);
        var first = whole.Length - "2,c\r\n".Length;
        for (var length = whole.Length; length > first; length--)
        {
            File.WriteAllBytes(FilePath, whole.Take(length).ToArray());
            var seen = new List<string>();
            using (var file = BackupFile.Continue(FilePath, Header, cells => seen.Add(cells[0])))
                file.Write(["3", "d"]);
            Assert.Equal(length == whole.Length ? ["1", "2"] : ["1"], seen);
            Assert.Equal([.. seen, "3"], ReadAll().Select(row => row[0]));
        }
    }

    [Fact]
    public void Another_kind_of_file_is_left_alone()
    {
        File.WriteAllText(FilePath, "Nr,Stad\r\n1,Lund\r\n");
        var refused = Assert.Throws<PinDeliverInputException>(() => BackupFile.Continue(FilePath, Header, _ => { }));
        Assert.Equal(PinDeliverError.FileExists, refused.Failure.Error);
    }

    [Fact]
    public void An_older_file_is_lost_only_once_there_is_a_row_to_take_its_place()
    {
        File.WriteAllText(FilePath, "precious");
        BackupFile.Create(FilePath, Header, overwrite: true).Dispose();
        Assert.Equal("precious", File.ReadAllText(FilePath));
        using (var file = BackupFile.Create(FilePath, Header, overwrite: true))
        {
            Assert.Equal("precious", File.ReadAllText(FilePath));
            Assert.Null(file.Write(["1", "a"]));
            Assert.Equal("Id,City\r\n1,a\r\n", File.ReadAllText(FilePath));
        }

        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public void A_run_that_goes_on_takes_no_older_file_for_its_own()
    {
        // As a run leaves it that was killed before its first row.
        File.WriteAllText(FilePath, "Id,City\r\nolder,b\r\n");
        File.WriteAllText(FilePath + ".new", "Id,City\r\n");
        using (var file = BackupFile.Continue(FilePath, Header, _ => Assert.Fail("That row is of another run.")))
            Assert.Null(file.Write(["1", "a"]));
        Assert.Equal("Id,City\r\n1,a\r\n", File.ReadAllText(FilePath));
        Assert.Single(folder.GetFiles());
    }

    [Fact]
    public void A_header_alone_that_a_killed_run_left_is_taken_away_by_the_run_that_goes_on()
    {
        File.WriteAllText(FilePath, "Id,City\r\n");
        BackupFile.Continue(FilePath, Header, _ => { }).Dispose();
        Assert.Empty(folder.GetFiles());
    }

    private List<string[]> ReadAll()
    {
        using var file = CsvFile.Open(FilePath, new CsvOptions { Delimiter = ',' });
        var all = new List<string[]>();
        for (var rows = file.ReadRows(); rows.Read();)
            all.Add(rows.ToArray());
        return all;
    }
}
