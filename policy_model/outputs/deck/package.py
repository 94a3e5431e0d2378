"""The file itself: what it says of itself, and bytes without a clock."""

import io
import zipfile
from datetime import datetime

from pptx.presentation import Presentation as Deck

from policy_model.analysis.answer import Answer
from policy_model.outputs.deck.text import clean

_UNDATED = datetime(2000, 1, 1)  # noqa: DTZ001 - files hold no zone here
_OLDEST = (1980, 1, 1, 0, 0, 0)
_LONGEST = 255  # characters that a property holds


def sign_off(deck: Deck, answer: Answer) -> None:
    """Say what the file is, and of which day its scenario is."""
    asked = answer.scenario
    day = datetime.fromisoformat(asked.date) if asked.date else _UNDATED
    own = deck.core_properties
    own.title = clean(answer.dossier.header.question)[:_LONGEST]
    own.subject = clean(answer.dossier.header.source)[:_LONGEST]
    own.author = own.last_modified_by = "policy_model"
    own.created = own.modified = day
    own.keywords = own.comments = own.category = ""
    own.language, own.revision = "en", 1


def fixed_bytes(deck: Deck) -> bytes:
    """Write the file, each part in it of the same moment."""
    written, fixed = io.BytesIO(), io.BytesIO()
    deck.save(written)
    with (
        zipfile.ZipFile(written) as parts,
        zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as out,
    ):
        for part in parts.infolist():
            entry = zipfile.ZipInfo(part.filename, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, parts.read(part))
    return fixed.getvalue()
