using System;
using System.IO;
using System.Runtime.Loader;
using PinDeliver.HelpFile;

AssemblyLoadContext.Default.Resolving += (context, name) =>
{
    var file = Path.Combine(MamlFile.Built, name.Name + ".dll");
    return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
};
File.WriteAllText(MamlFile.Committed, MamlFile.Generate());
Console.WriteLine($"Written: {MamlFile.Committed}");
File.WriteAllText(ErrorsTable.File, ErrorsTable.Generate());
Console.WriteLine($"Written: {ErrorsTable.File}");
