# ASCII only, as Windows PowerShell reads it as ANSI.
BeforeAll {
    # Windows PowerShell adds a line about types; PowerShell 7 wants to hear nothing about it any more.
    $plain = if ($PSVersionTable.PSVersion.Major -lt 6) { @{ NoTypeInformation = $true } } else { @{} }
    Import-Module (Join-Path $PSScriptRoot 'Support.psm1') -Force
    Import-Module (Get-TestedModule) -Force
    $before = Get-Location
    Set-Location $TestDrive
    $goteborg = 'G' + [char]0xF6 + 'teborg'

    # Bytes as they are: Set-Content's encodings differ between the two PowerShells.
    function New-File([string] $Name, [string] $Text, [string] $Encoding = 'utf-8') {
        [System.IO.File]::WriteAllBytes((Join-Path $TestDrive $Name), [System.Text.Encoding]::GetEncoding($Encoding).GetBytes($Text))
    }
    function Get-Refusal([scriptblock] $Command) {
        try { $null = & $Command } catch { return $_ }
        throw 'Nothing was refused.'
    }
}
AfterAll {
    Set-Location $before
    Remove-Module PinDeliver, Support
}

Describe 'Import-PinDeliverCsv' {
    It 'reads rows as custom objects of texts' {
        New-File rows.csv "Id;ZipCode;City`r`n1;01234;$goteborg`r`n2;;Lund`r`n"
        $rows = @(Import-PinDeliverCsv rows.csv)
        $rows.Count | Should -Be 2
        $rows[0] -is [pscustomobject] | Should -BeTrue
        $rows[0].PSTypeNames[0] | Should -Be 'System.Management.Automation.PSCustomObject'
        $rows[0].ZipCode | Should -BeExactly '01234'
        $rows[0].City | Should -BeExactly $goteborg
        $rows[1].ZipCode | Should -BeExactly ''
        ($rows | ConvertTo-Csv @plain) -join '/' | Should -Be "`"Id`",`"ZipCode`",`"City`"/`"1`",`"01234`",`"$goteborg`"/`"2`",`"`",`"Lund`""
    }

    It 'gives rows that can be changed, extended, sorted and selected' {
        New-File change.csv "Id,City`n2,Lund`n1,Ystad`n"
        $rows = @(Import-PinDeliverCsv change.csv | Sort-Object Id)
        $rows[0].City = 'Boden'
        $rows[0] | Add-Member Email a@example.com
        ($rows | Select-Object Id, City, Email | ForEach-Object { "$($_.Id) $($_.City) $($_.Email)" }) -join '/' | Should -Be '1 Boden a@example.com/2 Lund '
        ($rows | ConvertTo-Json -Compress | ConvertFrom-Json)[0].City | Should -Be 'Boden'
    }

    It 'refuses <Name>' -ForEach @(
        @{ Name = 'invalid UTF-8'; Bytes = 'Id,City#1,G', 0xF6, 't'; Error = 'MisdecodedText'; At = 'line 2, column 4' }
        @{ Name = 'UTF-16 without a mark'; Bytes = 'I', 0, 'd', 0, '#', 0, '1', 0; Error = 'MisdecodedText'; At = 'UTF-16' }
        @{ Name = 'a row with a surplus cell'; Bytes = , 'Id,City#1,Lund,x'; Error = 'MalformedCsv'; At = 'line 2, column 8' }
        @{ Name = 'a short row'; Bytes = , 'Id,City#1'; Error = 'MalformedCsv'; At = 'line 2, column 2' }
        @{ Name = 'a stray quote'; Bytes = , 'Id,City#1,Lu"nd'; Error = 'MalformedCsv'; At = 'line 2, column 5' }
        @{ Name = 'an unclosed quote'; Bytes = , 'Id,City#1,"Lund#2,Ystad'; Error = 'MalformedCsv'; At = 'line 2, column 3' }
        @{ Name = 'a repeated header'; Bytes = , 'Id,City,city#1,a,b'; Error = 'MalformedCsv'; At = 'line 1, column 9' }
        @{ Name = 'a blank header'; Bytes = , 'Id,,City#1,a,b'; Error = 'MalformedCsv'; At = 'line 1, column 4' }
        @{ Name = 'a header repeated as a row'; Bytes = , 'Id,City#1,Lund#Id,City'; Error = 'MalformedCsv'; At = 'line 3, column 1' }
        @{ Name = 'a NUL'; Bytes = 'Id,City#1,Lu', 0; Error = 'MalformedCsv'; At = 'line 2, column 5' }
        @{ Name = 'an empty file'; Bytes = @(); Error = 'MalformedCsv'; At = 'empty' }
        @{ Name = 'a carriage return alone'; Bytes = 'Id,City#1,Lu', 13, 'nd'; Error = 'MalformedCsv'; At = 'line 2, column 5' }
        @{ Name = 'a sep= line without a delimiter'; Bytes = , 'sep=#Id,City#1,Lund'; Error = 'MalformedCsv'; At = 'line 1, column 5' }
        @{ Name = 'a workbook'; Bytes = 'PK', 3, 4; Error = 'MalformedCsv'; At = 'workbook' }
    ) {
        $all = foreach ($part in $Bytes) { if ($part -is [int]) { [byte]$part } else { [System.Text.Encoding]::ASCII.GetBytes($part.Replace('#', "`n")) } }
        [System.IO.File]::WriteAllBytes((Join-Path $TestDrive 'damaged.csv'), [byte[]]@($all))
        $rows = New-Object System.Collections.ArrayList
        $refused = Get-Refusal { Import-PinDeliverCsv damaged.csv -ErrorAction Continue | ForEach-Object { $null = $rows.Add($_) } }
        $refused.FullyQualifiedErrorId | Should -Be "$Error,PinDeliver.Commands.ImportPinDeliverCsvCommand"
        $refused.Exception.Message | Should -BeLike "*damaged.csv*$At*"
        $rows.Count | Should -Be 0
    }

    It 'reads <Name>' -ForEach @(
        @{ Name = 'a file without a newline at the end'; Text = "Id,City`n1,Lund" }
        @{ Name = 'lines that end with a carriage return'; Text = "Id,City`r1,Lund`r" }
        @{ Name = 'a sep= line'; Text = "sep=|`r`nId|City`r`n1|Lund`r`n" }
        @{ Name = 'a byte order mark'; Text = [char]0xFEFF + "Id,City`n1,Lund`n" }
    ) {
        New-File sound.csv $Text
        $row = Import-PinDeliverCsv sound.csv
        "$($row.Id) $($row.City)" | Should -Be '1 Lund'
    }

    It 'takes code pages and names for -Encoding' {
        New-File ansi.csv "Id,City`n1,$goteborg`n" 'iso-8859-1'
        foreach ($encoding in 1252, '1252', 'windows-1252', 'latin1', [System.Text.Encoding]::GetEncoding('iso-8859-1')) {
            (Import-PinDeliverCsv ansi.csv -Encoding $encoding).City | Should -BeExactly $goteborg
        }
        (Get-Refusal { Import-PinDeliverCsv ansi.csv }).Exception.Message | Should -BeLike "*1252 reads '$goteborg'*-Encoding 1252*"
        (Get-Refusal { Import-PinDeliverCsv ansi.csv -Encoding Default }).Exception.Message | Should -BeLike '*is no encoding*'
    }

    It 'maps columns by a hashtable, or by a file that is read as data' {
        New-File map.csv "KundNr;Ort`n1;Lund`n"
        New-File map.psd1 "@{ KundNr = 'ExternalId'; Ort = 'City' }"
        New-File run.psd1 "@{ KundNr = (New-Item ran) }"
        (Import-PinDeliverCsv map.csv -Map @{ KundNr = 'ExternalId' }).ExternalId | Should -Be '1'
        (Import-PinDeliverCsv map.csv -Map map.psd1).City | Should -Be 'Lund'
        (Get-Refusal { Import-PinDeliverCsv map.csv -Map run.psd1 }).Exception.Message | Should -BeLike '*more than plain data*'
        Test-Path ran | Should -BeFalse
        Import-PinDeliverCsv map.csv -Map @{ KundNr = 'ExternalId'; Fax = 'PhoneAlt' } -WarningVariable warned -WarningAction SilentlyContinue | Out-Null
        "$warned" | Should -BeLike "map.csv has no column 'Fax'*"
    }

    It 'takes wildcards, several files, brackets, drives and files of Get-ChildItem' {
        $null = New-Item many -ItemType Directory
        New-File 'many/a[1].csv' "Id`n1`n"
        New-File 'many/b.csv' "Id`n2`n"
        @(Import-PinDeliverCsv many/*.csv).Count | Should -Be 2
        (Import-PinDeliverCsv -LiteralPath 'many/a[1].csv').Id | Should -Be '1'
        (Import-PinDeliverCsv TestDrive:/many/b.csv).Id | Should -Be '2'
        (Get-ChildItem many | Import-PinDeliverCsv | Measure-Object).Count | Should -Be 2
        (Import-PinDeliverCsv many/b.csv, 'many/a`[1`].csv').Id -join ' ' | Should -Be '2 1'
    }

    It 'says why a file cannot be read: <Path>' -ForEach @(
        @{ Path = 'none.csv' }, @{ Path = 'none*.csv' }, @{ Path = '.' }, @{ Path = 'env:PATH' }, @{ Path = 'nodrive:/a.csv' }
    ) {
        $refused = Get-Refusal { Import-PinDeliverCsv $Path }
        $refused.FullyQualifiedErrorId | Should -BeLike 'FileNotReadable,*'
        $refused.CategoryInfo.Category | Should -Be 'OpenError'
    }

    It 'puts out nothing of any file where one is damaged' {
        New-File sound.csv "Id`n1`n"
        New-File damaged.csv "Id,City`n1`n"
        $rows = New-Object System.Collections.ArrayList
        $refused = Get-Refusal { Import-PinDeliverCsv sound.csv, damaged.csv | ForEach-Object { $null = $rows.Add($_) } }
        $refused.Exception.Message | Should -BeLike 'damaged.csv line 2*'
        $rows.Count | Should -Be 0
    }

    It 'lets the file go when the pipeline ends early, or somebody below throws' {
        New-File open.csv ("Id`n" + (1..100000 -join "`n") + "`n")
        $null = Import-PinDeliverCsv open.csv | Select-Object -First 1
        try { Import-PinDeliverCsv open.csv | ForEach-Object { throw 'below' } } catch { "$_" | Should -Be 'below' }
        if (Test-Path /proc/self/fd) { @(Get-ChildItem "/proc/$PID/fd" | Where-Object Target -Like '*open.csv').Count | Should -Be 0 }
        $exclusive = [System.IO.File]::Open((Join-Path $TestDrive 'open.csv'), 'Open', 'ReadWrite', 'None')
        $exclusive.Dispose()
    }

    It 'reads files of this PowerShell''s Export-Csv cell by cell, or refuses them for a true reason' {
        $random = New-Object System.Random 1
        $pieces = 'a', 'Lund', $goteborg, ' ', '"', ',', ';', "`t", '|', "`n", "`r`n", '=1', '0123', "'", ''
        $delimiters = ',', ';', "`t", '|'
        $encodings = 'UTF8', 'Unicode', 'BigEndianUnicode', 'UTF32'
        $quotes = @{}, @{ UseQuotes = 'AsNeeded' }
        if ($PSVersionTable.PSVersion.Major -lt 7) { $quotes = , @{} }
        foreach ($number in 1..200) {
            $rows = foreach ($row in 1..$random.Next(1, 20)) {
                $cells = foreach ($cell in 1..3) { -join (1..$random.Next(1, 5) | ForEach-Object { $pieces[$random.Next($pieces.Count)] }) }
                [pscustomobject]@{ Id = "$row"; City = $cells[0]; Name = $cells[1]; DriverNote1 = $cells[2] }
            }
            $options = $quotes[$number % $quotes.Count]
            $rows | Export-Csv exported.csv @plain -Delimiter $delimiters[$number % 4] -Encoding $encodings[[int][Math]::Floor($number / 4) % 4] @options
            $read = @(Import-PinDeliverCsv exported.csv -Delimiter $delimiters[$number % 4])
            (ConvertTo-Json $read -Compress) | Should -BeExactly (ConvertTo-Json @($rows) -Compress) -Because "it is file $number"
        }
    }
}
