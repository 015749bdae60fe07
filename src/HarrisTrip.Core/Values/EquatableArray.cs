using System.Collections;
using System.Runtime.CompilerServices;

namespace HarrisTrip.Values;

/// <summary>An array that nobody changes, and that is equal to any other with equal items in the same order.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Of))]
public readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
{
    readonly T[]? items;

    internal EquatableArray(T[] items) => this.items = items;

    public int Count => items?.Length ?? 0;

    public T this[int index] => Items[index];

    T[] Items => items ?? [];

    public bool Equals(EquatableArray<T> other) => Items.AsSpan().SequenceEqual(other.Items);

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }
        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => Items.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);
}

/// <summary>Makes them of collection expressions.</summary>
public static class EquatableArray
{
    public static EquatableArray<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
