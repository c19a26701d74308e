using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>What a sound file reads as.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("Id,City\n1,Lund\n")]
    [InlineData("Id;City\n1;Lund\n")]
    [InlineData("Id\tCity\n1\tLund\n")]
    [InlineData("Id|City\n1|Lund\n")]
    [InlineData("sep=;\nId;City\n1;Lund\n")]
    [InlineData("SEP=#\r\nId#City\r\n1#Lund")]
    [InlineData("Id,City\r\n1,Lund")]
    [InlineData("Id,City\r1,Lund\r")]
    [InlineData("Id,City\r\n1,Lund\n\n")]
    [InlineData("\uFEFF\"Id\",\"City\"\n\"1\",\"Lund\"\n")]
    [InlineData("\"Id\";\"City\"\r\n\"1\";\"Lund\"\r\n")]
    [InlineData("\"Id\"\t\"City\"\r\n\"1\"\t\"Lund\"\r\n")]
    [InlineData("\n Id ,\u200BCity\n1,Lund\n")]
    public void Delimiters_and_line_ends_are_found(string text) => Assert.Equal("1|Lund", Csv.Shown(Csv.Rows(text)));

    [Fact]
    public void Quoted_cells_keep_delimiters_quotes_and_line_ends() => Assert.Equal(
        ["1", "a,b", "\"x\"", "two\r\nlines", "", " outer "],
        Csv.Rows("Id,Name,City,DriverNote1,Email,HubId\n1,\"a,b\",\"\"\"x\"\"\",\"two\r\nlines\",\"\",\" outer \"\n").Single());

    [Fact]
    public void Each_row_knows_the_line_where_it_begins()
    {
        using var file = Csv.Open("Id,City\n1,\"a\nb\nc\"\n\n2,\"x\r\ny\"\n3,z\n");
        var rows = Csv.Read(file);
        var lines = new List<long>();
        while (rows.Read())
            lines.Add(rows.Line);
        Assert.Equal([2, 6, 8], lines);
    }

    [Fact]
    public void A_map_renames_columns_and_makes_the_delimiter_known()
    {
        var options = Csv.Options with { Map = new Dictionary<string, string> { ["kundnr"] = "ExternalId", ["Ort"] = "City", ["Fax"] = "PhoneAlt" } };
        using var file = Csv.Open(" KundNr ;Ort\n1;Lund\n", options);
        Assert.Equal(["ExternalId", "City"], file.Names);
        Assert.Equal([" KundNr ", "Ort"], file.Header);
        Assert.Equal(["Fax"], file.UnusedMapNames);
    }

    [Fact]
    public void Two_columns_that_a_map_gives_one_name_are_refused() => Assert.Contains(
        "Columns 1 and 2 are both named 'City' ('Ort' and 'City' by the map).",
        Assert.Single(Csv.Faults("Ort;City\n1;Lund\n", Csv.Options with { Map = new Dictionary<string, string> { ["Ort"] = "City" } })),
        StringComparison.Ordinal);

    [Fact]
    public void A_given_header_makes_every_line_a_row()
    {
        var options = Csv.Options with { Header = ["Id", "City"] };
        Assert.Equal("1|Lund/2|Ystad", Csv.Shown(Csv.Rows("1;Lund\n2;Ystad\n", options)));
        Assert.Contains("Leave out -Header", Assert.Single(Csv.Faults("Id;City\n2;Ystad\n", options)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_header_of_one_name_takes_rows_of_one_cell()
    {
        var options = Csv.Options with { Header = ["Id"] };
        Assert.Equal("K-1/K-2", Csv.Shown(Csv.Rows("K-1\nK-2\n", options)));
        Assert.Contains("here stands a ';'", Assert.Single(Csv.Faults("K-1\nK-2;Lund\n", options)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_files_name_is_shown_safely()
    {
        using var stream = new MemoryStream("Id,City\n1\n"u8.ToArray());
        var refusal = Assert.Throws<CsvException>(() => CsvFile.Check(stream, "a\e[31m\nb.csv", Csv.Options, TestContext.Current.CancellationToken));
        Assert.StartsWith("a\\u001B[31m\\u000Ab.csv line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_can_be_stopped()
    {
        using var endless = new RepeatingStream("Id,City\n"u8.ToArray(), (byte)'\n', long.MaxValue / 2);
        using var stop = System.Threading.CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        endless.AfterRead = position => { if (position > 1_000_000) stop.Cancel(); };
        Assert.Throws<OperationCanceledException>(() => CsvFile.Check(endless, Csv.Name, Csv.Options, stop.Token));
        Assert.InRange(endless.Position, 1_000_000, 1_200_000);
    }

    [Fact]
    public void The_file_says_how_it_is_written()
    {
        using var file = Csv.Open([.. Encoding.UTF8.GetPreamble(), .. "Id;City\r\n1;Lund\r\n"u8]);
        Assert.Equal(new CsvFormat(';', TextEncodings.Utf8, true, "\r\n"), file.Format);
    }

    [Fact]
    public void Equal_bytes_have_equal_hashes_and_others_have_not()
    {
        string HashOf(string text)
        {
            using var file = Csv.Open(text);
            return file.ContentHash;
        }

        Assert.Equal(HashOf("Id\n1\n"), HashOf("Id\n1\n"));
        Assert.NotEqual(HashOf("Id\n1\n"), HashOf("Id\n2\n"));
    }

    [Fact]
    public void Rows_can_be_read_more_than_once()
    {
        using var file = Csv.Open("Id,City\n1,Lund\n2,Ystad\n");
        Assert.True(Csv.Read(file).Read());
        Assert.Equal("1|Lund/2|Ystad", Csv.Shown(Csv.Rows(file)));
        Assert.Equal("1|Lund/2|Ystad", Csv.Shown(Csv.Rows(file)));
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("appended")]
    [InlineData("cut")]
    public void A_file_that_is_written_to_after_the_check_ends_with_FileChanged(string how)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Id,City\n" + string.Concat(Enumerable.Range(1, 50_000).Select(i => $"{i},Lund\n")));
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var file = Csv.Open(stream);
            var rows = Csv.Read(file);
            Assert.True(rows.Read());
            using (var writer = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
                writer.Position = how == "appended" ? writer.Length : writer.Length - 5;
                if (how == "cut")
                    writer.SetLength(writer.Length - 5);
                else
                    writer.Write("YSTAD"u8);
            }

            var failure = Assert.Throws<CsvException>(() =>
            {
                while (rows.Read())
                    Assert.Equal("Lund", rows[1]);
            });
            Assert.Equal(PinDeliverError.FileChanged, failure.Error);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_replaced_file_gives_the_rows_that_were_checked()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Id,City\n1,Lund\n");
            using var file = CsvFile.Open(path, Csv.Options, TestContext.Current.CancellationToken);
            if (!OperatingSystem.IsWindows())
            {
                File.WriteAllText(path + ".new", "Id,City\n1,Ystad\n");
                File.Move(path + ".new", path, overwrite: true);
            }

            Assert.Equal("1|Lund", Csv.Shown(Csv.Rows(file)));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
