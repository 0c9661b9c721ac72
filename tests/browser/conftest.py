"""Fixtures of the browser proofs: one Chromium a test process, one server an app and test."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import harness
import pytest
from playwright.sync_api import Browser

from browser.app_page import AppPage
from browser.chromium import started_chromium
from browser.older_streamlit import environment_with
from browser.outgoing import count_messages
from browser.ports import Ports
from browser.profile import Profile, started_profile
from browser.server import Server, serve


@pytest.fixture(scope="session")
def chromium(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Start Chromium, found by ``--chromium`` or on PATH."""
    with contextlib.ExitStack() as stack:
        try:
            browser = stack.enter_context(started_chromium(request.config.getoption("--chromium")))
        except FileNotFoundError as error:
            pytest.fail(f"{error} with --chromium PATH", pytrace=False)
        yield browser


@pytest.fixture(scope="session")
def ports() -> Iterator[Ports]:
    """Keep ports for the servers and networks of the tests, the same ones for every test."""
    kept = Ports()
    yield kept
    kept.close()


@pytest.fixture(scope="session")
def profile(chromium: Browser, ports: Ports, request: pytest.FixtureRequest) -> Iterator[Profile]:
    """Start the browser profile that most tests share."""
    with started_profile(chromium, ports, request.config.getoption("--slow-pages")) as profile:
        yield profile


@pytest.fixture(scope="session")
def counting_profile(chromium: Browser, ports: Ports) -> Iterator[Profile]:
    """Start a second profile, whose pages count the messages that they send."""
    with started_profile(chromium, ports) as profile:
        count_messages(profile.context)
        yield profile


@pytest.fixture
def visitor(profile: Profile, ports: Ports) -> Iterator[Profile]:
    """Lend the shared profile, and leave only its cache behind."""
    yield profile
    profile.clean(ports)


@pytest.fixture
def counting_visitor(counting_profile: Profile, ports: Ports) -> Iterator[Profile]:
    """Lend a profile that is not ``visitor``'s and counts the messages that its pages send."""
    yield counting_profile
    counting_profile.clean(ports)


@pytest.fixture
def server_of(
    ports: Ports, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[..., Server]]:
    """``server_of(app, **{"server.x": ...})``: the server of an example's path or of a file.

    It is started once a test, and again where it has been killed; ``port=`` names its port,
    ``python=`` another interpreter than this one.
    """
    running: dict[tuple[str, str], Server] = {}
    with contextlib.ExitStack() as stack:

        def start(
            app: str | Path, port: int = 0, python: Path | None = None, **options: Any
        ) -> Server:
            key = str(app), repr((python, sorted(options.items())))
            if key not in running or running[key].has_ended():
                folder = tmp_path_factory.mktemp(Path(app).stem)
                file = harness.REPOSITORY / app
                serving = serve(file, port or ports.next(), folder, options, python)
                running[key] = stack.enter_context(serving)
            return running[key]

        yield start
    ports.start_over()


@pytest.fixture
def browse(server_of: Callable[..., Server], visitor: Profile) -> Callable[..., AppPage]:
    """``browse(app, path="")``: open an app in a tab, of another visitor where one is named."""

    def open_tab(
        app: str | Path, path: str = "", visitor: Profile = visitor, **options: Any
    ) -> AppPage:
        return visitor.tab(server_of(app, **options)).open(path)

    return open_tab


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str], Path]:
    """``written(source)``: the file of an app that a test brings itself, a new one each time."""
    numbers = itertools.count(1)

    def write(source: str) -> Path:
        file = tmp_path / f"app_{next(numbers)}.py"
        file.write_text(source, encoding="utf-8")
        return file

    return write


@pytest.fixture
def python_with(request: pytest.FixtureRequest) -> Callable[[str], Path]:
    """``python_with("1.64")``: the interpreter of an environment with that minor version."""

    def find(version: str) -> Path:
        return environment_with(version, Path(request.config.getoption("--environments")))

    return find
