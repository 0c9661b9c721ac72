"""Check many files: in several processes, and with a word on the terminal where it takes long."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reporting.finding import Finding
from reporting.progress import Progress

from checking.engine import File, check_group, place, plan
from checking.imports import Files
from checking.rule import StateRule, Versions

# Starting processes costs more than checking less than this.
WORTHWHILE = 400_000
Group = list[File]


def check_many(
    contents: Sequence[File], rules: Sequence[StateRule], versions: Versions, jobs: int
) -> list[Finding]:
    """Return the findings of files, by path and line, found by up to ``jobs`` processes."""
    files, together = plan(contents)
    size = sum(map(_size, together))
    parts = _serial(together, files, dict(contents).get, rules, versions)
    if jobs > 1 and len(together) > 1 and size >= WORTHWHILE:
        parts = _parallel(together, files, rules, versions, jobs)
    findings: list[Finding] = []
    progress = Progress()
    done = 0
    for part, more in parts:
        findings += part
        done += more
        progress.say(f"checked {100 * done // size} % of the source")
    progress.clear()
    return sorted(findings, key=place)


def _size(group: Group) -> int:
    return sum(len(content) for _, content in group)


Part = tuple[list[Finding], int]


def _serial(
    together: Sequence[Group],
    files: Files,
    read: Callable[[str], bytes | None],
    rules: Sequence[StateRule],
    versions: Versions,
) -> Iterator[Part]:
    for group in together:
        yield check_group(group, files, read, rules, versions), _size(group)


def _parallel(
    together: Sequence[Group],
    files: Files,
    rules: Sequence[StateRule],
    versions: Versions,
    jobs: int,
) -> Iterator[Part]:
    from concurrent.futures import ProcessPoolExecutor, as_completed

    codes = [rule.code for rule in rules]
    with ProcessPoolExecutor(jobs, initializer=_prepare, initargs=(files, codes, versions)) as pool:
        waiting = [pool.submit(_check_share, share) for share in shares(together, jobs * 4)]
        for done in as_completed(waiting):
            yield done.result()


def shares(together: Sequence[Group], number: int) -> list[list[Group]]:
    """Divide groups into up to ``number`` shares of about the same size, the largest first."""
    found: list[list[Group]] = [[] for _ in range(min(number, len(together)))]
    sizes = [0] * len(found)
    for group in sorted(together, key=_size, reverse=True):
        smallest = sizes.index(min(sizes))
        found[smallest].append(group)
        sizes[smallest] += _size(group)
    return found


_work: tuple[Files, list[StateRule], Versions]


def _prepare(files: Files, codes: Sequence[str], versions: Versions) -> None:
    """Set up a process: what is the same for all shares is sent only once."""
    from checking.rules import all_rules

    global _work
    known = all_rules()
    _work = files, [known[code] for code in codes], versions


def _check_share(share: Sequence[Group]) -> Part:
    files, rules, versions = _work
    found = [f for group in share for f in check_group(group, files, _read, rules, versions)]
    return found, sum(map(_size, share))


def _read(path: str) -> bytes | None:
    from checking.sources import read

    content = read(path)
    return content if isinstance(content, bytes) else None
