"""The lean distribution: the bundle in the layout that plugin marketplaces and `gh skill` read."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from installation.bundle import NAME, Bundle
from installation.errors import InstallError

_README = """\
# {name} {version}

{description}

The skill is [skills/{name}](skills/{name}/SKILL.md); `python3 skills/{name}/scripts/install.py \
PATH_TO_PROJECT` puts it into a project. It is under the licence in [LICENSE](LICENSE).
"""


def pack(bundle: Bundle, folder: Path) -> list[str]:
    """Write the distribution to ``folder``, which must be new or empty; return the paths in it.

    The same bundle gives the same bytes. The folder appears whole: it is written beside and then
    renamed.
    """
    if os.path.lexists(folder) and (not folder.is_dir() or any(folder.iterdir())):
        raise InstallError(f"{folder} is not an empty folder; name a new one")
    if not folder.parent.is_dir():
        raise InstallError(f"{folder.parent} does not exist; make it first")
    files = _contents(bundle)
    new = folder.with_name(f".{folder.name}.partial")
    if new.is_dir() and not new.is_symlink():
        shutil.rmtree(new)
    new.mkdir()
    try:
        for path, (content, executable) in files.items():
            file = new / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            file.chmod(0o755 if executable else 0o644)
        if folder.is_dir():
            folder.rmdir()
        new.rename(folder)
    except BaseException:
        shutil.rmtree(new, ignore_errors=True)
        raise
    return list(files)


def _contents(bundle: Bundle) -> dict[str, tuple[bytes, bool]]:
    description = bundle.frontmatter.get("description", "")
    plugin = {
        "name": NAME,
        "description": description,
        "version": bundle.version,
        "source": "./",
        "strict": False,
        "skills": [f"./skills/{NAME}"],
    }
    marketplace = {
        "name": NAME,
        # Claude Code's validator wants one with --strict.
        "description": f"The skill {NAME}",
        "owner": {"name": f"The authors of {NAME}"},
        "plugins": [plugin],
    }
    readme = _README.format(name=NAME, version=bundle.version, description=description)
    files = {
        ".claude-plugin/marketplace.json": (json.dumps(marketplace, indent=2) + "\n").encode(),
        "LICENSE": bundle.files["LICENSE"].content,
        "README.md": readme.encode(),
    }
    contents = {path: (content, False) for path, content in files.items()}
    for path, file in bundle.files.items():
        contents[f"skills/{NAME}/{path}"] = (file.content, file.executable)
    return dict(sorted(contents.items()))
