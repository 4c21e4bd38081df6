"""The page of a review on this machine alone: one page, one door for decisions, nothing else.

Any program here, and any site open in the browser, can knock on a local port. So all must show
the token that was printed in the terminal, must have meant this server (Host: a name that was
bent to 127.0.0.1 is refused), and decisions must come from its own page (Origin).
"""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from qa.language import told
from qa.messages import RefusalError, text
from qa.model import Text
from qa.report.html import policy
from qa.review.session import Review, Wish

ADDRESS = "127.0.0.1"
LARGEST = 16 * 1024
"""No decision takes more bytes than this."""
_PATIENCE = 10


class NotServedError(Exception):
    """A request that is refused, with the status that says why."""

    def __init__(self, status: HTTPStatus, why: str = "") -> None:
        super().__init__(why or status.phrase)
        self.status = status


class Server(ThreadingHTTPServer):
    """The server of one review."""

    daemon_threads = True

    def __init__(self, review: Review, port: int = 0) -> None:
        """Open the port, any free one for 0; raises RefusalError."""
        self.review = review
        self.token = secrets.token_urlsafe(32)
        try:
            super().__init__((ADDRESS, port), Handler)
        except (OSError, OverflowError) as error:
            raise RefusalError(text("port-taken", port=port, why=error)) from error

    @property
    def origin(self) -> str:
        """Give what the browser calls this server."""
        return f"http://{ADDRESS}:{self.server_port}"

    @property
    def url(self) -> str:
        """Give the address of the page, token and all."""
        return f"{self.origin}/?token={self.token}"


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server
    timeout = _PATIENCE
    server_version = "qa"
    sys_version = ""

    def do_GET(self) -> None:
        """Send the page."""
        self._answer("/", self._page)

    def do_POST(self) -> None:
        """Take a decision."""
        self._answer("/decide", self._decision)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse in plain words what no method above is for."""
        del explain
        allowed = code != HTTPStatus.NOT_IMPLEMENTED
        status = HTTPStatus(code) if allowed else HTTPStatus.METHOD_NOT_ALLOWED
        self._send(status, "text/plain", message if allowed and message else status.phrase)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as inherited
        """Say nothing: the terminal is for the user."""

    # ── answering ───────────────────────────────────────────────────────────

    def _answer(self, path: str, act: Callable[[], tuple[str, str]]) -> None:
        try:
            self._admit(path)
            kind, body = act()
        except NotServedError as refused:
            self._send(refused.status, "text/plain", str(refused))
        except RefusalError as refused:
            self._send(HTTPStatus.CONFLICT, "text/plain", told(refused.message))
        else:
            self._send(HTTPStatus.OK, kind, body)

    def _send(self, status: HTTPStatus, kind: str, body: str) -> None:
        data = body.encode(errors="backslashreplace")
        self.send_response(status)
        for name, value in {
            "Content-Type": f"{kind}; charset=utf-8",
            "Content-Length": str(len(data)),
            "Content-Security-Policy": f"{policy('review')}; frame-ancestors 'none'",
            "Cache-Control": "no-store",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
        }.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _page(self) -> tuple[str, str]:
        return "text/html", self.server.review.page()

    def _decision(self) -> tuple[str, str]:
        state = self.server.review.decide(wish_of(self._body()))
        return "application/json", json.dumps(state, ensure_ascii=False)

    # ── refusing ────────────────────────────────────────────────────────────

    def _admit(self, path: str) -> None:
        """Let in only who knows the token, meant this server, and comes from its own page."""
        asked = urlsplit(self.path)
        if asked.path != path:
            raise NotServedError(HTTPStatus.NOT_FOUND)
        if self.headers.get_all("Host") != [f"{ADDRESS}:{self.server.server_port}"]:
            raise NotServedError(HTTPStatus.FORBIDDEN, "Host")
        origins = self.headers.get_all("Origin", [])
        own = [self.server.origin]
        if origins != own and (origins or self.command == "POST"):
            raise NotServedError(HTTPStatus.FORBIDDEN, "Origin")
        shown = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if self.command == "GET":
            shown = parse_qs(asked.query).get("token", [""])[0]
        if not secrets.compare_digest(shown.encode(), self.server.token.encode()):
            raise NotServedError(HTTPStatus.FORBIDDEN, "token")

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdigit()):
            raise NotServedError(HTTPStatus.LENGTH_REQUIRED)
        if len(length) > len(str(LARGEST)) or int(length) > LARGEST:
            raise NotServedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        if self.headers.get_content_type() != "application/json":
            raise NotServedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
        return self.rfile.read(int(length))


def wish_of(body: bytes) -> Wish:
    """Read a decision; raises NotServedError for what is none."""
    try:
        tree = json.loads(body)
        expires = tree.pop("expires", "")
        wish = Wish(**tree, expires=dt.date.fromisoformat(expires) if expires else None)
    except (AttributeError, RecursionError, TypeError, ValueError) as error:
        raise NotServedError(HTTPStatus.BAD_REQUEST, _said(text("bad-wish", why=error))) from error
    words = (wish.do, wish.fingerprint, wish.article, wish.reason, wish.note)
    if not (all(isinstance(word, str) for word in words) and isinstance(wish.yes, bool)):
        raise NotServedError(HTTPStatus.BAD_REQUEST, _said(text("bad-wish", why="type")))
    return wish


def _said(message: Text) -> str:
    return " ".join(told(message).split())
