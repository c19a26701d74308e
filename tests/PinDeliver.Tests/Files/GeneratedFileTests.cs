using System.Linq;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>A thousand files: five writers, four delimiters, seven encodings, two line ends, up to three thousand rows.</summary>
public sealed class GeneratedFileTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_file_is_read_cell_by_cell_as_it_was_written(int quarter)
    {
        for (var number = quarter * 250; number < (quarter + 1) * 250; number++)
        {
            var file = new GeneratedFile(number);
            var options = Csv.Options with { Encoding = file.HasMark ? null : TextEncodings.Find(file.EncodingName) };
            using var read = Csv.Open(file.Bytes, options);
            Assert.Equal(file.Delimiter, read.Format.Delimiter);
            Assert.Equal(file.Table[0], read.Names);
            Assert.True(file.Table.Skip(1).SequenceEqual(Csv.Rows(read), CellByCell.Comparer), $"File {number}: {file}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_file_of_a_code_page_read_as_UTF_8_is_read_rightly_or_refused(int half)
    {
        for (var number = half * 500; number < (half + 1) * 500; number++)
        {
            var file = new GeneratedFile(number);
            if (file.EncodingName is not ("1252" or "850"))
                continue;
            if (file.Table.SelectMany(row => row).All(cell => cell.All(char.IsAscii)))
                Assert.Equal(file.Table.Count - 1, Csv.Rows(file.Bytes).Count);
            else
                Assert.Contains(Csv.Refusal(file.Bytes).Faults, fault => fault.Error == PinDeliverError.MisdecodedText);
        }
    }
}
