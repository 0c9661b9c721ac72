"""The gallery of the examples: ``streamlit run streamlit_app.py``."""

from gallery import handing_over, site

name, watch = handing_over.asked_for()
if name:
    handing_over.hand_over(handing_over.entrypoint_called(name), watch)
site.show()
