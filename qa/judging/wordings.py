"""What several checks say in the same words: why a text reads wrong, and what would mend it."""

from __future__ import annotations

from typing import Final

from qa.model import Text

AS_LEVELS_GIVE: Final[Text] = {"zh": "由前后两数算得", "en": "as the two levels give it"}
OTHER_DIRECTION: Final[Text] = {
    "zh": "由{before}到{after}，方向与文中所说的“{rate}”相反",
    "en": "from {before} to {after} is the other way than the text says (“{rate}”)",
}
TIMES_AS_GROWTH: Final[Text] = {
    "zh": "由{before}到{after}是原来的{rate}，即增长{computed}；“增长{rate}”说多了一倍",
    "en": "from {before} to {after} is {rate} the earlier level, a growth by {computed}",
}
UNDATED_TOTALS: Final[Text] = {
    "zh": "累计数倒退：前面已有{early}，后面却只有{late}",
    "en": "a running total goes back: {early}, and later only {late}",
}
