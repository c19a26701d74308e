using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace PinDeliver.Tests.Conventions;

/// <summary>Every type that a type names: its base, its members' types, its attributes, and what its methods call.</summary>
internal static class UsedTypes
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type) => Named(type).SelectMany(Parts);

    private static IEnumerable<TypeReference?> Named(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. type.CustomAttributes.Select(one => one.AttributeType),
        .. type.GenericParameters.SelectMany(one => one.Constraints).Select(one => one.ConstraintType),
        .. type.Fields.Select(one => one.FieldType),
        .. type.Properties.SelectMany(one => one.CustomAttributes).Select(one => one.AttributeType),
        .. type.Methods.SelectMany(Named),
    ];

    private static IEnumerable<TypeReference?> Named(MethodDefinition method) =>
    [
        .. Named((MethodReference)method),
        .. method.CustomAttributes.Select(one => one.AttributeType),
        .. method.HasBody ? method.Body.Variables.Select(one => one.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(one => Named(one.Operand)) : [],
        .. method.HasBody ? method.Body.ExceptionHandlers.Select(one => one.CatchType) : [],
    ];

    private static IEnumerable<TypeReference?> Named(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [.. Named(method.ElementMethod), .. method.GenericArguments],
        MethodReference method => Named(method),
        _ => [],
    };

    private static IEnumerable<TypeReference?> Named(MethodReference method) =>
        [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(one => one.ParameterType)];

    // A list of rows names the list and the row.
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification specification => Parts(specification.ElementType),
        _ => [type],
    };
}
