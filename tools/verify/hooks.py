"""What is left out of the requests that Schemathesis makes up, and what is put right in them."""

from urllib.parse import quote, urlencode
from uuid import uuid4

import schemathesis

# The HTTP codec answers a longer request line by itself: a bare 414 (docs/architecture.md). HostileInputTest looks at that.
LONGEST_LINE = 3500

KEY_OF_THE_DOCUMENT = "5f0c1d0e-6f4e-4d57-9a34-6d9a3a0c2b11"


@schemathesis.hook
def filter_case(context, case):
    path = case.operation.path + "".join(quote(str(value), safe="") for value in (case.path_parameters or {}).values())
    query = urlencode({key: str(value) for key, value in (case.query or {}).items()}, errors="replace")
    return len(path) + len(query) < LONGEST_LINE


@schemathesis.hook
def before_call(context, case, kwargs):
    """No schema can say which version a thing has, or which key was used already: without this no body would be read."""
    headers = case.headers or {}
    if "If-Match" in headers:
        headers["If-Match"] = "*"
    if headers.get("Idempotency-Key") == KEY_OF_THE_DOCUMENT:
        headers["Idempotency-Key"] = str(uuid4())
