import streamlit as st

PROMPTS = {"Summary": "Summarise this text:", "Title": "Find a title for:"}

if "prompt" not in st.session_state:
    st.session_state.prompt = PROMPTS["Summary"]
if "runs" not in st.session_state:
    st.session_state.runs = []


def choose(name: str) -> None:
    st.session_state.prompt = PROMPTS[name]


def run(prompt: str) -> str:
    return prompt[::-1]


st.title("Prompts")
for name in PROMPTS:
    st.button(name, on_click=choose, args=(name,), key=f"choose_{name}")

for name in PROMPTS:
    st.button(f"Short {name}", on_click=lambda name=name: choose(name))

st.session_state.prompt = st.text_area("Prompt", value=st.session_state.prompt, height=120)

with st.expander("Earlier runs"):
    for earlier in reversed(st.session_state.runs):
        st.code(earlier)

if st.button("Run", type="primary"):
    with st.status("Running"):
        result = run(st.session_state.prompt)
    st.session_state.runs.append(result)
    st.code(result)
