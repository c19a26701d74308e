using System;
using System.Linq;
using System.Text;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>From bytes to text, or to an error that says which code page reads them.</summary>
public sealed class EncodingTests
{
    private const string Text = "Id;City\r\n1;Göteborg\r\n2;Åmål\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_tells_the_encoding_whatever_the_parameter_says(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];
        Assert.Equal("1|Göteborg/2|Åmål", Csv.Shown(Csv.Rows(bytes)));
        Assert.Equal("1|Göteborg/2|Åmål", Csv.Shown(Csv.Rows(bytes, Csv.Options with { Encoding = TextEncodings.Find(1252) })));
    }

    [Theory]
    [InlineData(1252, "1252")]
    [InlineData(850, "850")]
    [InlineData(10000, "10000")]
    public void Bytes_that_are_not_UTF_8_are_refused_with_the_code_page_that_reads_them(int codePage, string named)
    {
        var bytes = Csv.In(codePage, "Id;City\r\n1;Göteborg\r\n2;Långgatan\r\n");
        var faults = Csv.Faults(bytes);
        Assert.StartsWith("MisdecodedText kunder.csv line 2, column 4: 'G\\x", faults[0], StringComparison.Ordinal);
        Assert.Contains($"{named} reads 'Göteborg'", faults[0], StringComparison.Ordinal);
        Assert.All(faults, fault => Assert.Contains($"Use -Encoding {named},", fault, StringComparison.Ordinal));
        Assert.Equal("1|Göteborg/2|Långgatan", Csv.Shown(Csv.Rows(bytes, Csv.Options with { Encoding = TextEncodings.Find(named) })));
    }

    [Fact]
    public void Polish_Russian_and_Greek_words_are_recognised()
    {
        Assert.Contains("1251 reads 'Москва'", Csv.Faults(Csv.In(1251, "Id,City\n1,Москва\n"))[0], StringComparison.Ordinal);
        Assert.Contains("Use -Encoding 1251", Csv.Faults(Csv.In(1251, "Id,City\n1,Москва\n"))[0], StringComparison.Ordinal);
        Assert.Contains("1250 reads 'Łódź'", Csv.Faults(Csv.In(1250, "Id,City\n1,Łódź\n"))[0], StringComparison.Ordinal);
        Assert.Contains("1253 reads 'Αθήνα'", Csv.Faults(Csv.In(1253, "Id,City\n1,Αθήνα\n"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16", "unicode")]
    [InlineData("utf-16BE", "UTF-16", "bigendianunicode")]
    [InlineData("utf-32", "UTF-32", "utf32")]
    [InlineData("utf-32BE", "UTF-32", "bigendianutf32")]
    public void Unicode_without_a_mark_is_recognised_and_told(string name, string shown, string parameter)
    {
        var bytes = Encoding.GetEncoding(name).GetBytes(Text);
        Assert.Equal([$"MisdecodedText kunder.csv: This looks like {shown} without a byte order mark. Use -Encoding {parameter}."], Csv.Faults(bytes));
        Assert.Equal("1|Göteborg/2|Åmål", Csv.Shown(Csv.Rows(bytes, Csv.Options with { Encoding = TextEncodings.Find(parameter) })));
    }

    [Theory]
    [InlineData("utf-16", "unicode")]
    [InlineData("utf-16BE", "bigendianunicode")]
    public void UTF_16_without_a_mark_is_recognised_whatever_the_language(string name, string parameter)
    {
        foreach (var text in (string[])
        [
            "ExternalId,City\nK-1," + string.Concat(Enumerable.Repeat("Москва", 14)),
            "Номер;Город\nК1;Санкт-Петербург",
            "Κωδικός;Πόλη\nΑ1;Θεσσαλονίκη",
            "Id,City\n1," + string.Concat(Enumerable.Repeat("東京都", 100)),
            "Id,City\n1," + string.Concat(Enumerable.Repeat("😀", 300)),
        ])
        {
            Assert.Equal(
                [$"MisdecodedText kunder.csv: This looks like UTF-16 without a byte order mark. Use -Encoding {parameter}."],
                Csv.Faults(Encoding.GetEncoding(name).GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("Id,City\n1,Lu\0nd\n")]
    [InlineData("Id,City\n1,Lun\0d\n")]
    [InlineData("Id\n1\n2\n3\n\0\0\0\0")]
    public void NULs_in_a_text_do_not_make_it_UTF_16(string text) =>
        Assert.Contains("A NUL character stands here", Csv.Faults(text)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void A_table_of_small_numbers_as_in_a_program_is_not_called_Unicode(int size)
    {
        byte[] bytes = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. Enumerable.Range(0, 2000).Select(i => (byte)(i % size == 0 ? 1 + (i % 7) : 0))];
        Assert.All(Csv.Faults(bytes), fault => Assert.DoesNotContain("without a byte order mark", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_UTF_16_file_that_was_cut_off_is_refused()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text), 0x31];
        Assert.Contains(Csv.Faults(bytes), fault => fault.Contains("is not valid unicode", StringComparison.Ordinal));
    }

    [Fact]
    public void A_UTF_8_file_that_was_cut_off_is_refused() =>
        Assert.StartsWith("MisdecodedText kunder.csv line 2, column 6:", Csv.Faults([.. "Id,City\n1,Lun"u8, 0xC3])[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("C0AF")]
    [InlineData("EDA080")]
    [InlineData("F4908080")]
    [InlineData("80")]
    [InlineData("FF")]
    public void Bytes_that_RFC_3629_forbids_are_refused(string hexadecimal) => Assert.StartsWith(
        "MisdecodedText kunder.csv line 2, column 4:",
        Csv.Faults([.. "Id,City\n1,L"u8, .. Convert.FromHexString(hexadecimal), .. "nd\n2,Ystad\n"u8])[0], StringComparison.Ordinal);

    [Fact]
    public void Code_page_ASCII_refuses_what_it_lacks() => Assert.Contains(
        "is not in the encoding ascii: utf8 reads 'Göteborg'",
        Csv.Faults("Id,City\n1,Göteborg\n", Csv.Options with { Encoding = TextEncodings.Find("ascii") })[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("utf8", 65001)]
    [InlineData("UTF-8", 65001)]
    [InlineData("utf8BOM", 65001)]
    [InlineData("utf8NoBOM", 65001)]
    [InlineData("unicode", 1200)]
    [InlineData("BigEndianUnicode", 1201)]
    [InlineData("utf32", 12000)]
    [InlineData("ascii", 20127)]
    [InlineData("latin1", 28591)]
    [InlineData("1252", 1252)]
    [InlineData(" 850 ", 850)]
    [InlineData("windows-1250", 1250)]
    [InlineData("macintosh", 10000)]
    [InlineData("ibm437", 437)]
    [InlineData("shift_jis", 932)]
    [InlineData("gb18030", 54936)]
    public void An_encoding_is_found_by_name_or_code_page(string name, int codePage) => Assert.Equal(codePage, TextEncodings.Find(name)?.CodePage);

    [Theory]
    [InlineData("")]
    [InlineData("Default")]
    [InlineData("utf7")]
    [InlineData("utf-7")]
    [InlineData("65000")]
    [InlineData("0")]
    [InlineData("99999")]
    [InlineData("-1")]
    [InlineData("melon")]
    public void What_is_no_encoding_or_means_two_is_not_found(string name) => Assert.Null(TextEncodings.Find(name));
}
