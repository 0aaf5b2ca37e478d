"""What a run says, piece by piece: said at once, remembered for the cache, and said again when nothing has changed."""

from __future__ import annotations

from time import perf_counter

from checker.cli.streams import print_error, print_note, print_out, print_pieces, use_utf8, write_file, write_pieces
from checker.engine.cache.told import Kept, Told
from checker.errors import FactlintError
from checker.values.frozen import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.engine.cache.inputs import Inputs
    from checker.engine.cache.replay import Lookup
    from checker.model.report import Report

OUT, FILE, NOTE, ERROR, TIME = "out", "file", "note", "error", "time"


def lookup(arguments: list[str]) -> Lookup | None:
    """Where the answer to these arguments is kept; None where there is no cache, whatever the reason."""
    try:
        from checker.engine.cache.replay import lookup

        return lookup(arguments)
    except Exception:
        return None


def told_again(look: Lookup) -> tuple[int | None, Lookup]:
    """Say what the same run said before, if it would say the same; its exit code, or None where it has to be made.

    With it the lookup, which knows now what has changed.
    """
    begun = perf_counter()
    try:
        from checker.engine.cache.replay import find

        kept = find(look)
    except Exception:
        return None, look
    if not isinstance(kept, Kept):
        return None, replace(look, stale=kept)
    use_utf8()
    try:
        for told in kept.told:
            say(told, begun)
    except FactlintError as error:
        print_error(str(error))
        return 2, look
    return kept.code, look


def say(told: Told, begun: float) -> None:
    """FactlintError where it cannot be said."""
    where, text, file = told.where, told.text.decode("utf-8", "surrogatepass"), told.file
    if where == OUT:
        print_out(text)
    elif where == FILE:
        write_file(file, text)
    elif where == ERROR:
        print_error(text)
    else:
        print_note(f"{perf_counter() - begun:.2f} s" if where == TIME else text)


class Delivery:
    """One run's words; remembered only where they are to be kept, and as long as they are not too many."""

    def __init__(self, look: Lookup | None) -> None:
        self.look = look
        """None where nothing of it is kept."""
        self.begun = perf_counter()
        self.told: list[Told] = []
        self.length = 0
        """Of the reports, in bytes."""

    def say(self, where: str, text: str = "", file: str = "") -> None:
        told = Told(where, text.encode("utf-8", "surrogatepass"), file)
        say(told, self.begun)
        if self.look is not None:
            self.told.append(told)

    def give(self, pieces: Iterable[str], file: str = "") -> None:
        """A report that is made piece by piece, to standard output or into a file. FactlintError where it cannot be said."""
        copy: list[bytes] = []
        if self.look is not None:
            pieces = self._copied(pieces, copy)
        if file:
            write_pieces(file, pieces)
        else:
            print_pieces(pieces)
        if self.look is not None:
            self.told.append(Told(FILE if file else OUT, b"".join(copy), file))

    def _copied(self, pieces: Iterable[str], copy: list[bytes]) -> Iterator[str]:
        """The pieces, each put into the copy too, until all reports together are more than is ever kept."""
        from checker.engine.cache.replay import MOST

        for piece in pieces:
            if self.look is not None:
                copy.append(piece.encode("utf-8", "surrogatepass"))
                self.length += len(copy[-1])
                if self.length > MOST:
                    self.look = None
                    copy.clear()
            yield piece

    def say_scale(self, rules: int, report: Report) -> None:
        """What was looked at, for whoever wants to know all."""
        count = f"{rules} rules on {report.claim_count:,} claims of {report.source_count:,} sources"
        self.say(NOTE, f"{count}; exit code {report.exit_code}")

    def keep(self, inputs: Inputs, code: int, memory: Iterable[bytes], base: bytes | None) -> None:
        """All that was said, for the next run; whatever hinders that is no error of this one."""
        if self.look is None:
            return
        try:
            from checker.engine.cache.replay import keep

            keep(self.look, inputs, Kept(tuple(self.told), code), memory, base)
        except Exception:
            return
