BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    $repository = Split-Path (Split-Path $PSScriptRoot)
    Import-Module (Join-Path $repository 'src/PinDeliver/Packaging/Packaging.psm1') -Force
    $package = Split-Path (Get-TestedModule)
    $lockFile = Join-Path $repository 'src/PinDeliver/packages.lock.json'
    $text = New-Sbom $package -LockFile $lockFile
    $sbom = $text | ConvertFrom-Json
}
AfterAll { Remove-Module Support, Packaging }

Describe 'The SBOM of the package' {
    It 'names every library that ships, and no other' {
        $shipped = Get-ChildItem (Join-Path $package 'lib') -Recurse -Filter *.dll | ForEach-Object { $_.Directory.Name + '/' + $_.Name }
        $named = $sbom.components | ForEach-Object { if ($_.type -eq 'file') { $_.name } else { $_.properties[0].value } }
        $named -replace '^lib/' | Sort-Object | Should -Be ($shipped | Sort-Object)
    }

    It 'is the same each time, and holds no place of this computer' {
        New-Sbom $package -LockFile $lockFile | Should -Be $text
        $text | Should -Not -Match '://'
        $text | Should -Not -Match ([regex]::Escape($repository))
    }
}

Describe 'The notices of the package' {
    It 'name every library of others with its version' {
        $notices = Get-Content (Join-Path $repository 'src/PinDeliver/Module/THIRD-PARTY-NOTICES.txt') -Raw
        foreach ($library in $sbom.components | Where-Object type -EQ library) {
            $notices | Should -Match "(?m)^ +$([regex]::Escape($library.name)) +$([regex]::Escape($library.version))\r?$"
        }
        Join-Path $repository 'LICENSE' | Should -FileContentMatch 'MIT'
    }
}

Describe 'A package file' {
    It 'has the same bytes for the same content' {
        Add-Type -AssemblyName System.IO.Compression, System.IO.Compression.FileSystem
        $hashes = foreach ($attempt in 1, 2) {
            $file = Join-Path $TestDrive "$attempt.nupkg"
            $zip = [System.IO.Compression.ZipFile]::Open($file, 'Create')
            $properties = "package/services/metadata/core-properties/$([guid]::NewGuid().ToString('N')).psmdcp"
            $names = 'PinDeliver.psd1', $properties, '_rels/.rels'
            if ($attempt -eq 2) { [array]::Reverse($names) }
            foreach ($name in $names) {
                $entry = $zip.CreateEntry($name)
                $entry.LastWriteTime = [datetimeoffset]"2026-01-0${attempt}T00:00:00Z"
                $writer = New-Object System.IO.StreamWriter $entry.Open()
                $id = [guid]::NewGuid().ToString('N').Substring(0, 16).ToUpperInvariant()
                $writer.Write($(if ($name -eq '_rels/.rels') { "<Relationship Target=`"/$properties`" Id=`"R$id`" />" } else { 'text' }))
                $writer.Dispose()
            }
            $zip.Dispose()
            Set-ReproducibleZip $file
            (Get-FileHash $file).Hash
        }
        $hashes[0] | Should -Be $hashes[1]
    }
}
