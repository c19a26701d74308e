using System;
using System.Collections;
using System.Collections.Generic;

namespace PinDeliver;

/// <summary>A set of fields of <see cref="CustomerFields.All"/>: a value, which lists its fields in the order of the payload.</summary>
public readonly struct FieldSet : IEquatable<FieldSet>, IReadOnlyCollection<CustomerField>
{
    // One bit for each field, by its place in the table. CustomerFields has fewer than 64, which its constructor checks.
    private readonly ulong bits;

    private FieldSet(ulong bits) => this.bits = bits;

    /// <summary>No field at all.</summary>
    public static FieldSet Empty => default;

    /// <summary>Whether there is no field in it.</summary>
    public bool IsEmpty => bits == 0;

    /// <summary>How many fields there are in it.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            for (var rest = bits; rest != 0; rest &= rest - 1)
                count++;
            return count;
        }
    }

    /// <summary>Whether two sets have the same fields.</summary>
    public static bool operator ==(FieldSet left, FieldSet right) => left.bits == right.bits;

    /// <summary>Whether two sets differ in a field.</summary>
    public static bool operator !=(FieldSet left, FieldSet right) => left.bits != right.bits;

    /// <summary>The set of these fields.</summary>
    /// <param name="fields">Fields of <see cref="CustomerFields.All"/>.</param>
    public static FieldSet Of(IEnumerable<CustomerField> fields)
    {
        var set = Empty;
        foreach (var field in fields ?? throw new ArgumentNullException(nameof(fields)))
            set = set.With(field);
        return set;
    }

    /// <summary>Whether a field is in it.</summary>
    public bool Contains(CustomerField field) => (bits & Bit(field)) != 0;

    /// <summary>The set with one more field.</summary>
    public FieldSet With(CustomerField field) => new(bits | Bit(field));

    /// <summary>The set without a field.</summary>
    public FieldSet Without(CustomerField field) => new(bits & ~Bit(field));

    /// <summary>The fields that are in this set or in the other.</summary>
    public FieldSet Union(FieldSet other) => new(bits | other.bits);

    /// <summary>The fields that are in both sets.</summary>
    public FieldSet Intersect(FieldSet other) => new(bits & other.bits);

    /// <summary>The fields that are in this set and not in the other.</summary>
    public FieldSet Except(FieldSet other) => new(bits & ~other.bits);

    /// <summary>The fields, in the order of the payload.</summary>
    public IEnumerator<CustomerField> GetEnumerator()
    {
        foreach (var field in CustomerFields.All)
        {
            if (Contains(field))
                yield return field;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether the other set has the same fields.</summary>
    public bool Equals(FieldSet other) => bits == other.bits;

    /// <summary>Whether the other object is a set of the same fields.</summary>
    public override bool Equals(object? obj) => obj is FieldSet other && Equals(other);

    /// <summary>Equal for equal sets.</summary>
    public override int GetHashCode() => bits.GetHashCode();

    /// <summary>The parameter names, such as <c>City, Weight</c>.</summary>
    public override string ToString() => string.Join(", ", this);

    private static ulong Bit(CustomerField field) => 1UL << (field ?? throw new ArgumentNullException(nameof(field))).Index;
}
