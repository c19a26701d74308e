using System;
using System.IO;
using System.Linq;
using PinDeliver.Tests.Files;
using PinDeliver.Tests.Hosting;
using Xunit;

namespace PinDeliver.Tests.Faults;

/// <summary>What Import-PinDeliverCsv advises for bytes of another encoding can be done with Import-PinDeliverCsv.</summary>
public sealed class EncodingAdviceTests
{
    [Fact]
    public void For_a_row_it_names_the_command_that_has_the_parameter() =>
        Assert.Contains("(Import-PinDeliverCsv -Encoding NAME)", ErrorTraits.Of(PinDeliverError.MisdecodedText).Advice, StringComparison.Ordinal);

    [Theory]
    [InlineData(1252, "Göteborg", "Use -Encoding 1252, or the one that reads it rightly.")]
    [InlineData(1200, "Göteborg", "Use -Encoding unicode.")]
    public void It_names_the_parameter_and_the_encoding(int codePage, string city, string advice)
    {
        var folder = Directory.CreateTempSubdirectory("pindeliver-advice-");
        try
        {
            var path = Path.Combine(folder.FullName, "kunder.csv");
            File.WriteAllBytes(path, Csv.In(codePage, $"Id,City\n1,{city}\n"));
            using var shell = new Shell();
            var output = shell.Run($"try {{ Import-PinDeliverCsv '{path}' }} catch {{ $_.ErrorDetails.RecommendedAction }}");
            Assert.Equal(advice, output.Objects.Single().ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
