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
"%java%" -XX:+UseSerialGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED "-Ddetente.home=%home%" %DETENTE_JAVA_OPTIONS% -cp "%lib%\*" detente.cli.Main %*
exit /b %errorlevel%

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
