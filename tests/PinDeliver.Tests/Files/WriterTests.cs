using System.IO;
using System.Text;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>What is written for others to read.</summary>
public sealed class WriterTests
{
    [Theory]
    [InlineData("Lund", "Lund")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" outer ", "\" outer \"")]
    [InlineData("=1+1", "=1+1")]
    public void A_cell_is_quoted_where_a_reader_could_err(string cell, string written) =>
        Assert.Equal($"1,{written}\r\n", Written(CsvFormat.Default with { HasMark = false }, "1", cell));

    [Fact]
    public void A_blank_cell_alone_is_no_empty_line() => Assert.Equal("\"\"\n", Written(new CsvFormat(';', TextEncodings.Utf8, false, "\n"), ""));

    [Fact]
    public void A_first_cell_that_looks_like_a_sep_line_is_quoted() =>
        Assert.Equal("\"sep=;\"\n", Written(new CsvFormat(';', TextEncodings.Utf8, false, "\n"), "sep=;"));

    [Fact]
    public void A_byte_order_mark_is_written_once_and_not_behind_other_rows()
    {
        var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream, CsvFormat.Default))
            writer.WriteRow(["Id"]);
        var appended = new MemoryStream();
        using (var writer = new CsvWriter(appended, CsvFormat.Default, append: true))
            writer.WriteRow(["1"]);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "Id\r\n"u8], stream.ToArray());
        Assert.Equal("1\r\n"u8.ToArray(), appended.ToArray());
    }

    [Fact]
    public void A_row_that_the_encoding_lacks_is_written_not_at_all()
    {
        var stream = new MemoryStream();
        var format = new CsvFormat(',', TextEncodings.Find(1252)!, false, "\n");
        using var writer = new CsvWriter(stream, format);
        Assert.Throws<EncoderFallbackException>(() => writer.WriteRow(["1", "Łódź"]));
        writer.WriteRow(["1", format.Encodable("Łódź €")]);
        Assert.Equal(Csv.In(1252, "1,?ód? €\n"), stream.ToArray());
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_harmless(string cell) => Assert.Equal("'" + cell, FormulaGuard.Harmless(cell));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Lund")]
    [InlineData("a=b")]
    [InlineData("070-1740611")]
    public void Other_cells_stay_as_they_are(string cell) => Assert.Equal(cell, FormulaGuard.Harmless(cell));

    private static string Written(CsvFormat format, params string[] cells)
    {
        var stream = new MemoryStream();
        using var writer = new CsvWriter(stream, format);
        writer.WriteRow(cells);
        return format.Encoding.GetString(stream.ToArray());
    }
}
