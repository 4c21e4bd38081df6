"""What would mend a passage carried over from another article. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.model import Place, Suggestion, Text

_REWRITE: Final[Text] = {
    "zh": "核对是否照搬；若是，改写或删去",
    "en": "if it was carried over, rewrite it or leave it out",
}
_OWN: Final[Text] = {
    "zh": "把“{left}”改作“{own}”，或改写这一句",
    "en": "put “{own}” for “{left}”, or rewrite the sentence",
}
_SOURCE: Final[Text] = {
    "zh": "若本篇无误，是那一篇错用了这里的话",
    "en": "if this article is right, the other has taken its words wrongly",
}


def carried_mends(
    places: Sequence[Place], *, left: str = "", own: str = ""
) -> tuple[Suggestion, ...]:
    """Mend the copy, and else the source.

    `left` are words of the other article that were left standing, `own` what this one says.
    """
    roles = [place.role for place in places]
    copy = next((at for at, role in enumerate(roles) if role != "source"), len(roles) - 1)
    kept = left and own and left != own
    why = {lang: text.format(left=left, own=own) for lang, text in _OWN.items()}
    mend = Suggestion(copy, None, why if kept else _REWRITE, likelier=True)
    if "source" not in roles:
        return (mend,)
    return mend, Suggestion(roles.index("source"), None, _SOURCE)
