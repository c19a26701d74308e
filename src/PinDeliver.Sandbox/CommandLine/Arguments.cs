using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Sandbox.CommandLine;

/// <summary>The program's arguments.</summary>
internal sealed class Arguments
{
    internal const int DefaultPort = 5210;

    internal int Port { get; private set; } = DefaultPort;

    internal string? ApiKey { get; private set; }

    internal string? ApiClientKey { get; private set; }

    internal TimeSpan Latency { get; private set; }

    internal int? Seed { get; private set; }

    internal List<string> Faults { get; } = [];

    internal List<string> ReadFaults { get; } = [];

    internal List<string> StoreModes { get; } = [];

    internal RateLimit? RateLimit { get; private set; }

    internal BlankShape Blanks { get; private set; }

    internal bool AnyKey { get; private set; }

    internal bool AutoCreate { get; private set; }

    internal bool NoRecord { get; private set; }

    internal bool Quiet { get; private set; }

    internal bool Help { get; private set; }

    /// <exception cref="FormatException">An argument is wrong; the message is one line.</exception>
    internal static Arguments Parse(string[] arguments)
    {
        var line = new Arguments();
        var rest = new Queue<string>(arguments);
        while (rest.TryDequeue(out var argument))
            line.Read(argument, rest);

        return line;
    }

    internal SandboxOptions ToOptions(Action<ServedRequest>? served)
    {
        var defaults = new SandboxOptions();
        return new SandboxOptions
        {
            Port = Port,
            ApiKey = ApiKey ?? defaults.ApiKey,
            ApiClientKey = ApiClientKey ?? defaults.ApiClientKey,
            AcceptAnyKey = AnyKey,
            Latency = Latency,
            // Nobody can ask the program for its requests; the ledger gives the summary at the end.
            RecordRequests = false,
            RecordLedger = !NoRecord,
            Seed = Seed,
            AutoCreate = AutoCreate,
            Blanks = Blanks,
            RateLimit = RateLimit,
            Served = served,
        };
    }

    private static int Number(string option, Queue<string> rest, int max) =>
        int.TryParse(Value(option, rest), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= max
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{option} takes a whole number from 0 to {max}"));

    /// <summary>RFC 9110, 5.5: what a header can carry without doubt.</summary>
    private static string Key(string option, Queue<string> rest)
    {
        var key = Value(option, rest);
        return key.Length > 0 && key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new FormatException($"{option} takes printable ASCII without spaces");
    }

    private static BlankShape Shape(string text) => text switch
    {
        "absent" => BlankShape.Absent,
        "null" => BlankShape.Null,
        "empty" => BlankShape.EmptyText,
        _ => throw new FormatException("--blanks takes absent, null or empty"),
    };

    /// <summary>RATE[:BURST][:silent].</summary>
    private static RateLimit Limit(string text)
    {
        var parts = text.Split(':');
        var isSilent = parts[^1] == "silent";
        var numbers = parts[..(isSilent ? ^1 : ^0)];
        var burst = 0;
        return numbers.Length is 1 or 2 && int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate > 0
            && (numbers.Length == 1 || int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out burst))
            ? new RateLimit(rate, burst, !isSilent)
            : throw new FormatException("--rate-limit takes RATE, RATE:BURST or RATE:BURST:silent");
    }

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out var value) ? value : throw new FormatException($"{option} needs a value");

    private void Read(string argument, Queue<string> rest)
    {
        switch (argument)
        {
            case "--port":
                Port = Number(argument, rest, 65535);
                break;
            case "--api-key":
                ApiKey = Key(argument, rest);
                break;
            case "--api-client-key":
                ApiClientKey = Key(argument, rest);
                break;
            case "--latency-ms":
                Latency = TimeSpan.FromMilliseconds(Number(argument, rest, 600_000));
                break;
            case "--seed":
                Seed = Number(argument, rest, int.MaxValue);
                break;
            case "--fault":
                Faults.Add(Value(argument, rest));
                break;
            case "--read-fault":
                ReadFaults.Add(Value(argument, rest));
                break;
            case "--store":
                StoreModes.Add(Value(argument, rest));
                break;
            case "--blanks":
                Blanks = Shape(Value(argument, rest));
                break;
            case "--rate-limit":
                RateLimit = Limit(Value(argument, rest));
                break;
            case "--any-key":
                AnyKey = true;
                break;
            case "--auto-create":
                AutoCreate = true;
                break;
            case "--no-record":
                NoRecord = true;
                break;
            case "--quiet":
                Quiet = true;
                break;
            case "--help" or "-h" or "-?":
                Help = true;
                break;
            default:
                throw new FormatException($"unknown argument '{argument}' (--help lists them all)");
        }
    }
}
