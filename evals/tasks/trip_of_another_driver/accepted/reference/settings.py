def new_trip():
    return {"start": "Oslo", "stops": ["depot"], "loads": {"van": [], "truck": []}}
