"""A story as one page to look at: keys as rows, runs as columns, a colour for what happened."""

from __future__ import annotations

from html import escape

from tracing.records import Value
from tracing.report_text import summary, why
from tracing.story import Change, Scene, Story

MOST_RUNS = 200  # columns; later runs are left out, and the page says so
MOST_KEYS = 150

_STYLE = """
:root { color-scheme: light dark; --line: #8884; --soft: #8882;
  --added: light-dark(#1a7f37, #3fb950); --changed: light-dark(#0969da, #58a6ff);
  --lost: light-dark(#cf222e, #ff7b72); --gone: light-dark(#9a6700, #d29922); }
body { font: 14px/1.45 system-ui, sans-serif; margin: 1.5rem; }
h1 { font-size: 1.15rem; margin: 0 0 .2rem; } p { margin: 0 0 1rem; opacity: .8; }
.frame { overflow: auto; max-height: 85vh; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; }
th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; white-space: nowrap;
  border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); max-width: 22rem; }
td { overflow: hidden; text-overflow: ellipsis; min-width: 4.5rem; }
td.gone, td.lost, th:has(.end) { min-width: 13rem; }
th { background: Canvas; font-weight: 600; position: sticky; top: 0; z-index: 1; }
th[scope=row] { left: 0; top: auto; font-family: ui-monospace, monospace; }
thead th:first-child { left: 0; z-index: 2; }
th small, td small { display: block; font-weight: 400; opacity: .75; white-space: normal; }
td.same { color: GrayText; } td.none { background: var(--soft); }
td.added { box-shadow: inset 4px 0 var(--added); }
td.changed { box-shadow: inset 4px 0 var(--changed); }
td.gone { box-shadow: inset 4px 0 var(--gone); }
td.lost { box-shadow: inset 4px 0 var(--lost);
  background: color-mix(in srgb, var(--lost) 14%, transparent); }
.key span { display: inline-block; margin-right: 1rem; padding-left: .5rem; }
.key .added { border-left: 4px solid var(--added); }
.key .changed { border-left: 4px solid var(--changed); }
.key .gone { border-left: 4px solid var(--gone); }
.key .lost { border-left: 4px solid var(--lost); }
.end { color: var(--lost); }
"""


def page(story: Story) -> str:
    """Return the whole page, which loads nothing."""
    told = [scene for scene in story.scenes if scene.number or scene.changes]
    scenes = told[:MOST_RUNS]
    names = _names(scenes)
    shown = names[:MOST_KEYS]
    head = "".join(_head(scene) for scene in scenes)
    rows = "".join(_row(name, scenes, _states(scenes)) for name in shown)
    left_out = len(told) - len(scenes) + len(names) - len(shown)
    title = f"Session state of {escape(story.app)}"
    total = "; ".join(
        [*summary(story), *([f"{left_out} rows and columns left out"] if left_out else [])]
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1>"
        f"<p>Streamlit {escape(story.told.streamlit)}: {escape(total.strip())}</p>"
        '<p class="key"><span class="added">added</span><span class="changed">changed</span>'
        '<span class="gone">gone</span><span class="lost">lost, though the user had entered it'
        '</span></p><div class="frame" tabindex="0" role="region" aria-label="Timeline"><table>'
        f'<thead><tr><th scope="col">key</th>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        "</body></html>\n"
    )


def _names(scenes: list[Scene]) -> list[str]:
    found: dict[str, None] = {}
    for scene in scenes:
        for change in scene.changes:
            if change.name:
                found.setdefault(change.name)
        for key in scene.state:
            found.setdefault(key)
    return list(found)


def _states(scenes: list[Scene]) -> list[dict[str, Value]]:
    """Return what the state held in each column: where nothing ran, what it had held before."""
    states: list[dict[str, Value]] = []
    for scene in scenes:
        states.append(scene.state if scene.number or not states else states[-1])
    return states


def _head(scene: Scene) -> str:
    number = f"run {scene.number}" if scene.number else "no run"
    end = "".join(f"<small>{escape(c.detail)}</small>" for c in scene.changes if not c.name)
    if scene.ending_reason:
        end = (
            f'<small class="end">{escape(scene.ending_reason.code)}: {escape(scene.ending)}</small>'
        )
    return f'<th scope="col">{number}<small>{escape(scene.title)}</small>{end}</th>'


def _row(name: str, scenes: list[Scene], states: list[dict[str, Value]]) -> str:
    cells = []
    for scene, state in zip(scenes, states, strict=True):
        change = next((c for c in scene.changes if c.name == name), None)
        cells.append(_cell(change, state.get(name)))
    return f'<tr><th scope="row">{escape(name)}</th>{"".join(cells)}</tr>'


def _cell(change: Change | None, value: Value | None) -> str:
    if change is None:
        if value is None:
            return '<td class="none"></td>'
        return f'<td class="same">{escape(value.text)}</td>'
    kind = "lost" if change.lost else _KINDS[change.sign]
    shown = change.after or change.before
    text = escape(shown.text if shown else "")
    if change.after is None:
        text = f"<s>{text}</s>"
    elif change.lost and change.before:
        text = f"<s>{escape(change.before.text)}</s> {text}"
    reason = escape(why(change) or change.reason.meaning)
    pointer = escape(change.reason.pointer) if change.lost else ""
    title = escape(change.reason.meaning, quote=True)
    small = f"{reason}{' → ' + pointer if pointer else ''}"
    return f'<td class="{kind}" title="{title}">{text}<small>{small}</small></td>'


_KINDS = {"x": "lost", "+": "added", "~": "changed", "-": "gone", "!": "lost"}
