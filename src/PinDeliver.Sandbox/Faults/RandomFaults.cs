using System;
using System.Collections.Generic;
using System.Linq;

namespace PinDeliver.Sandbox.Faults;

/// <summary>
/// Faults by chance that can be had again: the draw depends on the seed, the customer and how many requests the customer has had,
/// not on how the requests of different customers interleave.
/// </summary>
internal sealed class RandomFaults
{
    private readonly int seed;
    private readonly (double Probability, Fault Fault)[] choices;
    private readonly Dictionary<string, int> requests = new(StringComparer.Ordinal);

    internal RandomFaults(int seed, ReadOnlySpan<(double Probability, Fault Fault)> choices)
    {
        this.seed = seed;
        this.choices = choices.ToArray();
        if (this.choices.Any(choice => choice.Probability is not (>= 0 and <= 1)) || this.choices.Sum(choice => choice.Probability) > 1 + 1e-9)
            throw new ArgumentOutOfRangeException(nameof(choices), "Each probability is from 0 to 1, and so is their sum.");
    }

    internal Fault? Next(string identity)
    {
        var request = requests[identity] = requests.GetValueOrDefault(identity) + 1;
        var draw = Draw(seed, identity, request);
        foreach (var (probability, fault) in choices)
        {
            if (draw < probability)
                return fault;

            draw -= probability;
        }

        return null;
    }

    /// <summary>
    /// A number from 0 up to 1: FNV-1a over the text, finished by SplitMix64. string.GetHashCode differs from run to run.
    /// </summary>
    internal static double Draw(int seed, string identity, int request)
    {
        var hash = 14695981039346656037;
        foreach (var letter in identity)
            hash = (hash ^ letter) * 1099511628211;

        hash ^= ((ulong)(uint)seed << 32) | (uint)request;
        hash += 0x9E3779B97F4A7C15;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        hash ^= hash >> 31;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
