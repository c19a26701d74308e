# What build.ps1 -Task Pack needs beside the build itself. ASCII only, as Windows PowerShell reads it as ANSI.

function Set-ReproducibleZip {
    <#
    .SYNOPSIS
        Writes a .nupkg again so that the same content gives the same bytes: entries by name, one date, no name made up by chance.
    #>
    param([Parameter(Mandatory)] [string] $Path)

    Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
    $utf8 = New-Object System.Text.UTF8Encoding $false
    $content = @{}
    $old = [System.IO.Compression.ZipFile]::OpenRead($Path)
    foreach ($entry in $old.Entries) {
        $stream = $entry.Open()
        $bytes = New-Object System.IO.MemoryStream
        $stream.CopyTo($bytes)
        $stream.Dispose()
        # NuGet gives its properties a new name each time, and refers to it and to others by new ids.
        $name = $entry.FullName -replace '[0-9a-f]{32}\.psmdcp$', 'properties.psmdcp'
        $content[$name] = $bytes.ToArray()
        if ($name -eq '_rels/.rels') {
            $text = $utf8.GetString($content[$name]) -replace '[0-9a-f]{32}\.psmdcp', 'properties.psmdcp'
            $number = 0
            foreach ($id in [regex]::Matches($text, ' Id="[^"]+"')) { $text = $text.Replace($id.Value, ' Id="R{0}"' -f ++$number) }
            $content[$name] = $utf8.GetBytes($text)
        }
    }
    $old.Dispose()
    $names = [string[]]@($content.Keys)
    [array]::Sort($names, [System.StringComparer]::Ordinal)
    $file = [System.IO.File]::Create($Path)
    $new = New-Object System.IO.Compression.ZipArchive $file, ([System.IO.Compression.ZipArchiveMode]::Create)
    foreach ($name in $names) {
        $entry = $new.CreateEntry($name)
        $entry.LastWriteTime = [datetimeoffset]'1980-01-01T00:00:00Z'
        $stream = $entry.Open()
        $stream.Write($content[$name], 0, $content[$name].Length)
        $stream.Dispose()
    }
    $new.Dispose()
    $file.Dispose()
}

function New-Sbom {
    <#
    .SYNOPSIS
        What a package is made of, as CycloneDX 1.6: its own binaries, and the NuGet packages whose libraries it ships.
    .PARAMETER Package
        The folder of the packed module.
    .PARAMETER LockFile
        The packages.lock.json of the module's project, which knows the versions.
    #>
    param([Parameter(Mandatory)] [string] $Package, [Parameter(Mandatory)] [string] $LockFile)

    $version = (Import-PowerShellDataFile (Join-Path $Package 'PinDeliver.psd1')).ModuleVersion
    $locked = (Get-Content $LockFile -Raw | ConvertFrom-Json).dependencies.'.NETFramework,Version=v4.7.2'
    $root = (Resolve-Path $Package).ProviderPath
    $files = [string[]]@(Get-ChildItem (Join-Path $root 'lib') -Recurse -Filter *.dll | ForEach-Object {
            $_.FullName.Substring($root.Length + 1).Replace('\', '/') })
    [array]::Sort($files, [System.StringComparer]::Ordinal)
    $mit = @(@{ license = [ordered]@{ id = 'MIT' } })
    $components = foreach ($file in $files) {
        $name = [System.IO.Path]::GetFileNameWithoutExtension($file)
        $hashes = @([ordered]@{ alg = 'SHA-256'; content = (Get-FileHash (Join-Path $root $file) -Algorithm SHA256).Hash.ToLowerInvariant() })
        $library = $locked.$name
        if ($library.resolved) {
            [ordered]@{
                type = 'library'; 'bom-ref' = "pkg:nuget/$name@$($library.resolved)"; name = $name; version = $library.resolved
                licenses = $mit; purl = "pkg:nuget/$name@$($library.resolved)"
                # A NuGet package is verified as a whole; this is the file that was taken from it.
                properties = @([ordered]@{ name = 'file'; value = $file }, [ordered]@{ name = 'sha256'; value = $hashes[0].content })
            }
        }
        elseif ($name -like 'PinDeliver*') {
            [ordered]@{ type = 'file'; 'bom-ref' = $file; name = $file; version = $version; hashes = $hashes; licenses = $mit }
        }
        else { throw "$file is of no package in $LockFile." }
    }
    ConvertTo-Json -Depth 8 ([ordered]@{
            bomFormat = 'CycloneDX'; specVersion = '1.6'; version = 1
            metadata = [ordered]@{
                component = [ordered]@{
                    type = 'library'; 'bom-ref' = 'PinDeliver'; name = 'PinDeliver'; version = $version; licenses = $mit
                }
            }
            components = @($components)
            dependencies = @([ordered]@{ ref = 'PinDeliver'; dependsOn = @($components | ForEach-Object { $_.'bom-ref' }) })
        })
}

Export-ModuleMember -Function Set-ReproducibleZip, New-Sbom
