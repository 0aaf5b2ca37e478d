"""The command line: arguments to a request, the report to text, the report's exit code. It decides nothing about claims."""

from __future__ import annotations

INTERRUPTED = 130
TERMINATED = 143


def main() -> None:
    """`factlint`, also `python -m checker`. Leaves with 0, 1 or 2, or 130 and 143 on signals; never with a traceback."""
    import gc
    import signal
    import sys

    # not KeyboardInterrupt: click would answer it with a line of its own, and a second one with a traceback
    signal.signal(signal.SIGINT, lambda *_: sys.exit(INTERRUPTED))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    arguments = sys.argv[1:]
    if "--watch" not in arguments:
        gc.disable()  # a run ends before there is garbage to speak of, and the collector would walk all claims again and again
    code = _run(arguments)
    gc.freeze()  # leaving collects once more, whatever was disabled: there is nothing left to find
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    if arguments in (["--version"], ["-V"]):
        # asked by hooks and editors at every start, and click alone costs more than Python's own
        from checker import __version__
        from checker.cli.streams import print_out

        print_out(f"factlint {__version__}\n")
        return 0
    look = None
    if arguments[:1] == ["check"]:
        from checker.cli.delivery import lookup, told_again

        look = lookup(arguments)
        if look is not None:
            code, look = told_again(look)
            if code is not None:
                return code
    from checker.cli.start import start

    return start(arguments, look)
