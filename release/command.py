"""The command line of ``python -m release``."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from installation.bundle import NAME, read_bundle
from installation.errors import InstallError
from installation.packing import pack

from release.archives import archives
from release.checkout import checkout_problems, commit_time
from release.versions import (
    ReleaseError,
    budget,
    changelog,
    stated_versions,
    version_problems,
)

ROOT = Path(__file__).resolve().parent.parent

_DESCRIPTION = """\
Build what a release offers for download: the lean distribution as a .zip and a .tar.gz, and their
SHA256SUMS. The same commit gives the same bytes.
"""

_EPILOG = """\
It refuses where the versions in skill.yaml, SKILL.md, pyproject.toml, CHANGELOG.md and README.md
differ, where something is not committed, where the tag is on another commit or a later version was
released, and where the distribution does not validate or is too large.

examples:
  python -m release dist        build into the new folder dist
  python -m release --check     only say whether that would work
  python -m release --notes     print what the newest version changed, from the changelog

exit codes: 0 done, 2 could not do it, with a line for each reason
"""


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """Run the command line for the checkout at ``root``; return its exit code."""
    options = _parser().parse_args(arguments)
    try:
        if options.notes:
            print(_notes(root))
            return 0
        problems = _run(root, None if options.check else Path(options.folder), options.tag)
    except (ReleaseError, InstallError) as error:
        problems = [str(error)]
    except OSError as error:
        problems = [f"{error.filename or options.folder}: {error.strerror or error}"]
    for problem in problems:
        print(f"release: {problem}", file=sys.stderr)
    return 2 if problems else 0


def _run(root: Path, folder: Path | None, tag: str | None) -> list[str]:
    """Check, build into ``folder`` where there is one, and return what stands against it."""
    if folder and folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ReleaseError(f"{folder} is not an empty folder; name a new one")
    version = stated_versions(root)["skill.yaml"]
    problems = version_problems(root) + checkout_problems(root, version)
    if tag and tag != f"v{version}":
        problems.append(f"the tag {tag} does not name the version {version}: tag v{version}")
    with tempfile.TemporaryDirectory() as work:
        packed = Path(work, "packed")
        bundle = read_bundle(root)
        pack(bundle, packed)
        problems += _size_problems(bundle.size, budget(root)) + _judged(root, packed)
        if problems:
            return problems
        if folder is None:
            print(f"{NAME} {version} can be released")
            return []
        made = archives(packed, f"{NAME}-{version}", commit_time(root))
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        (folder / name).write_bytes(content)
        print(f"{folder / name}: {len(content):,} bytes")
    return []


def _judged(root: Path, packed: Path) -> list[str]:
    command = [sys.executable, str(root / "scripts/validate.py"), str(packed)]
    judged = subprocess.run(command, capture_output=True, text=True, check=False)
    if not judged.returncode:
        return []
    first = (judged.stdout or judged.stderr).strip().splitlines()[0]
    return [f"the distribution does not validate: {first}"]


def _size_problems(size: int, most: int) -> list[str]:
    if size <= most:
        return []
    return [f"the bundle has {size:,} bytes, over its budget of {most:,}: leave more out"]


def _notes(root: Path) -> str:
    entries = changelog(root)
    if not entries:
        raise ReleaseError("CHANGELOG.md has no entry: write one")
    return entries[0].text


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m release",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    job = parser.add_mutually_exclusive_group(required=True)
    parser.add_argument("--tag", help="refuse where the version is not this tag's, as in v1.2.0")
    job.add_argument("folder", nargs="?", metavar="FOLDER", help="a new or empty folder")
    job.add_argument("--check", action="store_true", help="build nothing, say what is in the way")
    job.add_argument("--notes", action="store_true", help="print the newest changelog entry")
    return parser
