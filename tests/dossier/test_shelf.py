import pytest

from policy_model.dossier import InputError, find_dossier
from tests.support import LAKELAND, ROOT


def test_a_dossier_is_found_by_path() -> None:
    assert find_dossier(str(LAKELAND)) == LAKELAND


def test_without_a_name_one_on_the_shelf_opens() -> None:
    folder = find_dossier()
    assert folder.parent == ROOT / "data"
    assert find_dossier(folder.name) == folder


def test_an_unknown_name_is_an_input_error() -> None:
    with pytest.raises(InputError, match=r"found 'nowhere'; expected a folder with dossier.yaml"):
        find_dossier("nowhere")
