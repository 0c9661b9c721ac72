"""Run the README's two commands as a newcomer would: ``readme_commands.py CLONE PROJECT``.

The commands are the README's own, word for word, but for the placeholder of the project's path.
Ends with the exit code of the first one that fails.
"""

import re
import subprocess
import sys
from pathlib import Path


def main(clone: Path, project: Path) -> int:
    """Run every ``bash`` block of the clone's README in the clone, the installation first."""
    readme = (clone / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^```bash\n(.+)\n```$", readme, flags=re.MULTILINE)
    if len(commands) != 2:
        print(f"README.md: expected 2 one-line commands, found {len(commands)}", file=sys.stderr)
        return 2
    for command in commands:
        command = command.replace("PATH_TO_PROJECT", str(project))
        print(f"$ {command}", flush=True)
        if code := subprocess.run(["bash", "-c", command], cwd=clone).returncode:
            return code
    installed = project / ".agents/skills/using-streamlit-session-state"
    print(f"$ validate {installed.name} as installed", flush=True)
    check = [".venv/bin/python", str(clone / "scripts/validate.py"), str(installed)]
    return subprocess.run(check, cwd=clone).returncode


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2])))
