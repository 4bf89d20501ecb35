@echo off
rem Starts Detente; builds it first if nothing was built yet or a source is newer.
setlocal
set "home=%~dp0"
if "%home:~-1%"=="\" set "home=%home:~0,-1%"
set "lib=%home%\lib"

set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"

if exist "%home%\pom.xml" (
    powershell -NoProfile -Command "$b = Get-Item -ErrorAction SilentlyContinue '%lib%\.built'; if (-not $b) { exit 1 }; $n = Get-ChildItem -Recurse -File '%home%\pom.xml', '%home%\sim\pom.xml', '%home%\models\pom.xml', '%home%\sim\src\main', '%home%\models\src\main' | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1; if ($n) { exit 1 }"
    if errorlevel 1 (
        echo detente: building ^(once, a minute or so^) ... 1>&2
        pushd "%home%"
        call mvn -q -B -Dmaven.test.skip=true package 1>&2
        if errorlevel 1 (
            echo detente: the build failed 1>&2
            popd
            exit /b 1
        )
        popd
    )
)
set "FONTCONFIG_FILE=%lib%\fonts\fonts.conf"
"%java%" -XX:+UseSerialGC -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED "-Ddetente.home=%home%" %DETENTE_JAVA_OPTIONS% -cp "%lib%\*" detente.cli.Main %*
exit /b %errorlevel%
