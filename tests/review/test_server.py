"""The server of a review answers its own page and refuses everything else."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from qa.messages import RefusalError
from qa.review.server import LARGEST, Server

Serve: TypeAlias = Callable[[Path], AbstractContextManager[Server]]
CLINICS = "全县有村卫生室142个，其中已联网的156个。\n"


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one newsroom for all that is refused: it must stay as it is."""
    folder = tmp_path_factory.mktemp("newsroom")
    (folder / "qa.toml").write_text('select = ["SUM02"]\n', "utf-8")
    (folder / "news").mkdir()
    (folder / "news" / "clinics.txt").write_text(CLINICS, "utf-8")
    return folder


@pytest.fixture(scope="module")
def server(newsroom: Path, served: Serve) -> Iterator[Server]:
    with served(newsroom) as server:
        yield server


def headers(server: Server, **other: str | None) -> dict[str, str]:
    """Give the headers of the page's own requests, some of them replaced or left out."""
    usual: dict[str, str | None] = {
        "Host": server.origin.removeprefix("http://"),
        "Origin": server.origin,
        "Authorization": f"Bearer {server.token}",
        "Content-Type": "application/json",
    }
    replaced = {name.replace("_", "-"): value for name, value in other.items()}
    return {name: value for name, value in (usual | replaced).items() if value is not None}


def sent(
    server: Server, method: str, path: str, said: dict[str, str], body: bytes | None = None
) -> tuple[int, http.client.HTTPMessage, str]:
    line = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    line.request(method, path, body=body, headers=said)
    answer = line.getresponse()
    words = answer.read().decode()
    line.close()
    return answer.status, answer.headers, words


def posted(server: Server, wish: object, **other: str | None) -> tuple[int, str]:
    body = json.dumps(wish).encode()
    status, _, words = sent(server, "POST", "/decide", headers(server, **other), body)
    return status, words


def page(server: Server, path: str | None = None, **other: str | None) -> tuple[int, str]:
    usual = {"Origin": None, "Authorization": None, "Content_Type": None}
    where = f"/?token={server.token}" if path is None else path
    status, _, words = sent(server, "GET", where, headers(server, **(usual | other)))
    return status, words


def untouched(newsroom: Path) -> bool:
    return sorted(one.name for one in newsroom.iterdir()) == ["news", "qa.toml"]


def test_it_listens_on_this_machine_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert server.url.startswith("http://127.0.0.1:")
    assert len(server.token) >= 32


def test_it_serves_the_page_with_strict_headers(server: Server) -> None:
    host = {"Host": server.origin.removeprefix("http://")}
    status, told, words = sent(server, "GET", f"/?token={server.token}", host)
    assert status == 200
    assert "村卫生室" in words
    assert server.token not in words
    policy = told["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert told["Cache-Control"] == "no-store"
    assert told["X-Content-Type-Options"] == "nosniff"
    assert told["Referrer-Policy"] == "no-referrer"
    assert "Access-Control-Allow-Origin" not in told


def test_it_takes_a_decision(tmp_path: Path, served: Serve) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "qa.toml").touch()
    (tmp_path / "news" / "clinics.txt").write_text(CLINICS, "utf-8")
    with served(tmp_path) as server:
        name = server.review.report.findings[0].fingerprint
        status, words = posted(server, {"do": "accept", "fingerprint": name, "reason": "是"})
    assert status == 200
    assert json.loads(words)["findings"][name]["status"] == "accepted"
    assert name in (tmp_path / "qa-baseline.json").read_text("utf-8")


@pytest.mark.parametrize(
    "other",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:{port}"},
        {"Host": "localhost:{port}"},
        {"Host": "127.0.0.1"},
        {"Origin": "http://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null"},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer ünknown"},
    ],
    ids=str,
)
def test_strangers_get_neither_page_nor_say(
    server: Server, newsroom: Path, other: dict[str, str]
) -> None:
    port = str(server.server_port)
    other = {name: value.replace("{port}", port) for name, value in other.items()}
    name = server.review.report.findings[0].fingerprint
    status, words = posted(server, {"do": "real", "fingerprint": name}, **other)
    assert status == 403
    assert "村卫生室" not in words
    assert untouched(newsroom)
    if "Authorization" not in other:
        status, words = page(server, **other)
        assert status == 403
        assert "村卫生室" not in words


@pytest.mark.parametrize("left_out", ["Origin", "Authorization"])
def test_a_decision_says_where_it_comes_from(server: Server, newsroom: Path, left_out: str) -> None:
    name = server.review.report.findings[0].fingerprint
    assert posted(server, {"do": "real", "fingerprint": name}, **{left_out: None})[0] == 403
    assert untouched(newsroom)


@pytest.mark.parametrize("path", ["/", "/?token=", "/?token=wrong", "/?other={token}"])
def test_no_page_without_the_token(server: Server, path: str) -> None:
    assert page(server, path.replace("{token}", server.token))[0] == 403


@pytest.mark.parametrize(
    "path",
    [
        "/qa-baseline.json", "/news/ponds.txt", "/../qa.toml", "/%2e%2e/qa.toml", "//etc/passwd",
        "/index.html", "/decide", "/favicon.ico",
    ],
)  # fmt: skip
def test_nothing_else_is_served(server: Server, path: str) -> None:
    status, words = page(server, f"{path}?token={server.token}")
    assert status == 404
    assert "SUM02" not in words


def test_decisions_go_to_their_own_door(server: Server, newsroom: Path) -> None:
    name = server.review.report.findings[0].fingerprint
    body = json.dumps({"do": "real", "fingerprint": name}).encode()
    for path in ("/", f"/?token={server.token}", "/decide/", "/look"):
        assert sent(server, "POST", path, headers(server), body)[0] == 404
    assert untouched(newsroom)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "X"])
@pytest.mark.parametrize("path", ["/", "/decide"])
def test_other_methods_are_refused(server: Server, method: str, path: str) -> None:
    where = f"{path}?token={server.token}"
    assert sent(server, method, where, headers(server))[0] == 405


def test_an_oversize_body_is_refused(server: Server, newsroom: Path) -> None:
    name = server.review.report.findings[0].fingerprint
    long = {"do": "note", "fingerprint": name, "note": "长" * LARGEST}
    assert posted(server, long)[0] == 413
    assert posted(server, {"do": "look"}, Content_Length="9" * 30)[0] == 413
    assert untouched(newsroom)


@pytest.mark.parametrize("length", ["-1", "１２", "1e3", ""])
def test_a_length_that_is_none_is_refused(server: Server, length: str) -> None:
    # written by hand: the standard library would not send it
    lines = {**headers(server), "Content-Length": length}
    request = "POST /decide HTTP/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in lines.items())
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as line:
        line.sendall(f"{request}\r\n{{}}".encode())
        assert line.makefile("rb").readline().split()[1] == b"411"


@pytest.mark.parametrize(
    "wish",
    [
        [],
        "look",
        None,
        {},
        {"do": 1},
        {"do": "accept", "fingerprint": ["x"]},
        {"do": "look", "path": "/etc/passwd"},
        {"do": "clear", "article": "a1-1", "yes": "no"},
        {"do": "accept", "fingerprint": "x", "reason": "是", "expires": "someday"},
    ],
    ids=str,
)
def test_what_is_no_wish_is_refused(server: Server, newsroom: Path, wish: Any) -> None:  # noqa: ANN401
    assert posted(server, wish)[0] == 400
    assert untouched(newsroom)


def test_another_kind_of_body_is_refused(server: Server) -> None:
    assert posted(server, {"do": "look"}, Content_Type="text/plain")[0] == 415
    said = headers(server)
    assert sent(server, "POST", "/decide", said, b"[" * 10_000)[0] == 400
    assert sent(server, "POST", "/decide", said, b"\xff")[0] == 400


def test_a_wish_that_cannot_be_met_says_why(server: Server) -> None:
    status, words = posted(server, {"do": "real", "fingerprint": "0" * 16})
    assert status == 409
    assert words


def test_a_port_that_is_taken_is_one_clear_line(server: Server) -> None:
    with pytest.raises(RefusalError, match=str(server.server_port)):
        Server(server.review, server.server_port)
