"""The deck: one PowerPoint file, the same bytes for the same scenario."""

from pathlib import Path

from policy_model.analysis.answer import Answer
from policy_model.analysis.progress import Hook, part, unheard
from policy_model.briefing.screens import ANSWER, UNKNOWN, question
from policy_model.briefing.slides import foot
from policy_model.findings import shown_in
from policy_model.findings.kit.look import DESK
from policy_model.outputs.deck.findings import finding_slide
from policy_model.outputs.deck.package import fixed_bytes, sign_off
from policy_model.outputs.deck.pictures import opening, the_answer, unknown
from policy_model.outputs.deck.slides import Frame, add_opening, add_slide
from policy_model.outputs.deck.sources import sources
from policy_model.outputs.deck.template import TEMPLATE, open_template

_LOOKED_AROUND = 0.2  # share of the whole by which all but what takes seconds is found


def deck_bytes(answer: Answer, progress: Hook = unheard, template: Path = TEMPLATE) -> bytes:
    """Write the screens of a briefing as slides, with charts that PowerPoint edits.

    Parameters
    ----------
    answer : Answer
    progress : Hook
        Told how far the search for what the slides show is.
    template : Path
        A .pptx file to put the slides into, as `open_template` expects it.

    Raises
    ------
    InputError
        When the template is no such file.
    """
    deck = open_template(template)
    answer.look_around(part(progress, 0.0, _LOOKED_AROUND))
    frame = Frame(deck, DESK, foot(answer))
    add_opening(frame, question(answer), opening(answer.dossier, DESK))
    slides = [(ANSWER.place, the_answer(answer, DESK))]
    if answer.scenario.total_musd:
        slides.append((UNKNOWN.place, unknown(answer, DESK)))
    for finding in shown_in("slide"):
        if finding.slide and (answer.scenario.total_musd or not finding.silent(answer)):
            hook = part(progress, _LOOKED_AROUND, 1.0) if finding.waiting else unheard
            told = finding.whole(answer, progress=hook)
            slides.append((finding.slide.place, finding_slide(finding, told, answer, DESK)))
    for _, slide in sorted(slides, key=lambda placed: placed[0]):
        add_slide(frame, slide)
    add_slide(frame, sources(answer, DESK))
    sign_off(deck, answer)
    return fixed_bytes(deck)
