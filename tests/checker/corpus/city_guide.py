import streamlit as st

CITIES = {"Lima": ["Miraflores", "Barranco"], "Oslo": ["Grünerløkka", "Frogner"]}

for key, value in {"favourites": [], "last": None}.items():
    st.session_state.setdefault(key, value)

city = st.selectbox("City", CITIES)
area = st.selectbox("Area", CITIES[city], key=f"area_{city}")

if st.button("Remember", icon=":material/star:"):
    st.session_state.favourites.append((city, area))
    st.session_state.last = area

if st.session_state.favourites and st.button("Forget the last one"):
    st.session_state.favourites.pop()
    st.session_state["last"] = None

show = st.pills("Show", ["all", "this city"], default="all")
for number, (where, what) in enumerate(st.session_state.favourites):
    if show == "this city" and where != city:
        continue
    with st.container(key=f"favourite_{number}"):
        st.write(f"{what}, {where}")

match st.session_state.last:
    case None:
        st.caption("Nothing remembered")
    case name:
        st.caption(f"Last: {name}")
