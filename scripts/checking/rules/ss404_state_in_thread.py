"""A thread uses session state, which it does not have.

Why: a thread has no script run, so `st.session_state` there is one that all such threads share, and
nothing of it reaches the page. Streamlit logs "missing ScriptRunContext".

Bad:
    def work():
        st.session_state.result = compute()

    threading.Thread(target=work).start()

Good:
    with ThreadPoolExecutor() as pool:
        future = pool.submit(compute)
    st.session_state.result = future.result()

Limits: reports only a function of the same file that is handed to a thread or a pool; silent where
the file attaches a script run's context to threads.
"""

from __future__ import annotations

from collections.abc import Iterator

from checking.model.facts import StateAccess
from checking.model.module import Module
from checking.rule import Problem, StateRule

RULE = StateRule(
    code="SS404",
    name="state-in-thread",
    severity="error",
    explanation=__doc__ or "",
    cure="Pass plain values in, and write session state in the script.",
    bad="examples/mistakes/thread_writes_state.py",
    bad_line='st.session_state.setdefault("result"',
    good="examples/threads/plain_values.py",
)


@RULE.looks_at(StateAccess)
def check(access: StateAccess, module: Module) -> Iterator[Problem]:
    """Report the use of session state in a thread."""
    if not any(scope.threads for scope in access.block.scope.chain()):
        return
    if "script_run_ctx" in module.text:
        return
    yield Problem(
        access.node,
        "a thread has no session: this reads and writes a state that all such threads share",
        "Pass plain values in, return the result, and write session state in the script.",
    )
