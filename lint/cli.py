"""The command `lint`: arguments in, exit code out."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import NoReturn

from lint.arguments import parse
from lint.errors import UserError

USER_ERROR = 2
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns 0 nothing left, 1 findings left, 2 the user's error, 130 interrupted."""
    options = parse(argv)
    _make_output_safe()
    restore = _stop_on_termination()
    try:
        return _command(options)(options)
    except UserError as error:
        print(f"lint: {error}", file=sys.stderr)
        return USER_ERROR
    except KeyboardInterrupt:
        print("lint: interrupted; files are either as they were or done", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads the output has seen enough; nothing more may be written, not even on closing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    finally:
        restore()


def run() -> NoReturn:
    """The console command: `main`, quick to start and to end.

    A short run makes many objects and drops none of them: to look for garbage among
    them, and to take them apart at the end, takes longer than the check itself.
    """
    gc.set_threshold(200_000, 30, 30)
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        pass  # nobody reads on
    if "multiprocessing" in sys.modules:
        raise SystemExit(code)  # it has semaphores to give back
    os._exit(code)


def _command(options: Namespace) -> Callable[[Namespace], int]:
    """The command that the options ask for. Each is imported only when it is run."""
    from lint import commands

    if options.version:
        return commands.version
    if options.explain:
        return commands.explain
    if options.list_rules:
        return commands.list_rules
    if options.show_settings:
        return commands.show_settings
    if options.show_files:
        return commands.show_files
    if options.undo:
        return commands.undo
    from lint.checking import check

    return check


def _make_output_safe() -> None:
    """Let no character that the terminal's encoding lacks end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _stop_on_termination() -> Callable[[], None]:
    """Let a request to terminate end the run as an interrupt does: with nothing half written."""
    import signal
    import threading

    if threading.current_thread() is not threading.main_thread():
        return lambda: None

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, stop)
    return lambda: (signal.signal(signal.SIGTERM, before), None)[1]


if __name__ == "__main__":
    run()
