"""The command line: arguments to a request, the report to text, the report's exit code. It decides nothing about claims."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    import signal
else:
    try:
        import _signal as signal  # its wrapper makes enumerations, which a run that tells a kept answer has no use for
    except ImportError:
        import signal

_TIDIED_UP = 0.05  # seconds


def main() -> None:
    """`factlint`, also `python -m checker`. Leaves with 0, 1 or 2, or 130 and 143 on signals; never with a traceback."""
    import sys

    from checker.errors import Stopped

    if sys.getfilesystemencoding() != "utf-8" and not sys.flags.utf8_mode:
        _begin_again_in_utf8()
    try:
        _heed_signals()
        sys.exit(_code_of(sys.argv[1:]))
    except Stopped as stopped:
        sys.exit(stopped.code)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # all is said: what Python still does on leaving is not interrupted


def _heed_signals() -> None:
    """A signal is raised wherever the run stands, and once more where Python could only tell of it and drop it."""
    import sys

    from checker.errors import Stopped

    def stop(number: int, _: object) -> None:
        raise Stopped(number)  # not KeyboardInterrupt: click would answer it with a line of its own, and a second one with a traceback

    def tell_or_repeat(dropped: sys.UnraisableHookArgs) -> None:
        stopped = dropped.exc_value
        if not isinstance(stopped, Stopped):
            sys.__unraisablehook__(dropped)
        elif hasattr(signal, "setitimer"):
            # raised while Python tidied up (a finalizer, the callback of a weak reference), from where nothing goes on
            signal.signal(signal.SIGALRM, lambda *_: stop(stopped.code - 128, None))
            signal.setitimer(signal.ITIMER_REAL, _TIDIED_UP)

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    sys.unraisablehook = tell_or_repeat


def _begin_again_in_utf8() -> None:
    """Names of files are UTF-8 in reports whatever the locale, and in an old one Python would not read them as that."""
    import os
    import sys
    from contextlib import suppress

    if os.name == "posix" and sys.executable and len(sys.orig_argv) > 1:
        with suppress(OSError):
            os.execv(sys.executable, [sys.orig_argv[0], "-X", "utf8", *sys.orig_argv[1:]])


def _code_of(arguments: list[str]) -> int:
    import gc

    if "--watch" not in arguments:
        gc.disable()  # a run ends before there is garbage to speak of, and the collector would walk all claims again and again
    code = _run(arguments)
    gc.freeze()  # leaving collects once more, whatever was disabled: there is nothing left to find
    return code


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        # asked by hooks and editors at every start, and click alone costs more than Python's own
        from checker import __version__
        from checker.cli.streams import print_error, print_out, use_utf8
        from checker.errors import FactlintError

        use_utf8()
        try:
            print_out(f"factlint {__version__}\n")
        except FactlintError as error:
            print_error(str(error))
            return 2
        return 0
    look = None
    if arguments[:1] == ["check"] and "--no-cache" not in arguments:
        from checker.cli.delivery import lookup, told_again

        look = lookup(arguments)
        if look is not None:
            code, look = told_again(look)
            if code is None and look.stale is not None:
                from checker.cli.renewing import told_renewed

                code = told_renewed(look)
            if code is not None:
                return code
    from checker.cli.start import start

    return start(arguments, look)
