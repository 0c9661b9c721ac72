"""What keeps AppTest fast, and one test's cached results out of the next."""

import functools

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

# A fresh AppTest scans all installed packages for components: remember the answer.
manifest_scanner.scan_component_manifests = functools.cache(
    manifest_scanner.scan_component_manifests
)


@pytest.fixture(autouse=True)
def empty_caches():
    st.cache_data.clear()
    st.cache_resource.clear()
