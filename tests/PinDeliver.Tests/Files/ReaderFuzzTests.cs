using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using PinDeliver.Files;
using Xunit;

namespace PinDeliver.Tests.Files;

/// <summary>
/// Random and mutated files. For a million cases each:
/// <c>dotnet test --project tests/PinDeliver.Tests -e PINDELIVER_FUZZ_CASES=1000000 -- --filter-class PinDeliver.Tests.Files.ReaderFuzzTests</c>.
/// </summary>
public sealed class ReaderFuzzTests
{
    private static readonly long Cases =
        long.TryParse(Environment.GetEnvironmentVariable("PINDELIVER_FUZZ_CASES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cases)
            ? cases : 10_000;

    private static readonly byte[] Telling = [.. "\"\",;\t|\r\n\0 =aI"u8, 0xC3, 0xB6, 0x80, 0xFF, 0xEF, 0xBB, 0xBF, 0xF6];

    private static readonly Gen<byte> TellingByte = Gen.OneOf(Gen.Byte, Gen.OneOf(Telling));

    private static readonly Gen<(List<string[]> Table, CsvFormat Format)> File =
        from table in TableGen.Table
        from delimiter in Gen.OneOf(DelimiterChoice.Candidates)
        from hasMark in Gen.Bool
        from lineEnd in Gen.OneOf("\r\n", "\n")
        select (table, new CsvFormat(delimiter, TextEncodings.Utf8, hasMark, lineEnd));

    [Fact]
    public void What_the_writer_wrote_is_what_the_reader_reads() => File.Sample(
        file =>
        {
            using var read = Csv.Open(Written(file.Table, file.Format));
            Assert.Equal(file.Format.Delimiter, read.Format.Delimiter);
            Assert.Equal(file.Table[0], read.Names);
            Assert.Equal(file.Table.Skip(1), Csv.Rows(read));
        },
        iter: Cases);

    [Fact]
    public void All_three_readers_agree_on_what_the_writer_wrote() => File.Sample(
        file =>
        {
            var text = Encoding.UTF8.GetString(Written(file.Table, file.Format with { HasMark = false }));
            Assert.Equal(file.Table, Oracles.CsvHelper(text, file.Format.Delimiter));
            Assert.Equal(file.Table, Oracles.Sep(text, file.Format.Delimiter));
        },
        iter: Cases / 10);

    [Fact]
    public void A_mutated_file_is_refused_or_read_as_every_reader_reads_it() =>
        (from file in File
         from changes in Gen.Select(Gen.Int[0, 3], Gen.Double.Unit, TellingByte).Array[1, 4]
         select Mutated(Written(file.Table, file.Format), changes)).Sample(AgreesOrRefuses, iter: Cases);

    [Fact]
    public void Random_bytes_are_refused_or_read_as_every_reader_reads_them() =>
        TellingByte.Array[0, 60].Select(bytes => (byte[])[.. "Id,City\n"u8, .. bytes]).Sample(AgreesOrRefuses, iter: Cases);

    [Fact]
    public void Random_bytes_in_any_encoding_give_rows_or_a_typed_error() =>
        Gen.Select(TellingByte.Array[0, 80], Gen.OneOf("utf8", "unicode", "utf32", "1252", "932", "gb18030", "ascii", "850", "50220"))
            .Sample((bytes, name) => ReadsOrRefuses(bytes, Csv.Options with { Encoding = TextEncodings.Find(name), Delimiter = ',' }), iter: Cases);

    private static byte[] Written(IEnumerable<string[]> table, CsvFormat format)
    {
        var stream = new MemoryStream();
        using var writer = new CsvWriter(stream, format);
        foreach (var row in table)
            writer.WriteRow(row);
        return stream.ToArray();
    }

    private static byte[] Mutated(byte[] file, (int How, double Where, byte Value)[] changes)
    {
        var bytes = file.ToList();
        foreach (var (how, where, value) in changes)
        {
            var at = (int)(where * bytes.Count);
            if (how == 0 || bytes.Count == 0)
                bytes.Insert(at, value);
            else if (how == 1)
                bytes[at] = value;
            else if (how == 2)
                bytes.RemoveAt(at);
            else
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, value % 16));
        }

        return bytes.ToArray();
    }

    private static bool ReadsOrRefuses(byte[] bytes, CsvOptions options)
    {
        try
        {
            return Csv.Rows(bytes, options) is not null;
        }
        catch (CsvException refusal)
        {
            Assert.All(refusal.Faults, fault => Assert.True(fault.Error is PinDeliverError.MalformedCsv or PinDeliverError.MisdecodedText));
            Assert.All(refusal.Faults, fault => Assert.NotEqual("", fault.Fix));
            return true;
        }
    }

    private static void AgreesOrRefuses(byte[] bytes)
    {
        CsvFile file;
        try
        {
            file = Csv.Open(bytes);
        }
        catch (CsvException refusal)
        {
            Assert.True(refusal.Error is PinDeliverError.MalformedCsv or PinDeliverError.MisdecodedText);
            return;
        }

        using (file)
        {
            var text = file.Format.Encoding.GetString(bytes).TrimStart('\uFEFF');
            // Neither of the two knows a sep= line under a given delimiter.
            var passedOver = text.TrimStart('\r', '\n').StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? 2 : 1;
            var ours = Csv.Rows(file);
            var width = file.Names.Count;
            // A blank cell in quotes and an empty line are one and the same to them, where there is one column.
            Assert.All(
                width == 1 ? [] : new[] { Oracles.CsvHelper(text, file.Format.Delimiter), Oracles.Sep(text, file.Format.Delimiter) },
                theirs =>
                {
                    Assert.Equal(ours, theirs.Skip(passedOver).Select(row => row.Take(width).ToArray()));
                    Assert.All(theirs.Skip(passedOver).SelectMany(row => row.Skip(width)), cell => Assert.True(string.IsNullOrWhiteSpace(cell)));
                });
        }
    }
}
