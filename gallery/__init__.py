"""The gallery: every example app, live, with its source and the state that it keeps."""
