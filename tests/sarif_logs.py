"""Whether a SARIF log is one.

``sarif-2.1.0.schema.json`` is the schema of OASIS as SchemaStore keeps it (Apache-2.0, as this
repository), taken from the package `schemastore` 0.2.3.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema

SCHEMA = json.loads(Path(__file__).with_name("sarif-2.1.0.schema.json").read_text(encoding="utf-8"))


def read_log(text: str) -> dict[str, Any]:
    """Return the only run of a log; raises jsonschema.ValidationError where it is no SARIF."""
    log = json.loads(text)
    checker = jsonschema.Draft7Validator.FORMAT_CHECKER
    jsonschema.validate(log, SCHEMA, jsonschema.Draft7Validator, format_checker=checker)
    (run,) = log["runs"]
    return dict(run)
