"""Count the tokens (o200k) of SKILL.md and the references, and the size of the bundle."""

import argparse
import sys
from pathlib import Path

import bpe_openai

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "scripts"))

from installation.bundle import BUNDLE  # noqa: E402  (needs the path above)


def main() -> None:
    """Print one line a document and one for the bundle."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    encoding = bpe_openai.get_encoding("o200k_base")
    for document in [REPOSITORY / "SKILL.md", *sorted((REPOSITORY / "references").glob("*.md"))]:
        text = document.read_text(encoding="utf-8")
        print(f"{len(encoding.encode(text)):6} tokens  {document.relative_to(REPOSITORY)}")
    files = [
        file
        for entry in BUNDLE
        for file in ([REPOSITORY / entry], (REPOSITORY / entry).rglob("*"))[
            (REPOSITORY / entry).is_dir()
        ]
        if file.is_file() and file.suffix != ".pyc"
    ]
    size = sum(file.stat().st_size for file in files)
    print(f"{size / 1000:6.0f} kB      bundle of {len(files)} files (at most 1000 kB)")


if __name__ == "__main__":
    main()
