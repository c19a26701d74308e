using System;
using System.Collections.Generic;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>The line that Export-Csv of Windows PowerShell 5.1 puts before the header: #TYPE and the objects' type.</summary>
public sealed class TypeLineTests
{
    private const string TypeLine = "#TYPE System.Management.Automation.PSCustomObject\r\n";

    [Theory]
    [InlineData(TypeLine + "\"Id\",\"City\"\r\n\"1\",\"Lund\"\r\n")]
    [InlineData("#type A,B;C\nId;City\n1;Lund\n")]
    [InlineData("\uFEFF#TYPE A\nsep=#\nId#City\n1#Lund\n")]
    public void It_is_passed_over(string text) => Assert.Equal("1|Lund", Csv.Shown(Csv.Rows(text)));

    [Fact]
    public void Lines_are_counted_as_in_the_file()
    {
        using var file = Csv.Open(TypeLine + "Id,City\r\n1,Lund\r\n2,Ystad\r\n");
        var rows = Csv.Read(file);
        var lines = new List<(long, long)>();
        while (rows.Read())
            lines.Add((rows.Number, rows.Line));
        Assert.Equal([(1, 3), (2, 4)], lines);
        Assert.False(file.HasSepLine);
        Assert.StartsWith("MalformedCsv kunder.csv line 4, column 2: One cell", Assert.Single(Csv.Faults(TypeLine + "Id,City\r\n1,Lund\r\n2\r\n")), StringComparison.Ordinal);
        Assert.StartsWith("MalformedCsv kunder.csv line 2, column 4: Columns 1 and 2", Assert.Single(Csv.Faults(TypeLine + "Id,Id\r\n1,2\r\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1;Lund\r\n2;Ystad\r\n", false)]
    [InlineData("sep=;\r\n1;Lund\r\n2;Ystad\r\n", true)]
    public void A_given_header_stands_for_the_lines_behind_it(string rows, bool hasSepLine)
    {
        using var file = Csv.Open(TypeLine + rows, Csv.Options with { Header = ["Id", "City"] });
        Assert.Equal("1|Lund/2|Ystad", Csv.Shown(Csv.Rows(file)));
        Assert.Equal((false, hasSepLine), (file.HasHeaderLine, file.HasSepLine));
    }

    [Fact]
    public void Only_one_is_passed_over_and_only_before_the_header()
    {
        Assert.Contains("line 2, column 1", Assert.Single(Csv.Faults("#TYPE A\n#TYPE B;C\nId,City\n1,Lund\n")), StringComparison.Ordinal);
        Assert.Contains("line 2, column 8", Assert.Single(Csv.Faults("Id,City\n#TYPE A\n1,Lund\n")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Id,City")]
    public void A_file_with_nothing_behind_it_is_refused(string? header) => Assert.Equal(
        ["MalformedCsv kunder.csv: Nothing stands behind the #TYPE line. Was it exported?"],
        Csv.Faults("#TYPE A\n", Csv.Options with { Header = header?.Split(',') }));
}
