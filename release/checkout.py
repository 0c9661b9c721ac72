"""What Git says about the checkout: what is not committed, which tags there are, and when."""

from __future__ import annotations

import subprocess
from pathlib import Path

from release.versions import VERSION, ReleaseError, as_numbers


def git(root: Path, *arguments: str) -> str:
    """Return what Git prints; raises ReleaseError with the first line of its complaint."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ReleaseError(f"cannot run git: {error.strerror}; install it") from error
    if done.returncode:
        complaint = (done.stderr.strip() or "it failed").splitlines()[0]
        raise ReleaseError(f"git {arguments[0]}: {complaint}")
    return done.stdout.strip()


def commit_time(root: Path) -> int:
    """Return when the checked out commit was made, in seconds since 1970."""
    return int(git(root, "show", "--no-patch", "--format=%ct", "HEAD"))


def checkout_problems(root: Path, version: str) -> list[str]:
    """Return what in the checkout stands against a release of ``version``, one line each.

    A tag of that version on another commit does, and a tag of a later version; one on this very
    commit does not, because pushing it is what starts the release.
    """
    problems = []
    if changed := git(root, "status", "--porcelain").splitlines():
        more = f" and {len(changed) - 1} more" if len(changed) > 1 else ""
        name = changed[0].split(maxsplit=1)[1]
        problems.append(f"{name}{more}: not committed; commit or remove what is not released")
    head = git(root, "rev-parse", "HEAD")
    tags = git(root, "tag", "--list", "v*").split()
    if f"v{version}" in tags:
        tagged = git(root, "rev-parse", f"v{version}^{{commit}}")
        if tagged != head:
            problems.append(f"the tag v{version} is on commit {tagged[:9]}: raise the version")
    released = [tag[1:] for tag in tags if VERSION.fullmatch(tag[1:])]
    newest = max(released, key=as_numbers, default=version)
    if VERSION.fullmatch(version) and as_numbers(newest) > as_numbers(version):
        problems.append(f"v{newest} was released already: raise the version above it")
    return problems
