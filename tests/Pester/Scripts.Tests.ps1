BeforeDiscovery {
    $repository = Split-Path (Split-Path $PSScriptRoot)
    $scripts = @(
        Get-ChildItem (Join-Path $repository '*') -File -Include *.ps1
        Get-ChildItem (Join-Path $repository 'src') -Recurse -File -Include *.ps1, *.psm1, *.psd1
        Get-ChildItem $PSScriptRoot -File -Include *.ps1, *.psm1 -Recurse
        Get-Item (Join-Path $repository 'PinDeliver.psd1')
    ) | Where-Object { $_.FullName -notmatch '[\\/](bin|obj)[\\/]' } | ForEach-Object { @{ Name = $_.Name; Script = $_.FullName } }
}
BeforeAll {
    # What Windows PowerShell 5.1 does not have, of what our scripts could come to use.
    $newTypes = 'TernaryExpressionAst', 'PipelineChainAst'
    $newTokens = 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot', 'QuestionLBracket', 'QuestionMark', 'AndAnd', 'OrOr', 'Clean'
    $newCommands = 'Get-Error', 'Remove-Alias', 'Start-ThreadJob', 'Test-Json', 'Join-String', 'Get-Uptime', 'ConvertFrom-Markdown', 'Show-Markdown',
        'Get-SecureRandom', 'ConvertFrom-CliXml', 'ConvertTo-CliXml', 'Switch-Process', 'Get-Clipboard', 'Compress-PSResource', 'Publish-PSResource'
    $newParameters = @{
        'ForEach-Object'        = 'Parallel', 'ThrottleLimit', 'AsJob', 'TimeoutSeconds'
        'Export-Csv'            = 'UseQuotes', 'QuoteFields', 'IncludeTypeInformation', 'NoHeader'
        'ConvertTo-Csv'         = 'UseQuotes', 'QuoteFields', 'IncludeTypeInformation', 'NoHeader'
        'ConvertFrom-Json'      = 'AsHashtable', 'Depth', 'NoEnumerate', 'DateKind'
        'ConvertTo-Json'        = 'AsArray', 'EnumsAsStrings', 'EscapeHandling'
        'Get-Content'           = 'AsByteStream'
        'Set-Content'           = 'AsByteStream'
        'Join-Path'             = 'AdditionalChildPath', 'Extension'
        'Split-Path'            = 'LeafBase', 'Extension'
        'Select-Object'         = 'SkipIndex', 'CaseInsensitive'
        'Sort-Object'           = 'Top', 'Bottom', 'Stable'
        'Group-Object'          = 'CaseInsensitive'
        'Invoke-RestMethod'     = 'SkipCertificateCheck', 'SkipHeaderValidation', 'StatusCodeVariable', 'ResponseHeadersVariable', 'MaximumRetryCount',
            'RetryIntervalSec', 'Authentication', 'Token', 'NoProxy', 'AllowUnencryptedAuthentication', 'Form', 'CustomMethod'
        'Start-Process'         = 'Environment'
        'Start-Sleep'           = 'Duration'
        'Read-Host'             = 'MaskInput'
        'ConvertFrom-SecureString' = 'AsPlainText'
    }

    function Get-NewSyntax([string] $Path) {
        $tokens = $errors = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref]$tokens, [ref]$errors)
        $errors | ForEach-Object { "$($_.Extent.StartLineNumber): $($_.Message)" }
        foreach ($token in $tokens) {
            $isNew = "$($token.Kind)" -in $newTokens -or ($token.Kind -eq 'Number' -and $token.Text -match '^0b|[uyn]$|u[sl]$') -or
                ($token.Kind -in 'StringExpandable', 'HereStringExpandable' -and $token.Text -match '(?<!`)(``)*`[ue]')
            if ($isNew) { "$($token.Extent.StartLineNumber): $($token.Text)" }
        }
        foreach ($node in $tree.FindAll({ $args[0].GetType().Name -in $newTypes }, $true)) { "$($node.Extent.StartLineNumber): $($node.Extent.Text)" }
        foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
            $name = $command.GetCommandName()
            if ($name -in $newCommands) { "$($command.Extent.StartLineNumber): $name" }
            foreach ($parameter in $command.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                if ($name -and $parameter.ParameterName -in $newParameters[$name]) { "$($command.Extent.StartLineNumber): $name -$($parameter.ParameterName)" }
            }
        }
    }

    function Get-DeprecatedParameter([string] $Path) {
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref]$null, [ref]$null)
        $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandParameterAst] -and $args[0].ParameterName -like 'NoT*Information' }, $true) |
            ForEach-Object { "$($_.Extent.StartLineNumber): -$($_.ParameterName)" }
    }
}

Describe 'The script <Name>' -ForEach $scripts {
    # The analyzer is not on NuGet: the workflow installs it from the gallery, and these tests are there where it is.
    if ((Get-Module PSScriptAnalyzer -ListAvailable) -and $Name -notlike '*.psd1') {
        It 'is clean' {
            $found = Invoke-ScriptAnalyzer $Script -Settings (Join-Path $PSScriptRoot 'PSScriptAnalyzerSettings.psd1')
            $found | ForEach-Object { "$($_.Line): $($_.RuleName): $($_.Message)" } | Should -BeNullOrEmpty
        }
    }

    It 'is ASCII or has a byte order mark, for Windows PowerShell' {
        $bytes = [System.IO.File]::ReadAllBytes($Script)
        $hasMark = $bytes.Count -gt 3 -and $bytes[0] -eq 0xEF -and $bytes[1] -eq 0xBB -and $bytes[2] -eq 0xBF
        ($hasMark -or -not ($bytes -gt 127)) | Should -BeTrue
    }

    It 'uses nothing that Windows PowerShell 5.1 lacks' {
        # One test of ForEach-Object -Parallel is skipped there.
        Get-NewSyntax $Script | Where-Object { $Name -ne 'Set-PinDeliverCustomer.Tests.ps1' -or $_ -notlike '*-Parallel' } | Should -BeNullOrEmpty
    }

    It 'uses nothing that PowerShell 7.7 deprecates' {
        Get-DeprecatedParameter $Script | Should -BeNullOrEmpty
    }
}

Describe 'The search for new syntax' {
    It 'finds <_>' -ForEach @(
        '$a ? 1 : 2', '$a ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'Get-Item a && Get-Item b', 'Get-Item a || Get-Item b', '0b101', '5u', '"`u{1F600}"', '"`e[0m"',
        '1..3 | ForEach-Object -Parallel { $_ }', 'Export-Csv a.csv -UseQuotes Always', 'Get-Error', 'function a { clean { 1 } }'
    ) {
        $path = Join-Path $TestDrive 'new.ps1'
        Set-Content $path $_ -Encoding UTF8
        Get-NewSyntax $path | Should -Not -BeNullOrEmpty
    }

    It 'does not find <_>' -ForEach '"`t$a"', 'Get-ChildItem | ? { $_ }', '5KB', '"``e"', 'Export-Csv a.csv -Encoding UTF8', '$a = @{ b = 1 }' {
        $path = Join-Path $TestDrive 'old.ps1'
        Set-Content $path ($_ -replace '5KB', '5KB') -Encoding UTF8
        Get-NewSyntax $path | Should -BeNullOrEmpty
    }
}
