# For Invoke-ScriptAnalyzer -Settings: every rule that is on by default, and the three below.
@{
    Rules        = @{
        PSUseCompatibleSyntax      = @{ Enable = $true; TargetVersions = @('5.1', '7.4') }
        PSUseConsistentIndentation = @{ Enable = $true; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
        PSUseConsistentWhitespace  = @{ Enable = $true; IgnoreAssignmentOperatorInsideHashTable = $true }
    }
    ExcludeRules = @(
        # build.ps1 talks to the person who runs it.
        'PSAvoidUsingWriteHost'
        # It does not see that a script's parameters are used in the script's functions.
        'PSReviewUnusedParameter'
        # Nor that what Pester's BeforeAll sets is used in It.
        'PSUseDeclaredVarsMoreThanAssignments'
        # Helpers inside a script are no cmdlets: nobody asks them for -WhatIf.
        'PSUseShouldProcessForStateChangingFunctions'
        'PSAvoidUsingPositionalParameters'
    )
}
