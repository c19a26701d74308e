using System;
using System.Linq;
using System.Text;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>What a damaged file is refused for: the place, the text there, and what to do.</summary>
public sealed class DamagedFileTests
{
    [Fact]
    public void A_cell_with_an_unquoted_comma_is_one_too_many() => Assert.Equal(
        ["MalformedCsv kunder.csv line 2, column 30: 5 cells, where the header has 4; 'Porttelefon' is one too many. Put a cell that holds a ',' in quotes."],
        Csv.Faults("Id,PostalAddress,City,DriverNote1\r\n1001,Storgatan 1, lgh 2,Lund,Porttelefon\r\n"));

    [Fact]
    public void A_short_row_is_refused() => Assert.Equal(
        ["MalformedCsv kunder.csv line 3, column 5: 2 cells, where the header has 3: '2,me'. Add what is missing; a blank cell needs its ',', too."],
        Csv.Faults("Id,Name,City\n1,a,b\n2,me\n"));

    [Fact]
    public void Surplus_blank_cells_are_no_fault() => Assert.Equal("1|Lund/2|Ystad", Csv.Shown(Csv.Rows("Id,City\n1,Lund,,\n2,Ystad, \n")));

    [Fact]
    public void A_quote_inside_a_cell_is_refused() => Assert.Contains(
        "MalformedCsv kunder.csv line 2, column 4: A quote stands inside a cell that does not begin with one: '1,a\"b'.",
        Assert.Single(Csv.Faults("Id,City\n1,a\"b\n")), StringComparison.Ordinal);

    [Fact]
    public void Text_behind_a_closing_quote_is_refused() => Assert.Contains(
        "line 2, column 6: Text follows the quote that closes the cell opened at column 3: '1,\"x\" y'.",
        Assert.Single(Csv.Faults("Id,City\n1,\"x\" y\n")), StringComparison.Ordinal);

    [Fact]
    public void A_stray_quote_that_swallows_rows_is_told_where_it_opens() => Assert.Contains(
        "line 4, column 4: Text follows the quote that closes the cell opened at line 2, column 3:",
        Assert.Single(Csv.Faults("Id,City\n1,\"Lund\n2,Malmö\n3,\"Ystad\"\n")), StringComparison.Ordinal);

    [Fact]
    public void An_unclosed_quote_is_told_where_it_opens() => Assert.Contains(
        "line 3, column 3: The quote that opens here is never closed: '\"Malmö'.",
        Assert.Single(Csv.Faults("Id,City\n1,Lund\n2,\"Malmö\n3,Ystad\n")), StringComparison.Ordinal);

    [Fact]
    public void Excels_formula_for_a_text_is_refused() => Assert.Contains(
        "'=\"01234\"' is a formula", Assert.Single(Csv.Faults("Id,ZipCode\n1,=\"01234\"\n")), StringComparison.Ordinal);

    [Fact]
    public void A_blank_header_is_refused() => Assert.Equal(
        ["MalformedCsv kunder.csv line 1, column 4: Column 2 of 3 has no name in the header. Name it, or remove the column."],
        Csv.Faults("Id, ,City\n1,2,3\n"));

    [Fact]
    public void A_repeated_header_is_refused_in_any_case_and_with_what_nobody_sees() => Assert.Contains(
        "line 1, column 4: Columns 1 and 2 are both named 'id'.", Assert.Single(Csv.Faults("Id,i\u200Bd ,City\n1,2,3\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Id,City")]
    [InlineData("id , CITY")]
    [InlineData("\uFEFFId,City")]
    [InlineData("Id,")]
    public void A_header_that_stands_again_as_a_row_is_refused(string line) => Assert.Contains(
        "line 3, column 1: The header stands here again:", Assert.Single(Csv.Faults($"Id,City\n1,Lund\n{line}\n2,Ystad\n")), StringComparison.Ordinal);

    [Fact]
    public void A_NUL_is_refused() => Assert.Contains(
        "MalformedCsv kunder.csv line 2, column 5: A NUL character stands here:", Assert.Single(Csv.Faults("Id,City\n1,Lu\0nd\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n")]
    public void An_empty_file_is_refused(string text) =>
        Assert.Equal(["MalformedCsv kunder.csv: The file is empty. Was it exported?"], Csv.Faults(text));

    [Fact]
    public void A_carriage_return_alone_among_other_line_ends_is_refused() => Assert.Contains(
        "line 2, column 5: A carriage return stands alone", Csv.Faults("Id,City\r\n1,Lu\rnd\r\n")[0], StringComparison.Ordinal);

    [Fact]
    public void A_line_end_beside_carriage_returns_alone_is_refused() => Assert.Contains(
        "line 2, column 7: This line does not end with a carriage return alone", Csv.Faults("Id,City\r1,Lund\r\n2,Ystad\r")[0], StringComparison.Ordinal);

    [Fact]
    public void A_sep_line_that_contradicts_the_parameter_is_refused() => Assert.Contains(
        "The file says that its delimiter is ';', and -Delimiter says ','.",
        Assert.Single(Csv.Faults("sep=;\nId;City\n1;Lund\n", Csv.Options with { Delimiter = ',' })), StringComparison.Ordinal);

    [Theory]
    [InlineData("sep=\nId;City\n")]
    [InlineData("sep=;;\nId;City\n")]
    public void A_sep_line_that_names_no_character_is_refused(string text) =>
        Assert.Contains("A sep= line names one character", Assert.Single(Csv.Faults(text)), StringComparison.Ordinal);

    [Fact]
    public void A_header_without_known_names_is_refused_without_a_delimiter() => Assert.Contains(
        "The header names known fields under none of", Assert.Single(Csv.Faults("KundNr;Ort\n1;Lund\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Id,Ci\"ty\n1,Lund\n")]
    [InlineData("Id;Ci\"ty\n1;Lund\n")]
    [InlineData("I\"d\n1\n")]
    public void A_quote_inside_a_header_is_told_as_such(string text) =>
        Assert.Contains("A quote stands inside a cell", Assert.Single(Csv.Faults(text)), StringComparison.Ordinal);

    [Fact]
    public void A_header_with_known_names_under_two_delimiters_is_refused() => Assert.Contains(
        "under each of ',' and ';'", Assert.Single(Csv.Faults("Id,City;Name\n1;Lund\n")), StringComparison.Ordinal);

    [Fact]
    public void A_delimiter_in_a_file_of_one_column_is_refused() => Assert.Contains(
        "line 3, column 4: The header has one column, but here stands a ';'", Assert.Single(Csv.Faults("Id\nK-1\nK-2;Lund\n")), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "an Excel workbook")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "an old Excel workbook")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8 }, "a gzip file")]
    public void A_file_of_another_kind_is_named(byte[] bytes, string kind) =>
        Assert.Contains($"This is {kind}", Assert.Single(Csv.Faults(bytes)), StringComparison.Ordinal);

    [Fact]
    public void Up_to_twenty_faults_are_told_at_once()
    {
        var faults = Csv.Refusal(Encoding.UTF8.GetBytes("Id,City\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}\n")))).Faults;
        Assert.Equal(Enumerable.Range(2, 20).Select(line => (long?)line), faults.Select(fault => fault.Line));
    }

    [Fact]
    public void Faults_of_every_kind_are_told_together() => Assert.Equal(
        [2L, 3L, 4L, 5L],
        Csv.Refusal(Csv.In(1252, "Id,City\n1,Göteborg\n2\n3,a\"b\n4,Lund,x\n5,Ystad\n")).Faults.Select(fault => fault.Line!.Value));

    [Fact]
    public void A_cell_of_a_hundred_megabytes_is_a_fault_and_not_the_end_of_the_process()
    {
        using var endless = new RepeatingStream("Id,City\n1,"u8.ToArray(), (byte)'x', 100_000_000);
        var refusal = Assert.Throws<CsvException>(() => Csv.Open(endless));
        Assert.Contains("line 2, column 3: The cell that begins here is longer than 1,048,576 characters", refusal.Message, StringComparison.Ordinal);
        Assert.InRange(endless.Position, 0, 20_000_000);
    }

    [Fact]
    public void A_quote_that_swallows_two_gigabytes_is_told_where_it_opens()
    {
        using var endless = new RepeatingStream("Id,City\n1,Lund\n2,\"Ystad\n"u8.ToArray(), (byte)'y', 2_000_000_000);
        var refusal = Assert.Throws<CsvException>(() => Csv.Open(endless));
        Assert.Contains("line 3, column 3: The quote that opens here is not closed within 1,048,576 characters: '\"Ystad'.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_two_gigabytes_ends_with_a_fault()
    {
        using var endless = new RepeatingStream("Id,City\n1"u8.ToArray(), (byte)',', 2_000_000_000);
        var refusal = Assert.Throws<CsvException>(() => Csv.Open(endless));
        Assert.Contains("The row that begins here is longer than 16,777,216 characters", refusal.Message, StringComparison.Ordinal);
    }
}
