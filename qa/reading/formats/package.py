"""The files inside a Word file, read within bounds: a small file can unpack to gigabytes."""

from __future__ import annotations

import io
import zipfile
import zlib

from qa.reading.text import unreadable as told
from qa.reading.text.unreadable import UnreadableError, unreadable

MOST = 256 * 1024 * 1024
"""The most bytes that a package may unpack to; a Word file with pictures has far fewer."""

_FILES = 5_000
_CHUNK = 1 << 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT = "[Content_Types].xml"


def checked(data: bytes) -> bytes:
    """Give the package back when it is whole and not too large.

    Raises UnreadableError for what is no Word file, an old or a locked one, a broken archive,
    and one that unpacks to more than `MOST` bytes, whatever its table of contents claims.
    """
    if data.startswith(_OLE):
        raise unreadable(told.LOCKED if _ENCRYPTED in data else told.OLD_WORD)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _measure(archive)
    except UnreadableError:
        raise
    # what zipfile raises on damaged input has no common base
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError):
        raise unreadable(told.NO_WORD_FILE) from None
    except NotImplementedError:
        raise unreadable(told.NO_WORD_FILE) from None
    return data


def _measure(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    if _DOCUMENT not in names:
        raise unreadable(told.NO_WORD_FILE)
    left = MOST
    for name in names[:_FILES]:
        with archive.open(name) as member:
            while chunk := member.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    raise unreadable(told.UNPACKS_TOO_LARGE, most=MOST // 1024**2)
    if len(names) > _FILES:
        raise unreadable(told.UNPACKS_TOO_LARGE, most=MOST // 1024**2)
