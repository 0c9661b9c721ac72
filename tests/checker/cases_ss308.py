"""Callbacks that are called."""

FIRES = {
    "without arguments": """
def save():
    st.session_state.saved = True

st.button("Save", on_click=save())  # <- here
""",
    "a Streamlit command": """
st.sidebar.button("Again", on_click=st.rerun())  # <- here
""",
    "on_change": """
def changed(key):
    if key:
        return
    st.session_state.changed = key

st.text_input("Name", on_change=changed("name"))  # <- here
""",
    "two arguments, another page": """
def pay(amount, name):
    st.session_state.paid = amount, name

st.button("Pay", on_click=pay(10, "Ann"))  # <- here
st.button("Shop", on_click=st.switch_page("shop.py"))  # <- here
""",
    "arguments by name, and a list of them": """
def pay(*amounts, name=""):
    st.session_state.paid = amounts, name

st.button("Pay", on_click=pay(name="Ann"))  # <- here
st.button("Pay", on_click=pay(*AMOUNTS))  # <- here
""",
    "what returns is inside": """
def save():
    def name():
        return "a"
    class Names:
        first = name()
    st.session_state.names = [Names.first, (lambda: name())()]

st.button("Save", on_click=save())  # <- here
""",
}
SILENT = {
    "a factory": """
def saver(key):
    def save():
        st.session_state.saved = key
    return save

st.button("Save", on_click=saver("a"))
""",
    "a lambda": """
def save():
    st.session_state.saved = True

st.button("Save", on_click=lambda: save())
""",
    "a partial": """
from functools import partial

def save(key):
    st.session_state.saved = key

st.button("Save", on_click=partial(save, "a"))
""",
    "imported": """
from callbacks import saver
st.button("Save", on_click=saver("a"))
""",
    "decorated": """
@as_callback
def save(key):
    st.session_state.saved = key

st.button("Save", on_click=save("a"))
""",
    "sometimes a function": """
def saver(key):
    if key:
        return save

st.button("Save", on_click=saver("a"))
""",
    "a generator": """
def steps():
    yield save

st.button("Save", on_click=steps())
""",
    "a lambda's result, a coroutine": """
saver = lambda: save
st.button("Save", on_click=saver())

async def later():
    st.session_state.saved = True

st.button("Later", on_click=later())
""",
}
