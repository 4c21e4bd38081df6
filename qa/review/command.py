"""`qa review`: serve the page until it is interrupted."""

from __future__ import annotations

from qa.language import language, told
from qa.messages import text
from qa.output import put, tell
from qa.request import Request
from qa.review.server import Server
from qa.review.session import Review


def review(request: Request, port: int) -> int:
    """Check the inputs and serve the page; gives 2 when something could not be read."""
    session = Review(request, language())
    tell(session.report.problems)
    with Server(session, port) as server:
        try:
            put(told(text("review-open", url=server.url)) + "\n")
            server.serve_forever()
        except KeyboardInterrupt:
            put("\n")
    return 2 if session.report.problems else 0
