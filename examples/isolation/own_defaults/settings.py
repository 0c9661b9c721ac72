"""The defaults of the app, made anew for each caller."""


def defaults():
    return {"tags": ["new"], "filters": {}}
