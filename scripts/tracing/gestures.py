"""How a person gives a widget a value in Chromium, for each kind of widget.

Streamlit draws its widgets with BaseWeb until 1.6x and with React Aria later; where both differ,
the function looks which of them stands on the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from tracing import grids
from tracing.grids import CannotOperateError

__all__ = ["CannotOperateError", "set_value"]


def set_value(page: Any, widget: Any, step: dict[str, Any]) -> None:
    """Enter ``step["wire"]``, what the page is to send, into the widget.

    ``step["value"]`` is the same as the user has written it. Raises ``CannotOperateError``.
    """
    enter = _BY_KIND.get(step["kind"])
    if enter is None:
        raise CannotOperateError(f"nobody knows how a person operates {step['kind']!r}")
    enter(page, widget, step)


def _type(page: Any, widget: Any, step: dict[str, Any]) -> None:
    field = widget.locator("input, textarea").first
    field.fill("" if step["value"] is None else str(step["value"]))
    if step["form"]:  # a form keeps what is entered, and Enter would submit it
        leave(page)
    else:
        field.press("Control+Enter" if step["kind"] == "text_area" else "Enter")


def _tick(page: Any, widget: Any, step: dict[str, Any]) -> None:
    widget.locator("label").first.click()


def _open(page: Any, widget: Any, step: dict[str, Any]) -> None:
    """Open an expander or a popover, or close it."""
    widget.locator("summary, button").first.click()


def _turn_to_tab(page: Any, widget: Any, step: dict[str, Any]) -> None:
    widget.get_by_role("tab", name=str(step["value"]), exact=True).click()


def _slide(page: Any, widget: Any, step: dict[str, Any]) -> None:
    """Move the one thumb that does not stand where it should."""
    thumbs = widget.locator("input[type=range], [role=slider]")
    number = next((n for n, end in enumerate(step["wire"]) if _place(thumbs.nth(n)) != end), 0)
    thumb, wanted = thumbs.nth(number), step["wire"][number]
    thumb.focus()
    key = thumb.evaluate(_NEXT_TO, wanted)
    if key:
        page.keyboard.press(key)
    if abs(_place(thumb) - wanted) > 1e-9 * max(1, abs(wanted)):
        raise CannotOperateError(f"its thumb cannot stand at {wanted:g}")
    leave(page)


def _place(thumb: Any) -> float:
    return float(thumb.evaluate("e => e.value ?? e.ariaValueNow"))


def _choose(page: Any, widget: Any, step: dict[str, Any]) -> None:
    """Choose an option of a list, or take it away where it is chosen."""
    box = widget.get_by_role("combobox").first
    if step["value"] is None:
        widget.get_by_label(re.compile("^Clear")).first.click()
        return
    text = str(step["option"])
    chosen = widget.locator("[data-tag], [data-baseweb=tag]").filter(has=page.get_by_title(text))
    if step["kind"] == "multiselect" and chosen.count():
        chosen.first.locator("button, [role=presentation]").last.click()
        return
    box.click()
    page.get_by_role("option", name=text, exact=True).click()
    page.keyboard.press("Escape")


def _pick(page: Any, widget: Any, step: dict[str, Any]) -> None:
    # A chat input at the foot of the page may lie over the option, so it gets the event itself.
    buttons = widget.locator("button, label:has(input)")
    buttons.nth(step["position"]).evaluate("element => element.click()")


def _turn_to_page(page: Any, widget: Any, step: dict[str, Any]) -> None:
    button = widget.get_by_label(f"Page {step['wire']}", exact=True)
    if not button.count():
        raise CannotOperateError("the page shows no button for that number")
    button.click()


def _choose_from_menu(page: Any, widget: Any, step: dict[str, Any]) -> None:
    widget.locator("button").first.click()
    page.get_by_role("menuitem", name=str(step["value"]), exact=True).click()


def _choose_colour(page: Any, widget: Any, step: dict[str, Any]) -> None:
    widget.locator("[data-testid^=stColor]").last.click()
    field = page.locator("input[id^=rc-editable], input[aria-label*=ex], [role=dialog] input").last
    field.fill(step["wire"])
    field.press("Enter")
    page.keyboard.press("Escape")


def _enter_moments(page: Any, widget: Any, step: dict[str, Any]) -> None:
    """Enter days and times: into one field, or into one for each number."""
    moments = step["wire"] if isinstance(step["wire"], list) else [step["wire"]]
    parts = widget.get_by_role("spinbutton")
    if not parts.count():
        _type_moments(page, widget, moments)
        return
    numbers = [number for moment in moments for number in _numbers(moment)]
    names = [parts.nth(n).get_attribute("data-type") for n in range(parts.count())]
    for number, name in enumerate(names):
        place = names[:number].count(name)
        found = [value for kind, value in numbers if kind == name]
        parts.nth(number).focus()
        page.keyboard.type(found[place])
    leave(page)


def _type_moments(page: Any, widget: Any, moments: list[str]) -> None:
    field = widget.locator("input").first
    if field.get_attribute("role") == "combobox":  # a list of times that takes others too
        field.fill(moments[0])
        page.get_by_role("option").first.wait_for()
        field.press("Enter")
        return
    field.fill(" – ".join(moments))
    page.keyboard.press("Escape")
    leave(page)


def leave(page: Any) -> None:
    """Take the focus from all widgets, as a click beside them does."""
    page.evaluate("() => { document.body.tabIndex = -1; document.body.focus(); }")


def _numbers(moment: str) -> list[tuple[str, str]]:
    names = ("year", "month", "day", "hour", "minute")
    numbers = re.findall(r"\d+", moment)
    return list(zip(names if len(numbers) > 2 else names[3:], numbers, strict=False))


def _select_rows(page: Any, widget: Any, step: dict[str, Any]) -> None:
    grids.select(page, widget, step["position"])


# React Aria's slider sends what it has when a key has moved it, so the last step is left to a key.
# BaseWeb's sends what has been the same for a while, so its many steps are done in one go.
_NEXT_TO = """async (thumb, wanted) => {
    if (thumb.tagName === "INPUT") {
        const up = Number(thumb.value) < wanted;
        const near = wanted + (up ? -1 : 1) * Number(thumb.step);
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(thumb, near);
        thumb.dispatchEvent(new Event("input", { bubbles: true }));
        return up ? "ArrowRight" : "ArrowLeft";
    }
    const up = Number(thumb.ariaValueNow) < wanted;
    const [code, key] = up ? [39, "ArrowRight"] : [37, "ArrowLeft"];
    const off = () => (wanted - Number(thumb.ariaValueNow)) * (code - 38);
    const told = { key, code: key, keyCode: code, which: code, bubbles: true };
    for (let presses = 0; off() > 1e-9 * Math.abs(wanted) && presses < 5000; presses++) {
        thumb.dispatchEvent(new KeyboardEvent("keydown", told));
        await Promise.resolve();
    }
    thumb.dispatchEvent(new KeyboardEvent("keyup", told));
    return "";
}"""
_BY_KIND: dict[str, Callable[[Any, Any, dict[str, Any]], None]] = {
    "text_input": _type,
    "text_area": _type,
    "number_input": _type,
    "chat_input": _type,
    "checkbox": _tick,
    "expandable": _open,
    "popover": _open,
    "tab_container": _turn_to_tab,
    "slider": _slide,
    "selectbox": _choose,
    "multiselect": _choose,
    "radio": _pick,
    "button_group": _pick,
    "feedback": _pick,
    "pagination": _turn_to_page,
    "menu_button": _choose_from_menu,
    "color_picker": _choose_colour,
    "date_input": _enter_moments,
    "time_input": _enter_moments,
    "date_time_input": _enter_moments,
    "arrow_data_frame": _select_rows,
    "dataframe": _select_rows,
}
