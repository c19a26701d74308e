using System;
using System.IO;
using System.Linq;
using PinDeliver.Rows;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>A row's file and line go with it, unseen.</summary>
public sealed class RowSourceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pindeliver-rows-");
    private readonly Shell shell = new();

    public RowSourceTests()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "a.csv"), "Id,City\n1,\"Lund\nNorr\"\n2,Ystad\n");
        File.WriteAllText(Path.Combine(folder.FullName, "b.csv"), "Id;City\n3;Boden\n");
    }

    public void Dispose()
    {
        shell.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("| Where-Object { $_.Id }")]
    [InlineData("| ForEach-Object { $_ }")]
    [InlineData("| ForEach-Object { $_.PSObject.Copy() }")]
    [InlineData("| ForEach-Object { $_.City = 'x'; $_.PSObject.Properties.Add([psnoteproperty]::new('Email', 'x')); $_ }")]
    public void File_line_number_and_total_stay_with_a_row(string command)
    {
        var output = shell.Run($"$rows = Import-PinDeliverCsv '{folder.FullName}/a.csv', '{folder.FullName}/b.csv' {command}; $rows");
        output.ThrowIfFailed();
        Assert.Equal(
            [new("a.csv", 2, 1, 3), new("a.csv", 4, 2, 3), new RowOrigin("b.csv", 2, 3, 3)],
            output.Objects.Select(row => RowSource.Of(row)!.Value));
        Assert.Equal("a.csv line 4", RowSource.Of(output.Objects[1]).ToString());
    }

    [Fact]
    public void Any_other_object_has_no_file() => Assert.Null(RowSource.Of(CsvRows.Of(("Id", "1"))));

    [Fact]
    public void Nothing_of_it_is_seen()
    {
        var output = shell.Run($"(Import-PinDeliverCsv '{folder.FullName}/b.csv').PSObject.Members.Name");
        Assert.Equal(["Id", "City", "ToString", "GetType", "Equals", "GetHashCode"], output.Objects.Select(name => name.ToString()));
    }
}
