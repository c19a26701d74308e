using System;
using System.Collections.Generic;

namespace PinDeliver.Demo;

/// <summary>The command line.</summary>
/// <param name="CsvPath">The file to send.</param>
/// <param name="BaseUri">A real service's address, with keys from the environment; null for the sandbox.</param>
/// <param name="WantsShell">Whether an interactive PowerShell is wanted instead of the run.</param>
/// <param name="WantsHelp">Whether only the help is wanted.</param>
internal sealed record DemoOptions(string CsvPath, Uri? BaseUri, bool WantsShell, bool WantsHelp)
{
    public const string Help = """
        Runs update-customers.ps1 on a CSV file in the official PowerShell, against a local stand-in for the service.

          dotnet run --project src/PinDeliver.Demo [-- options]

          --shell           opens an interactive PowerShell that is connected to the sandbox, instead
          --csv FILE        the CSV file (comma, UTF-8); without it: the shipped one
          --base-uri URI    a real service instead of the sandbox; keys come from the environment variables
                            PINDELIVER_API_KEY and PINDELIVER_API_CLIENT_KEY. Customers there are updated for real.
          --help            this text
        """;

    /// <exception cref="ArgumentException">An option that is none, or lacks its value.</exception>
    public static DemoOptions Parse(IReadOnlyList<string> arguments, string shippedCsv)
    {
        var options = new DemoOptions(shippedCsv, null, WantsShell: false, WantsHelp: false);
        for (var i = 0; i < arguments.Count; i++)
        {
            string Next() => ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} lacks its value.");
            options = arguments[i] switch
            {
                "--csv" => options with { CsvPath = Next() },
                "--base-uri" => options with { BaseUri = ParseUri(Next()) },
                "--shell" => options with { WantsShell = true },
                "--help" or "-h" => options with { WantsHelp = true },
                _ => throw new ArgumentException($"'{arguments[i]}' is no option."),
            };
        }

        return options;
    }

    private static Uri ParseUri(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new ArgumentException($"'{text}' is no address.");
}
