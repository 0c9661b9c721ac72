TRIP = {"start": "Oslo", "stops": ["depot"], "loads": {"van": [], "truck": []}}
