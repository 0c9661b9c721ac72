"""Why a value changed: a closed list, each entry with where to read on.

``trace_app.py --explain`` prints this list. A change carries one reason; what the reason's sentence
leaves open (which line, which argument) stands in the change.
"""

from __future__ import annotations

from typing import NamedTuple


class Reason(NamedTuple):
    """A reason, the section of the documents about it, and the checker's rules that find it."""

    code: str
    meaning: str
    document: str = ""
    heading: str = ""
    rules: tuple[str, ...] = ()

    @property
    def pointer(self) -> str:
        """Where to read on, short enough for a line of a trace."""
        return ", ".join(
            [*([self.document.removesuffix(".md")] if self.document else []), *self.rules]
        )


KEEPING, WIDGETS = "keeping-values.md", "widgets.md"
CALLBACKS, TABLES = "callbacks-and-buttons.md", "tables-uploads-rows.md"
HIDDEN, PAGES, GATES = "While a widget is hidden", "Pages", "Logins, deep links, reloads"
WRITING = "Writing a widget's key"

EDIT = Reason("edit", "The user changed the widget.")
SCRIPT = Reason("script", "A line of the script assigned it.")
CALLBACK = Reason("callback", "A callback assigned it.", CALLBACKS, "What a callback sees")
DELETED = Reason(
    "deleted",
    "Code deleted the key; a widget on the page keeps its value and sends it again.",
    WIDGETS,
    WRITING,
    ("SS104",),
)
URL = Reason("url", "The address carries the value.", KEEPING, "Values in the URL")
DRAWN = Reason("drawn", "The widget was drawn, at its default or at a kept value.")
TRIGGER = Reason(
    "trigger", "A click or a message lasts one run.", CALLBACKS, "A click lasts one run"
)
IN_PLACE = Reason(
    "in-place",
    "The object changed in place, without an assignment.",
    TABLES,
    "Pages and undo",
)
NOT_DRAWN = Reason(
    "not-drawn", "A run that does not draw the widget drops its value at its end.", KEEPING, HIDDEN
)
PAGE = Reason("page", "Another page drops the values of the old page's widgets.", KEEPING, PAGES)
SWITCH = Reason(
    "switch-page",
    "st.switch_page sets a widget of the entrypoint to its default for one run.",
    KEEPING,
    PAGES,
)
SECTION = Reason(
    "section",
    "Another page sets the entrypoint's tabs and expanders to their default.",
    KEEPING,
    PAGES,
)
IDENTITY = Reason(
    "identity",
    "An argument that is part of the widget's identity changed, so it is a new widget.",
    WIDGETS,
    "What resets a widget",
    ("SS111",),
)
EDITOR = Reason(
    "editor",
    "The data editor was given another frame, so it is a new one and its edits are gone.",
    TABLES,
    "What ends the edits",
    ("SS110",),
)
FEEDBACK = IDENTITY._replace(
    code="feedback",
    meaning="The widget's default changed, so it is a new widget: its result feeds its default.",
    rules=("SS101",),
)
INVALID = Reason(
    "invalid",
    "The value is not among the options or within the bounds, so the default took its place.",
    WIDGETS,
    "Options that change",
)
OVERWRITTEN = Reason(
    "overwritten",
    "The script assigned the key above the widget in the run of the edit.",
    WIDGETS,
    "What resets a widget",
)
READ_ONLY = Reason(
    "read-only", "The widget's key cannot be assigned; the assignment raised.", WIDGETS, WRITING
)
AFTER_WIDGET = Reason(
    "after-widget",
    "The key was assigned below its widget; the assignment raised.",
    WIDGETS,
    WRITING,
    ("SS201",),
)
FORM_WAITS = Reason(
    "form-waits",
    "The form keeps the input until it is submitted.",
    "forms-dialogs-fragments.md",
    "Forms",
)
FORM_CLEARED = Reason(
    "form-cleared",
    "clear_on_submit cleared the page only; state hears of it at the next submit.",
    "forms-dialogs-fragments.md",
    "Forms",
)
QUIET = Reason(
    "quiet",
    "The widget reruns nothing; its value arrives with the next interaction.",
    WIDGETS,
    "Tabs, typing, quiet and locked widgets",
)
RESENT = Reason(
    "resent",
    "The page sent what its widget still shows; it had not heard of the change in state.",
    KEEPING,
    HIDDEN,
    ("SS104",),
)
GATE = Reason(
    "gate",
    "A run that ended above the widget made the page forget the value.",
    KEEPING,
    GATES,
)
CLICK_LOST = Reason(
    "click-lost",
    "The run did not draw the button, so nothing saw the click.",
    CALLBACKS,
    "A click lasts one run",
    ("SS114",),
)
EXCEPTION = Reason("exception", "An exception ended the run.")
STOP = Reason("stop", "st.stop() ended the run.", KEEPING, GATES)
EXIT = Reason("exit", "The script ended its thread with sys.exit().")
INPUT = Reason("input", "The script asked for input at a terminal.")
NEW_SESSION = Reason(
    "new-session",
    "A reload or another address starts a new session.",
    "isolation-caches-threads.md",
    "Reload, reconnect, restart, edit",
)
OUTSIDE = Reason(
    "outside",
    "It changed between two runs: by another thread or timer, or by --state.",
    "isolation-caches-threads.md",
    "Threads, jobs and processes",
)

REASONS = tuple(value for value in list(globals().values()) if isinstance(value, Reason))
