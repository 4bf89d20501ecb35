@echo off
rem Starts Detente; builds it first if nothing was built yet or a source is newer.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "lib=%home%\lib"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if not exist "%home%\pom.xml" goto start
call :stale && goto start
rem One launcher builds, the others wait: the open file is the lock, and the system closes it when its holder dies.
set "done=%TEMP%\detente-built-%RANDOM%%RANDOM%"
:build
2> nul (9> "%home%\.building" call :locked)
if not exist "%done%" (
    timeout /t 1 /nobreak > nul
    goto build
)
set /p code=< "%done%"
del "%done%"
if not "%code%" == "0" exit /b 1
:start
set "FONTCONFIG_FILE=%lib%\fonts\fonts.conf"
rem Classes as they lie in memory, made once by a small run; Java passes over an archive that is not of these jars and of itself.
if not exist "%lib%\classes.jsa" call :archive
rem Short work ends before Java's second compiler pays; many runs need it.
set "compiler=-XX:TieredStopAtLevel=1"
for %%s in (facts batch sensitivity calibrate compare backtest tournament serve) do if "%~1" == "%%s" set "compiler=-XX:+TieredCompilation"
"%java%" -XX:+UseSerialGC -Xshare:auto -Xlog:disable "-XX:SharedArchiveFile=%lib%\classes.jsa" %compiler% -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED "-Ddetente.home=%home%" %DETENTE_JAVA_OPTIONS% -cp "%lib%\*" detente.cli.Main %*
exit /b %errorlevel%

rem Under another name until it is whole: of one that was cut short Java dies.
:archive
set "trial=%lib%\trial-%RANDOM%"
"%java%" -XX:+UseSerialGC -Djava.awt.headless=true "-Ddetente.home=%home%" "-XX:ArchiveClassesAtExit=%trial%.jsa" -cp "%lib%\*" detente.cli.Main run --replications 2 --quiet --out "%trial%" > nul 2>&1 || type nul > "%trial%.jsa"
move "%trial%.jsa" "%lib%\classes.jsa" > nul 2>&1
rmdir /s /q "%trial%" > nul 2>&1
exit /b 0

rem Whether all is built: error level 1 if nothing was, or a source is newer.
:stale
powershell -NoProfile -Command "$b = Get-Item -ErrorAction SilentlyContinue '%lib%\.built'; if (-not $b) { exit 1 }; $n = Get-ChildItem -Recurse -File '%home%\pom.xml', '%home%\sim\pom.xml', '%home%\models\pom.xml', '%home%\sim\src\main', '%home%\models\src\main' | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
exit /b %errorlevel%

rem Builds, unless another launcher has just done so; the exit code is left in a file.
:locked
set "code=0"
call :stale || call :maven
> "%done%" echo %code%
exit /b 0

:maven
> con echo detente: building ^(once, a minute or so^) ...
pushd "%home%"
call mvn -B -ntp -Dmaven.compiler.failOnWarning=false -Dmaven.test.skip=true package > build.log 2>&1
if errorlevel 1 set "code=1"
> con findstr /c:".java:[" build.log
if "%code%" == "1" (> con echo detente: the build failed; all of its output is in %home%\build.log) else del build.log
popd
exit /b 0
