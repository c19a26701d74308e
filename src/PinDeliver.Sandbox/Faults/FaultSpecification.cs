using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace PinDeliver.Sandbox.Faults;

/// <summary>A fault as written on the command line; the program's --help has the grammar.</summary>
internal sealed partial record FaultSpecification(string Target, Fault Fault, int? Count, double? Probability)
{
    private int RequestNumber =>
        int.TryParse(
            Target.AsSpan(Target.StartsWith("#/", StringComparison.Ordinal) ? 2 : 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number) && number > 0
            ? number
            : throw new FormatException("a request's number is 1 or more");

    /// <exception cref="FormatException">The message says why, in one line.</exception>
    internal static FaultSpecification Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1 || equals == text.Length - 1)
            throw Bad(text, "it must be TARGET=KIND");

        var pieces = text[(equals + 1)..].Split(';');
        var kind = Kind().Match(pieces[0]);
        if (!kind.Success)
            throw Bad(text, $"'{pieces[0]}' is no kind of fault");

        var options = new FaultOptions();
        try
        {
            foreach (var suffix in kind.Groups["suffix"].Captures.Cast<Capture>())
                options.Read(suffix.Value);

            foreach (var option in pieces[1..])
                options.Read(option);

            var fault = FaultNames.Create(kind.Groups["name"].Value, kind.Groups["argument"].Value, options);
            fault = options.Applied ? fault.AfterApplying() : fault;
            return new FaultSpecification(text[..equals], fault, options.Count, options.Probability).Checked();
        }
        catch (FormatException e)
        {
            throw Bad(text, e.Message);
        }
    }

    internal void AddTo(FaultPlan plan)
    {
        var repeated = new Fault[Count ?? 1];
        Array.Fill(repeated, Fault);
        switch (Target)
        {
            case "*" when Probability is { } probability:
                plan.Random((probability, Fault));
                break;
            case "*" when Count is not null:
                plan.EnqueueNext(repeated);
                break;
            case "*":
                plan.Always(Fault);
                break;
            case ['#', '/', ..]:
                plan.Every(RequestNumber, Fault);
                break;
            case ['#', ..]:
                plan.OnRequest(RequestNumber, Fault);
                break;
            default:
                var identity = Uri.UnescapeDataString(Target);
                if (Count is null)
                    plan.Always(identity, Fault);
                else
                    plan.For(identity).Enqueue(repeated);

                break;
        }
    }

    private static FormatException Bad(string text, string why) => new($"bad fault '{text}': {why}");

    [GeneratedRegex(@"^(?<name>[0-9]{3}|[a-z-]+?)(:(?<argument>.+?))?(?<suffix>x[0-9]+|@[0-9.]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();

    private FaultSpecification Checked()
    {
        var numbered = Target[0] == '#';
        if (numbered)
            _ = RequestNumber;

        return (Probability, Count) switch
        {
            (not null, _) when Target != "*" => throw new FormatException("a probability needs the target *"),
            (not null, not null) => throw new FormatException("give a count or a probability, not both"),
            (_, not null) when numbered => throw new FormatException("a numbered request takes no count"),
            _ => this,
        };
    }
}
