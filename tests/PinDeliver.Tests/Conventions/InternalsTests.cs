using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using PinDeliver.Commands;
using Xunit;

namespace PinDeliver.Tests.Conventions;

/// <summary>What is internal is a project's own: nothing but tests may look at it.</summary>
public sealed class InternalsTests
{
    [Theory]
    [InlineData(typeof(PinDeliverClient))]
    [InlineData(typeof(SetPinDeliverCustomerCommand))]
    public void Only_tests_see_the_internals(Type type)
    {
        var friends = type.Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName).ToList();
        Assert.NotEmpty(friends);
        Assert.All(friends, friend => Assert.True(File.Exists(Path.Combine(Repository.Root, "tests", friend, friend + ".csproj")), friend));
    }
}
