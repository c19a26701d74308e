using System;
using System.Globalization;

namespace PinDeliver.Sandbox.Faults;

/// <summary>What may follow the kind in a fault's specification.</summary>
internal sealed class FaultOptions
{
    internal int? Count { get; private set; }

    internal double? Probability { get; private set; }

    internal string? RetryAfter { get; private set; }

    internal bool InBody { get; private set; }

    internal bool Applied { get; private set; }

    /// <exception cref="FormatException">It is no option.</exception>
    internal void Read(string option)
    {
        if (option == "applied")
        {
            Applied = true;
        }
        else if (option == "in-body")
        {
            InBody = true;
        }
        else if (option.StartsWith("retry-after=", StringComparison.Ordinal))
        {
            RetryAfter = option["retry-after=".Length..];
        }
        else if (option is ['x', .. string count])
        {
            Count = int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1_000_000
                ? number
                : throw new FormatException("a count is from x1 to x1000000");
        }
        else if (option is ['@', .. string chance])
        {
            var isNumber = double.TryParse(chance, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share);
            Probability = isNumber && share <= 1
                ? share
                : throw new FormatException("a probability is from @0 to @1");
        }
        else
        {
            throw new FormatException($"'{option}' is no option (applied, in-body, retry-after=V, xN, @P)");
        }
    }
}
