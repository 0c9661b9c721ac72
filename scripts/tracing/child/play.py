"""The program that the tracer starts in the app's interpreter: reads a request, tells a trace.

The request is one JSON object on standard input, the answers are JSON lines on standard output.
What the app prints, on either stream, goes to standard error.
"""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import json
import os
import sys
import traceback
from typing import Any


def main() -> int:
    """Play the request that stands on standard input."""
    request = json.loads(sys.stdin.buffer.read())
    teller = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)

    def emit(event: dict[str, Any]) -> None:
        teller.write(json.dumps(event, default=str) + "\n")
        teller.flush()

    silence = os.open(os.devnull, os.O_RDONLY)
    os.dup2(silence, 0)
    try:
        import streamlit
    except Exception as error:
        emit({"event": "missing", "message": f"{type(error).__name__}: {error}"})
        return 0
    with contextlib.suppress(ImportError):
        # pyarrow 25 crashes when it is first imported on a thread that ends (apache/arrow#50471).
        __import__("pyarrow")
    emit({"event": "start", "streamlit": streamlit.__version__, "python": sys.version.split()[0]})
    try:
        play(request, emit)
    except Exception as error:  # a fault of the tracer, or a Streamlit that it does not know
        lines = traceback.format_exc().strip().splitlines()
        emit(
            {"event": "broken", "message": f"{type(error).__name__}: {error}", "trace": lines[-8:]}
        )
    teller.close()
    # Threads of the app may go on for ever.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def play(request: dict[str, Any], emit: Any) -> None:
    """Run the app and do the steps of the request."""
    from tracing.child import versions
    from tracing.child.places import Places
    from tracing.child.recorder import Recorder
    from tracing.child.values import Describer

    script = os.path.abspath(request["script"])
    versions.configure(script)
    places = Places(script)

    def tell_run(record: dict[str, Any]) -> None:
        emit({"event": "run", **record})

    recorder = Recorder(places, Describer(request["secret"]), tell_run)
    recorder.install()

    def asked(*prompt: Any) -> str:
        recorder.ask(places.here())
        raise EOFError("input() waits for a person at the terminal")

    builtins.input = asked
    asyncio.run(perform(request, script, recorder, emit))


async def perform(request: dict[str, Any], script: str, recorder: Any, emit: Any) -> None:
    """Do the steps, and say which one cannot be done or does not end."""
    from tracing.child.recorder import script_threads
    from tracing.child.stage import Stage, TooLongError
    from tracing.child.steps import Player
    from tracing.child.wires import NotPossibleError

    stage = Stage(script, request["timeout"], recorder.metadata)
    await stage.start()
    player = Player(stage, recorder, emit)
    for number, step in enumerate(request["steps"]):
        emit({"event": "step", "number": number})
        try:
            await player.play(step)
        except NotPossibleError as reason:
            emit({"event": "impossible", "number": number, "message": str(reason)})
            return
        except TooLongError:
            frames = [recorder.places.of_frame(frame) for frame in script_threads()]
            emit({"event": "hang", "places": sorted({place for place in frames if place})})
            return
    emit({"event": "end", "timers": len(stage.browser.timers)})


if __name__ == "__main__":
    # This file is run by its path; the folder "scripts" makes the package importable.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, os.path.dirname(os.path.dirname(here)))
    sys.dont_write_bytecode = True
    sys.exit(main())
