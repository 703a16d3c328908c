@echo off
rem What `make play` is elsewhere: sets up what the game needs, once, and starts it.
setlocal
cd /d "%~dp0"
set "RUN=.venv\Scripts\python.exe"
if exist "%RUN%" goto ready
py -3 -m venv .venv 2>nul || python -m venv .venv || goto no_python
:ready
fc /b requirements.lock .venv\ready.lock >nul 2>&1 && goto play
echo Setting up, once. This takes about a minute.
"%RUN%" -m pip install --disable-pip-version-check --quiet --require-hashes -r requirements.lock || goto trouble
"%RUN%" -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation -e . || goto trouble
copy /b /y requirements.lock .venv\ready.lock >nul
:play
.venv\Scripts\fathoms.exe %*
exit /b %errorlevel%
:no_python
echo Fathoms needs Python 3.11 or newer. Get it from python.org or the Microsoft Store, then start this again.
pause
exit /b 1
:trouble
echo That did not work; the lines above say why. It needs the internet this once. Then start this again.
pause
exit /b 1
