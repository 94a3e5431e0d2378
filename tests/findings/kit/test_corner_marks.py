"""The corners of the 2×2 that programmes stand in, and their colours."""

from policy_model.dossier import Dossier
from policy_model.findings.kit.corner_marks import bar_colour, by_corner, colours
from policy_model.findings.kit.look import LOOKS


class TestCorners:
    def test_groups_keep_every_programme(self, dossier: Dossier) -> None:
        groups = by_corner(dossier.programmes)
        assert [place for place, _ in groups] == [
            ("bilateral", "state"),
            ("bilateral", "non_state"),
            ("multilateral", "non_state"),
        ]
        assert sum(len(members) for _, members in groups) == len(dossier.programmes)

    def test_mixed_money_has_both_colours(self, dossier: Dossier) -> None:
        look = LOOKS["light"]
        wells = dossier.programmes[0]
        assert colours(look, wells) == (look.corners["multilateral", "non_state"],)
        both = wells.model_copy(update={"target": "mixed"})
        assert colours(look, both) == (
            look.corners["multilateral", "state"],
            look.corners["multilateral", "non_state"],
        )
        assert bar_colour(look, both) == look.quiet
