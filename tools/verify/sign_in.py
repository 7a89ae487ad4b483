"""Signs one of the demo shop's people in: `sign_in.py ADDRESS DATA ROLE` prints an access token."""

import json
import pathlib
import sys
import urllib.request

address, data, role = sys.argv[1:]
accounts = (line.split(" ", 2) for line in pathlib.Path(data, "secrets/demo-accounts").read_text().splitlines())
email, password = next((email, password) for name, email, password in accounts if name == role)
body = json.dumps({"email": email, "password": password}).encode()
request = urllib.request.Request(f"{address}/api/v1/auth/login", body, {"Content-Type": "application/json"})
with urllib.request.urlopen(request, timeout=20) as answer:
    print(json.load(answer)["accessToken"])
