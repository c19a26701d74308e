using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Sandbox;

/// <summary>The program's arguments.</summary>
internal sealed class CommandLine
{
    internal const int DefaultPort = 5210;

    internal int Port { get; private set; } = DefaultPort;

    internal string? ApiKey { get; private set; }

    internal string? ApiClientKey { get; private set; }

    internal TimeSpan Latency { get; private set; }

    internal int? Seed { get; private set; }

    internal List<string> Faults { get; } = [];

    internal bool AnyKey { get; private set; }

    internal bool AutoCreate { get; private set; }

    internal bool NoRecord { get; private set; }

    internal bool Quiet { get; private set; }

    internal bool Help { get; private set; }

    /// <exception cref="FormatException">An argument is wrong; the message is one line.</exception>
    internal static CommandLine Parse(string[] arguments)
    {
        CommandLine line = new();
        Queue<string> rest = new(arguments);
        while (rest.TryDequeue(out string? argument))
        {
            line.Read(argument, rest);
        }

        return line;
    }

    internal SandboxOptions ToOptions(Action<ServedRequest>? served)
    {
        SandboxOptions defaults = new();
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
            Served = served,
        };
    }

    private static int Number(string option, Queue<string> rest, int max) =>
        int.TryParse(Value(option, rest), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= max
            ? number
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{option} takes a whole number from 0 to {max}"));

    /// <summary>RFC 9110, 5.5: what a header can carry without doubt.</summary>
    private static string Key(string option, Queue<string> rest)
    {
        string key = Value(option, rest);
        return key.Length > 0 && key.All(letter => letter is > ' ' and <= '~')
            ? key
            : throw new FormatException($"{option} takes printable ASCII without spaces");
    }

    private static string Value(string option, Queue<string> rest) =>
        rest.TryDequeue(out string? value) ? value : throw new FormatException($"{option} needs a value");

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
