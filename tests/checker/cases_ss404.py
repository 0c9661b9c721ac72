"""Session state in threads."""

FIRES = {
    "a pool": """
from concurrent.futures import ThreadPoolExecutor

def work(item):
    return item * st.session_state.factor  # <- here

with ThreadPoolExecutor() as pool:
    results = list(pool.map(work, [1, 2]))
""",
    "a lambda": """
import threading
threading.Thread(target=lambda: st.session_state.update(done=True)).start()  # <- here
""",
    "a timer, brackets": """
from threading import Timer

def late():
    st.session_state["late"] = True  # <- here

Timer(5, late).start()
""",
    "whatever else is imported": """
import threading
from streamlit.runtime.scriptrunner import RerunException

def work():
    st.session_state.done = True  # <- here

threading.Thread(target=work).start()
""",
}
SILENT = {
    "with a context": """
import threading
from streamlit.runtime.scriptrunner import add_script_run_ctx

def work():
    st.session_state.done = True

thread = threading.Thread(target=work)
add_script_run_ctx(thread)
thread.start()
""",
    "plain values": """
import threading

def work(out):
    out.append(1)

threading.Thread(target=work, args=([],)).start()
st.session_state.started = True
""",
    "a callback": """
import threading

def work():
    st.session_state.done = True

st.button("Work", on_click=work)
""",
}
