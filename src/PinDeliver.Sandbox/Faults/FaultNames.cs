using System;
using System.Globalization;
using System.Linq;

namespace PinDeliver.Sandbox.Faults;

/// <summary>The names of faults on the command line.</summary>
internal static class FaultNames
{
    /// <exception cref="FormatException">There is no such fault, or it takes no such argument or option.</exception>
    internal static Fault Create(string name, string argument, FaultOptions options)
    {
        var isStatus = char.IsAsciiDigit(name[0]);
        if (!isStatus && (options.RetryAfter is not null || options.InBody))
            throw new FormatException("retry-after and in-body go with a status only");

        return (name, argument) switch
        {
            _ when isStatus && argument.Length == 0 => Status(name, options),
            ("delay", { Length: > 0 }) => Delay(argument),
            ("redirect", _) => Fault.Redirect(argument.Length > 0 ? argument : "https://example.com/elsewhere"),
            (_, { Length: > 0 }) => throw new FormatException($"{name} takes no argument"),
            ("array", _) => Fault.ArrayEnvelope,
            ("enveloped", _) => Fault.Enveloped,
            ("reset", _) => Fault.Reset,
            ("hang", _) => Fault.Hang,
            ("html", _) => Fault.Html,
            ("empty", _) => Fault.Empty,
            ("truncate", _) => Fault.Truncate,
            ("close", _) => Fault.CloseAfterReply,
            ("echo-keys", _) => Fault.EchoKeys,
            ("too-large", _) => Fault.BodyTooLarge,
            ("control-chars", _) => Fault.ControlChars,
            ("delay", _) => throw new FormatException("delay needs a time, such as delay:500ms"),
            _ => throw new FormatException($"'{name}' is no kind of fault"),
        };
    }

    private static Fault Status(string name, FaultOptions options)
    {
        var status = int.Parse(name, CultureInfo.InvariantCulture);
        return status is >= 400 and <= 599
            ? Fault.Status(status, options.RetryAfter, options.InBody)
            : throw new FormatException("a status is from 400 to 599");
    }

    private static Fault Delay(string argument)
    {
        var times = argument.Split('-').Select(Time).ToArray();
        return times.Length <= 2 && times[0] <= times[^1]
            ? Fault.RandomDelay(times[0], times[^1])
            : throw new FormatException("a delay is one time, or MIN-MAX");
    }

    private static TimeSpan Time(string text)
    {
        var milliseconds = text.EndsWith("ms", StringComparison.Ordinal);
        var number = milliseconds ? text[..^2] : text.EndsWith('s') ? text[..^1] : string.Empty;
        var isNumber = double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        return isNumber && value <= 86_400
            ? TimeSpan.FromMilliseconds(milliseconds ? value : value * 1000)
            : throw new FormatException($"'{text}' is no time, such as 500ms or 2s");
    }
}
