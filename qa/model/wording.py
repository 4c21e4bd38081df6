"""What the tool itself says: how grave it is, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "note"]


Text: TypeAlias = Mapping[str, str]
"""One message in every language of the tool: `{"zh": …, "en": …}`."""
