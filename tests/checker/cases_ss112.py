"""Date ranges that are unpacked too early, and in time."""

FIRES = {
    "through a name": """
days = st.date_input("Days", [start, end])
first, last = days  # <- here
""",
    "in a form of one's own names": """
with st.sidebar:
    first, last = st.date_input("Days", value=(a, b), key="days")  # <- here
""",
    "in a function": """
def days():
    chosen = st.date_input("Days", value=())
    st.write(chosen)
    first, last = chosen  # <- here
    return first
""",
    "below another question": """
days = st.date_input("Days", [start, end])
if st.checkbox("More"):
    st.write("More")
first, last = days  # <- here
""",
    "where something else holds": """
if short:
    st.write("One day")
else:
    first, last = st.date_input("Days", [start, end])  # <- here
""",
    "at last": """
try:
    load()
finally:
    first, last = st.date_input("Days", [start, end])  # <- here
""",
}
SILENT = {
    "one day": """
first, last = split(st.date_input("Day", a))
""",
    "checked": """
days = st.date_input("Days", (a, b))
if len(days) == 2:
    first, last = days
""",
    "checked and stopped": """
days = st.date_input("Days", (a, b))
if len(days) != 2:
    st.stop()
first, last = days
""",
    "in a try": """
try:
    first, last = st.date_input("Days", (a, b))
except ValueError:
    st.stop()
""",
    "starred": """
first, *rest = st.date_input("Days", (a, b))
""",
    "another name": """
days = st.date_input("Days", (a, b))
days = complete(days)
first, last = days
""",
    "drawn where no statement is": """
later = lambda: st.date_input("Days", (FIRST, LAST))
start, end = later
""",
    "another length is looked at": """
days = st.date_input("Days", (FIRST, LAST))
while len(days) < 2:
    st.stop()
start, end = days
""",
    "two numbers": """
low, high = st.slider("Level", 0, 9, (2, 5))
""",
    "a default that is computed": """
first, last = st.date_input("Days", last_week())
""",
    "checked where it is drawn": """
if len(days := st.date_input("Days", (a, b))) != 2:
    st.stop()
first, last = days
""",
}
