using System.Collections.Concurrent;
using Mono.Cecil;

namespace HarrisTrip.Tests.House;

/// <summary>That a type of one namespace needs a type of another: in its members or in the code of one of them.</summary>
sealed record Need(TypeReference By, TypeReference Of)
{
    public string From => By.Namespace;

    public string To => Of.Namespace;

    public override string ToString() => $"{By.FullName} needs {Of.FullName}";
}

/// <summary>
/// Which folders of a project need which, read from the compiled program. A namespace is a folder; constants of others
/// are compiled in and leave no trace.
/// </summary>
static class FolderNeeds
{
    static readonly ConcurrentDictionary<string, IReadOnlyList<Need>> read = new(StringComparer.Ordinal);

    /// <summary>Each pair of types of different namespaces, once.</summary>
    public static IReadOnlyList<Need> Of(Type typeOfProject) => read.GetOrAdd(typeOfProject.Assembly.Location, Read);

    static IReadOnlyList<Need> Read(string location)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(location);
        return
        [
            .. assembly
                .MainModule.GetTypes()
                .Where(type => IsOurs(Outermost(type)))
                .SelectMany(type =>
                    UsedBy(type)
                        .SelectMany(Parts)
                        .Select(used => new Need(Outermost(type), Outermost(used)))
                        .Where(need => need.From != need.To && IsOurs(need.Of) && need.Of.Scope == assembly.MainModule)
                )
                .DistinctBy(need => (need.By.FullName, need.Of.FullName)),
        ];
    }

    /// <summary>The namespaces that need each other, by way of others or not: one list for each circle.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Circles(IReadOnlyList<Need> needs)
    {
        var direct = needs.ToLookup(need => need.From, need => need.To, StringComparer.Ordinal);
        var reached = direct.ToDictionary(from => from.Key, from => Reach(from.Key), StringComparer.Ordinal);
        return
        [
            .. reached
                .Where(from => from.Value.Contains(from.Key))
                .Select(from =>
                    from.Value.Where(to => reached.GetValueOrDefault(to)?.Contains(from.Key) == true)
                        .Order(StringComparer.Ordinal)
                        .ToList()
                )
                .DistinctBy(circle => circle[0]),
        ];

        HashSet<string> Reach(string from)
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            var next = new Stack<string>(direct[from]);
            while (next.TryPop(out var to))
            {
                if (found.Add(to))
                {
                    foreach (var further in direct[to])
                    {
                        next.Push(further);
                    }
                }
            }
            return found;
        }
    }

    static bool IsOurs(TypeReference type) => type.Namespace.StartsWith("HarrisTrip", StringComparison.Ordinal);

    static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    static IEnumerable<TypeReference?> UsedBy(TypeDefinition type) =>
        type
            .Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType))
            .Concat(type.CustomAttributes.Select(a => a.AttributeType))
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(type.Methods.SelectMany(UsedBy));

    static IEnumerable<TypeReference?> UsedBy(MethodDefinition method) =>
        method
            .Parameters.Select(p => p.ParameterType)
            .Append(method.ReturnType)
            .Concat(method.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType))
            .Concat(
                method.HasBody
                    ? method
                        .Body.Variables.Select(v => v.VariableType)
                        .Concat(method.Body.Instructions.SelectMany(i => UsedBy(i.Operand)))
                    : []
            );

    static IEnumerable<TypeReference?> UsedBy(object? operand) =>
        operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, method.ReturnType],
            MethodReference method =>
            [
                method.DeclaringType,
                method.ReturnType,
                .. method.Parameters.Select(p => p.ParameterType),
            ],
            _ => [],
        };

    /// <summary>The types that a type is put together of, such as those of a list.</summary>
    static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => generic.GenericArguments.Append(generic.ElementType).SelectMany(Parts),
            TypeSpecification specification => Parts(specification.ElementType),
            _ => [type],
        };
}
