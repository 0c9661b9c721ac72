"""The Streamlit that an app is checked for, and who says so."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from streamlit_versions.finding import Found, find
from streamlit_versions.minors import minor_of, shown

from checking.rule import Versions
from checking.settings import Settings
from checking.streamlit_widgets import NEWEST

_SAYS = {
    "option": "as --streamlit says",
    "configuration": "as {source} says",
    "installed": "installed, as {source} says",
    "locked": "locked in {source}",
    "pinned": "pinned in {source}",
    "range": "the range in {source}",
    "newest": "the newest that the checker knows: nothing says which the app uses",
}


class AppVersion(NamedTuple):
    """The versions to check for, where that is known from, and what to tell besides.

    ``kind`` is one of option, configuration, installed, locked, pinned, range, newest.
    """

    versions: Versions
    kind: str
    source: str = ""
    problems: tuple[str, ...] = ()

    def __str__(self) -> str:
        lowest, highest = self.versions
        span = shown(lowest) if lowest == highest else f"{shown(lowest)} to {shown(highest)}"
        text = f"checked for Streamlit {span}, {_SAYS[self.kind].format(source=self.source)}"
        if highest > NEWEST:
            text += f"; the rules are proven up to {shown(NEWEST)}"
        return text

    def facts(self) -> dict[str, str]:
        """Return the same for machines."""
        return {
            "lowest": shown(self.versions.lowest),
            "highest": shown(self.versions.highest),
            "kind": self.kind,
            "source": self.source,
        }


def version_for(option: str, settings: Settings, folder: str) -> AppVersion:
    """Return what the command line says, or the settings, or else the project around ``folder``.

    Where nothing says it, the newest known version is assumed.
    """
    if option:
        return _stated(option, "option")
    if settings.streamlit:
        place = f"{settings.source}:{settings.streamlit_line}"
        return _stated(settings.streamlit, "configuration", place)
    found, problems = find(Path(folder))
    if found is None:
        return AppVersion(Versions(), "newest", "", problems)
    return AppVersion(_range(found), found.kind, _from_here(found.source), problems)


def _stated(text: str, kind: str, source: str = "") -> AppVersion:
    version = minor_of(text)
    return AppVersion(Versions(version, version), kind, source)


def _range(found: Found) -> Versions:
    only = minor_of(found.version)
    if found.kind != "range":
        return Versions(only, only)
    lowest = minor_of(found.lowest) if found.lowest else only
    # Without an upper end the app may meet any release.
    highest = minor_of(found.highest) if found.highest else max(NEWEST, lowest)
    return Versions(lowest, highest)


def _from_here(source: str) -> str:
    here = f"{Path.cwd()}/"
    return source.removeprefix(here)
