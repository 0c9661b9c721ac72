"""The program that the tracer starts in the app's interpreter: reads a request, tells a trace.

The request is one line of JSON on standard input, the answers are JSON lines on standard output.
What the app prints, on either stream, goes to standard error.
"""

from __future__ import annotations

import asyncio
import builtins
import contextlib
import json
import os
import sys
import threading
import traceback
from typing import Any


def main() -> int:
    """Play the request that stands on standard input."""
    request = json.loads(sys.stdin.buffer.readline())
    answers = os.fdopen(os.dup(0), encoding="utf-8")
    teller = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    telling = threading.Lock()

    def emit(event: dict[str, Any]) -> None:
        line = json.dumps(event, default=str) + "\n"
        with telling:
            teller.write(line)
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
        play(request, emit, answers)
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


def play(request: dict[str, Any], emit: Any, answers: Any) -> None:
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
    if request.get("server"):
        from tracing.child.served import ServedStage, serve

        served = ServedStage(script, request["timeout"], recorder, emit, answers)
        serve(script, lambda: perform(request, served, recorder, emit), emit)
        return
    from tracing.child.stage import Stage

    stage = Stage(script, request["timeout"], recorder.metadata)
    asyncio.run(start_and_perform(request, stage, recorder, emit))


async def start_and_perform(request: dict[str, Any], stage: Any, recorder: Any, emit: Any) -> None:
    """Start the runtime in the loop in which the steps are done."""
    loop = asyncio.get_running_loop()

    def catch_up() -> None:
        """Let a run wait for the loop: endless reruns would else bury the time limit in events."""
        handled = threading.Event()
        loop.call_soon_threadsafe(handled.set)
        handled.wait(1)

    recorder.catch_up = catch_up
    await stage.start()
    await perform(request, stage, recorder, emit)


async def perform(request: dict[str, Any], stage: Any, recorder: Any, emit: Any) -> None:
    """Do the steps, and say which one cannot be done or does not end."""
    from tracing.child.recorder import script_threads
    from tracing.child.stage import TooLongError
    from tracing.child.steps import Player
    from tracing.child.wires import NotPossibleError

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
    drawn = [node.kind for node in stage.browser.page.nodes.values()]
    components = sum(kind in ("component_instance", "bidi_component") for kind in drawn)
    unplayed = components if stage.plays_browser else 0
    emit({"event": "end", "timers": len(stage.browser.timers), "components": unplayed})


if __name__ == "__main__":
    # This file is run by its path; the folder "scripts" makes the package importable.
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, os.path.dirname(os.path.dirname(here)))
    sys.dont_write_bytecode = True
    sys.exit(main())
