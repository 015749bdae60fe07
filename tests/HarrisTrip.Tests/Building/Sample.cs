using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Tests.Building;

/// <summary>
/// Values of any type that a build remembers, made without knowing it: every field of theirs is filled, and no two with
/// the same. What holds on to the world outside (an interface of ours, a delegate) stays empty.
/// </summary>
static class Sample
{
    /// <param name="seed">The same number makes an equal value.</param>
    public static object Of(Type type, int seed) => Of(type, new Counter(seed))!;

    public static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var at = type; at is not null && at != typeof(object) && at != typeof(ValueType); at = at.BaseType)
        {
            foreach (
                var field in at.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                yield return field;
            }
        }
    }

    /// <summary>True when two values hold the same in every field, or item by item.</summary>
    public static bool AreSame(object? one, object? other) =>
        (one, other) switch
        {
            (null, null) => true,
            (null, _) or (_, null) => false,
            (string or DateTimeOffset or RuleInfo, _) => one.Equals(other),
            (IEnumerable left, IEnumerable right) => left.Cast<object>().Count() == right.Cast<object>().Count()
                && left.Cast<object>().Zip(right.Cast<object>(), AreSame).All(same => same),
            _ when one.GetType() != other.GetType() => false,
            _ when one.GetType().IsPrimitive || one is UInt128 or Enum => one.Equals(other),
            _ => Fields(one.GetType()).All(field => AreSame(field.GetValue(one), field.GetValue(other))),
        };

    static object? Of(Type type, Counter next)
    {
        if (type == typeof(string))
        {
            return $"text {next.Number()}";
        }
        if (type == typeof(bool))
        {
            return true;
        }
        if (type == typeof(DateTimeOffset))
        {
            return new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(5.5)).AddTicks(next.Number());
        }
        if (type == typeof(UInt128))
        {
            return UInt128.MaxValue - (UInt128)next.Number();
        }
        if (type.IsPrimitive)
        {
            return Convert.ChangeType(next.Number(), type, System.Globalization.CultureInfo.InvariantCulture);
        }
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().Last();
        }
        if (type == typeof(RuleInfo))
        {
            return RuleBook.All.Values.ElementAt(next.Number() % RuleBook.All.Count);
        }
        if (type == typeof(Permalink))
        {
            return Permalink.Of($"{{category}}/{next.Number()}/{{slug}}");
        }
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner, next);
        }
        if (type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
        {
            var item = type.GetElementType() ?? type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 2);
            items.SetValue(Any(item, next), 0);
            items.SetValue(Any(item, next), 1);
            return items;
        }
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
        {
            var map = (IDictionary)
                Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            map.Add(Of(type.GetGenericArguments()[0], next)!, Of(type.GetGenericArguments()[1], next));
            map.Add(Of(type.GetGenericArguments()[0], next)!, Of(type.GetGenericArguments()[1], next));
            return map;
        }
        return type.IsInterface || type.IsAssignableTo(typeof(Delegate)) ? null : Any(type, next);
    }

    /// <summary>A value with all its fields; of an abstract type, one of any kind there is.</summary>
    static object Any(Type type, Counter next)
    {
        if (type.IsAbstract)
        {
            var kinds = type.Assembly.GetTypes().Where(t => t.IsSubclassOf(type) && !t.IsAbstract).ToList();
            return Any(kinds[next.Number() % kinds.Count], next);
        }
        if (type.IsPrimitive || type == typeof(string) || type.IsEnum)
        {
            return Of(type, next)!;
        }
        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Fields(type))
        {
            field.SetValue(value, Of(field.FieldType, next));
        }
        return value;
    }

    sealed class Counter(int seed)
    {
        int last = seed;

        /// <summary>Up to what the smallest of numbers holds.</summary>
        public int Number() => ++last % 100;
    }
}
