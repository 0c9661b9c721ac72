"""What ``check_app.py`` knows about apps: a model of each module, and rules that look at it."""
