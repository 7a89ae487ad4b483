"""What is left out of the requests that Schemathesis makes up."""

from urllib.parse import quote, urlencode

import schemathesis

# The HTTP codec answers a longer request line by itself: a bare 414 (docs/architecture.md). HostileInputTest looks at that.
LONGEST_LINE = 3500


@schemathesis.hook
def filter_case(context, case):
    path = case.operation.path + "".join(quote(str(value), safe="") for value in (case.path_parameters or {}).values())
    query = urlencode({key: str(value) for key, value in (case.query or {}).items()}, errors="replace")
    return len(path) + len(query) < LONGEST_LINE
