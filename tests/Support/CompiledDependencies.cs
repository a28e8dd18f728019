using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TeamsPolicyBot.Tests.Support;

/// <summary>
/// Which namespace of an assembly uses which, read from its compiled code: whatever a type inherits, holds, takes, gives, calls or
/// is marked with. Only constants are not seen, which the compiler has copied.
/// </summary>
internal sealed class CompiledDependencies
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _uses = [];

    /// <param name="assembly">The path of the assembly.</param>
    /// <param name="root">The namespace that all others begin with; it is left out of their names.</param>
    /// <param name="leftOut">Of the name of a type: whether what it uses is not counted.</param>
    public CompiledDependencies(string assembly, string root, Func<string, bool>? leftOut = null)
    {
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assembly));
        using var module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { AssemblyResolver = resolver });
        foreach (var type in module.GetTypes())
        {
            var (from, name) = (NamespaceOf(type), Outermost(type).Name);
            if (leftOut?.Invoke(name) is true)
            {
                continue;
            }

            foreach (var used in TypesUsedBy(type).Select(Outermost).Where(used => used.Scope == module).Distinct())
            {
                if (Within(from) is { } own && Within(used.Namespace) is { } other && own != other)
                {
                    (_uses.TryGetValue((own, other), out var names) ? names : _uses[(own, other)] = []).Add($"{name} uses {used.Name}");
                }
            }
        }

        Namespaces =
        [
            .. module.GetTypes().Select(type => Within(NamespaceOf(type))).OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ];

        string? Within(string @namespace) =>
            @namespace.StartsWith(root + ".", StringComparison.Ordinal) ? @namespace[(root.Length + 1)..] : null;
    }

    public IReadOnlyList<string> Namespaces { get; }

    /// <summary>
    /// Whether a type is there to name all parts of its room: it composes it, or writes its types as JSON. Such a use closes no circle.
    /// </summary>
    public static bool NamesAllParts(string type) =>
        type is "CommandLine"
        || new[] { "Services", "Hosting", "JsonContext", "Json" }.Any(end => type.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Every pair of namespaces of which the first uses the second, with what uses what.</summary>
    public IEnumerable<(string From, string To, IReadOnlyCollection<string> Examples)> All =>
        _uses.Select(use => (use.Key.From, use.Key.To, (IReadOnlyCollection<string>)use.Value));

    /// <summary>
    /// Namespaces that use each other, on whatever way round, by a common ancestor: each circle once, its members in order.
    /// </summary>
    /// <param name="among">Only these.</param>
    public IEnumerable<IReadOnlyList<string>> Circles(IReadOnlyCollection<string> among)
    {
        var reach = among.ToDictionary(from => from, from => Reachable(from, among));
        return among
            .Select(start =>
                among.Where(other => reach[start].Contains(other) && reach[other].Contains(start)).Order(StringComparer.Ordinal).ToList()
            )
            .Where(circle => circle.Count > 1)
            .DistinctBy(circle => string.Join(' ', circle));
    }

    private HashSet<string> Reachable(string from, IReadOnlyCollection<string> among)
    {
        var (found, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var next))
        {
            foreach (var to in among.Where(to => _uses.ContainsKey((next, to)) && found.Add(to)))
            {
                open.Push(to);
            }
        }

        return found;
    }

    private static IEnumerable<TypeReference> TypesUsedBy(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(each => Parts(each.InterfaceType)),
        .. type.GenericParameters.SelectMany(each => each.Constraints).SelectMany(each => Parts(each.ConstraintType)),
        .. Attributes(type),
        .. type.Fields.SelectMany(field => Parts(field.FieldType).Concat(Attributes(field))),
        .. type.Properties.SelectMany(property => Parts(property.PropertyType).Concat(Attributes(property))),
        .. type.Methods.SelectMany(InMethod),
    ];

    private static IEnumerable<TypeReference> InMethod(MethodDefinition method) =>
    [
        .. Parts(method.ReturnType),
        .. Attributes(method),
        .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
        .. method.GenericParameters.SelectMany(each => each.Constraints).SelectMany(each => Parts(each.ConstraintType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(variable => Parts(variable.VariableType)) : [],
        .. method.HasBody ? method.Body.ExceptionHandlers.SelectMany(handler => Parts(handler.CatchType)) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(InInstruction) : [],
    ];

    private static IEnumerable<TypeReference> InInstruction(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        GenericInstanceMethod method => [.. method.GenericArguments.SelectMany(Parts), .. Signature(method)],
        MethodReference method => Signature(method),
        _ => [],
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
        [
            .. Parts(method.DeclaringType),
            .. Parts(method.ReturnType),
            .. method.Parameters.SelectMany(parameter => Parts(parameter.ParameterType)),
        ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider marked) =>
        marked.CustomAttributes.SelectMany(attribute => Parts(attribute.AttributeType));

    /// <summary>A type with all that it is made of: of a list its elements, of a generic type its arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification made => Parts(made.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string NamespaceOf(TypeReference type) => Outermost(type).Namespace;
}
