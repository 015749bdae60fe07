# Builds HarrisTrip and publishes articles/ into dist/, as build.sh does. `.\build.ps1 help` lists what else it does.
# Runs in Windows PowerShell 5.1 and in PowerShell 7; a test holds its verbs against those of build.sh.
param(
    [Parameter(Position = 0)] [string] $Verb = '',
    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $More = @()
)

# The test runner's words are read below, so they have to be English; nothing is reported to anyone.
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:TESTINGPLATFORM_TELEMETRY_OPTOUT = '1'

function Show-Verbs {
    @'
.\build.ps1           build the program, and publish articles/ into dist/
.\build.ps1 test      build and run all tests
.\build.ps1 publish   compile the program for this machine into artifacts/
.\build.ps1 bench     run the benchmarks
.\build.ps1 format    format the code
.\build.ps1 help      say this
What follows test, publish, bench or format is handed on to the tool that does it.
'@
}

function Assert-Sdk {
    # In this folder dotnet answers only if it has an SDK that global.json accepts.
    $found = Get-Command dotnet -CommandType Application -ErrorAction SilentlyContinue
    if ($found) { & dotnet --version 2>&1 | Out-Null }
    if (-not $found -or $LASTEXITCODE -ne 0) {
        'HarrisTrip is built with the .NET 10 SDK, which was not found here.'
        'Install it from https://dotnet.microsoft.com/download and run this again.'
        exit 1
    }
}

function Assert-Done {
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}

function Publish-Articles {
    & dotnet build src/HarrisTrip.Cli -c Release -v quiet
    Assert-Done
    & dotnet src/HarrisTrip.Cli/bin/Release/net10.0/harristrip.dll build articles -o dist
    Assert-Done
    ''
    "The bundle is in $(Join-Path $PSScriptRoot 'dist')"
    'To preview the site while you write:'
    '  dotnet src/HarrisTrip.Cli/bin/Release/net10.0/harristrip.dll serve articles --open'
    'To look at the bundle, from this folder (not from inside dist, which the next build replaces):'
    '  python -m http.server -d dist 8000'
    'and open http://localhost:8000/'
}

function Invoke-Tests {
    if (Get-Command npm -ErrorAction SilentlyContinue) {
        & npm install --silent --prefix tests/tools
        if ($LASTEXITCODE -ne 0) { 'npm could not fetch tests/tools; the tests that need it are skipped.' }
    }
    & dotnet build HarrisTrip.sln -c Release -v quiet
    Assert-Done
    # A project without a test is a failure, but for those that a filter leaves empty.
    if ($More) { $More += @('--ignore-exit-code', '8') }
    $lines = @()
    & dotnet test --solution HarrisTrip.sln -c Release --no-build --max-parallel-test-modules 3 $More | ForEach-Object { $lines += $_; $_ }
    $code = $LASTEXITCODE
    # The runner sums up over all test projects, in lines such as "  succeeded: 12".
    $count = @{ succeeded = 0; failed = 0; skipped = 0; error = 0 }
    $summary = $false
    foreach ($line in $lines) {
        if ($line -match '^Test run summary:') { $summary = $true }
        if ($summary -and $line -match '^\s+(succeeded|failed|skipped|error): (\d+)') { $count[$Matches[1]] = [int] $Matches[2] }
    }
    $failed = $count.failed + $count.error
    $totals = "$($count.succeeded) passed, $failed failed"
    if ($count.skipped -gt 0) { $totals += ", $($count.skipped) skipped" }
    if ($code -eq 0 -and $count.succeeded + $failed -eq 0) { $code = 8 }
    if ($code -eq 0 -and $failed -gt 0) { $code = 1 }
    if ($code -eq 8 -and $count.succeeded + $failed + $count.skipped -eq 0) { 'No test was run: the filter matches none.' }
    elseif ($code -ne 0 -and $failed -eq 0) { "The test run itself failed, with code $code." }
    $totals
    exit $code
}

function Publish-Program {
    $lines = @()
    $program = @('-p:CopyOutputSymbolsToPublishDirectory=false', '-p:PublishDocumentationFiles=false', '-p:PublishReferencesDocumentationFiles=false')
    & dotnet publish src/HarrisTrip.Cli -c Release --use-current-runtime -o artifacts -warnaserror $program $More | ForEach-Object { $lines += $_; $_ }
    Assert-Done
    # The linker's warnings pass the compiler's settings by.
    if ($lines -match ': warning|^warning') { exit 1 }
    'The program is in artifacts'
}

Push-Location $PSScriptRoot
try {
    switch ($Verb) {
        '' { Assert-Sdk; Publish-Articles }
        'test' { Assert-Sdk; Invoke-Tests }
        'publish' { Assert-Sdk; Publish-Program }
        'bench' { Assert-Sdk; & dotnet run -c Release --project tests/HarrisTrip.Benchmarks -- $More; Assert-Done }
        'format' { Assert-Sdk; & dotnet tool restore | Out-Null; Assert-Done; & dotnet csharpier format . $More; Assert-Done }
        'help' { Show-Verbs }
        default {
            "There is no ``$Verb``."
            Show-Verbs
            exit 2
        }
    }
}
finally {
    Pop-Location
}
