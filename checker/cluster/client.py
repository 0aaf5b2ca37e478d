"""The cluster that a run asks for help: one that is there already, by its address, or one of this machine for the time of the run."""

from __future__ import annotations

import logging
import warnings
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from checker.cluster.work import Answer, Project, judge_slice, read_by, version
from checker.engine.apart.parcels import unpacked
from checker.engine.apart.slices import adds_up_apart, judged, put_together, slices_of
from checker.errors import FactlintError, UsageError
from checker.witness import witnessed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.compare.judged import Judged
    from checker.engine.apart.slices import Found, Slice
    from checker.witness import Witness

PATIENCE = 20
"""Seconds in which a scheduler answers, and workers are there."""
GLANCE = 2
"""Seconds after which it is looked whether a worker is still there."""


@contextmanager
def shared_among(project: Project, address: str | None, workers: int) -> Iterator[Callable[[Judged], None]]:
    """Sets the workers to their slices at once, while the caller reads the project too; what is given fills in what they found.

    `address` is that of a scheduler; without one there are so many workers on this machine, until the context is left. FactlintError where
    there is no cluster, or none that can be worked with.
    """
    if find_spec("distributed") is None:
        raise UsageError("--engine dask needs the packages of its own: pip install 'factlint[dask]'")
    with ExitStack() as stack, witnessed() as witness:
        client = stack.enter_context(_client(address, workers))
        yield _Helpers(client, project, witness).fill


class _Helpers:
    """The workers that there are, each at its slice."""

    def __init__(self, client: Any, project: Project, witness: Witness) -> None:
        self.client = client
        self.witness = witness
        """Of what this process reads itself."""
        self.names = self._present()
        self.futures = [
            client.submit(judge_slice, project, number, len(self.names), workers=[name], pure=False)
            for number, name in enumerate(self.names)
        ]

    def fill(self, facts: Judged) -> None:
        """As `ahead.work_ahead`: a slice that does not come, or was made of other files than ours, is judged here."""
        slices, with_sums, read = slices_of(facts, len(self.names)), adds_up_apart(facts), read_by(self.witness)
        try:
            found = [
                self._came(facts, part, number, read) or judged(facts, part, with_sums=with_sums) for number, part in enumerate(slices)
            ]
        except Exception:
            return
        if found:
            put_together(facts, found)

    def _came(self, facts: Judged, part: Slice, number: int, read: bytes) -> Found | None:
        answer = self._answer(number)
        if answer is None or answer.read != read or not answer.found:
            return None
        found: Found = unpacked(answer.found, facts, part.claims, part.on_subjects)
        return found

    def _answer(self, number: int) -> Answer | None:
        """What a worker sends; None once it has failed, or is gone."""
        from distributed import CancelledError, TimeoutError

        while True:
            try:
                answer: Answer = self.futures[number].result(timeout=GLANCE)
            except TimeoutError:
                if self.names[number] not in self._present():
                    return None
            except (Exception, CancelledError):
                return None
            else:
                return answer

    def _present(self) -> list[str]:
        return sorted(self.client.scheduler_info(n_workers=-1)["workers"])


@contextmanager
def _client(address: str | None, workers: int) -> Iterator[Any]:
    import dask
    from distributed import Client

    for name in ("distributed", "tornado", "asyncio", "dask"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    quiet = dask.config.set({"distributed.admin.system-monitor.gil.enabled": False})
    with quiet, warnings.catch_warnings(action="ignore"):
        where = _cluster_here(workers) if address is None else address
        closing = [where] if address is None else []
        try:
            client = _connected(Client, where, address)
            closing.insert(0, client)
            yield client
        except BaseException as error:
            if not isinstance(error, Exception):
                closing.clear()  # a signal: there is no time to take leave of anyone
            raise
        finally:
            for each in closing:
                _closed(each)
            if address is None:
                _kill_workers()


def _cluster_here(workers: int) -> Any:
    """A cluster of this machine, for those on it alone; where `cryptography` is installed nobody else on it can speak to its workers."""
    from distributed import LocalCluster

    has_tls = find_spec("cryptography") is not None
    try:
        return LocalCluster(  # type: ignore[no-untyped-call]
            n_workers=workers,
            threads_per_worker=1,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL + 1,
            security=has_tls or None,
        )
    except Exception as error:
        _kill_workers()
        raise FactlintError(f"no cluster can be started on this machine: {error}") from None


def _closed(what: Any) -> None:
    """Whatever is in the way of closing in good order, the run is over."""
    with suppress(Exception):
        what.close(timeout=1)


def _kill_workers() -> None:
    """Those of this machine that have not left by now; and nobody waits for them when Python ends."""
    import atexit
    from multiprocessing import active_children

    from distributed.deploy.spec import close_clusters

    atexit.unregister(close_clusters)
    for worker in active_children():
        worker.kill()
        worker.join(1)


def _connected(kind: Any, where: Any, address: str | None) -> Any:
    told = f"the cluster at {address}" if address else "the cluster of this machine"
    try:
        client = kind(where, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise FactlintError(f"{told} does not answer: {str(error) or type(error).__name__}") from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
        versions = set(client.run(version).values())
    except TimeoutError:
        _closed(client)
        raise FactlintError(f"{told} has no workers") from None
    except Exception as error:
        _closed(client)
        raise FactlintError(f"{told} cannot do the work: is factlint installed there? ({type(error).__name__}: {error})") from None
    if versions != {version()}:
        _closed(client)
        raise FactlintError(f"{told} has factlint {', '.join(sorted(versions))}, and this is {version()}: install one everywhere")
    return client
