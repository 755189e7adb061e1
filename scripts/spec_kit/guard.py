"""A trial in a process of its own. One that is stopped takes along its commands and its temporary folders."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

# Names the worker to itself.
WORKER = "SPECKIT_TRIAL_WORKER"
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
# How long, in seconds, a worker that is stopped may take to end.
PATIENCE = 5


class Stopped(Exception):
    """A signal asks for an end."""


def is_worker():
    return WORKER in os.environ


def guarded():
    """Runs this program once more, as the worker; the code that it ends with, or 128 and the signal that stopped it."""
    for number in STOPS:
        signal.signal(number, stop)
    folder = tempfile.mkdtemp(prefix="speckit-trial-")
    worker = None
    try:
        worker = subprocess.Popen(
            [sys.executable, "-B", *sys.argv], env=os.environ | {WORKER: "1", "TMPDIR": folder}, start_new_session=True
        )
        return worker.wait()
    except Stopped as stopped:
        return 128 + stopped.args[0]
    finally:
        for number in STOPS:
            signal.signal(number, signal.SIG_IGN)
        if worker:
            end(worker)
        remove(folder)


def stop(number, frame):
    raise Stopped(number)


def end(worker):
    """Ends the worker, if it is still there, and every command of its session."""
    tell(worker, signal.SIGTERM)
    try:
        worker.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        pass
    tell(worker, signal.SIGKILL)
    worker.wait()


def tell(worker, number):
    try:
        os.killpg(worker.pid, number)
    except ProcessLookupError:
        pass


def remove(folder):
    """Removes the folder, though a command that is just ending may write into it once more."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not os.path.exists(folder):
            return
        time.sleep(0.1)
