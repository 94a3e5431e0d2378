"""Dossiers: the data a decision rests on, read from YAML and checked."""

from policy_model.dossier.judgements import Judgement, judgement_of, judgements, units_of
from policy_model.dossier.problems import InputError, Problem
from policy_model.dossier.read import read_dossier, read_files
from policy_model.dossier.records import Dossier
from policy_model.dossier.replacing import with_quantity
from policy_model.dossier.shelf import find_dossier, shelved
from policy_model.dossier.source import Source, open_source, zipped_source
from policy_model.dossier.yaml_file import yaml_files

__all__ = [
    "Dossier",
    "InputError",
    "Judgement",
    "Problem",
    "Source",
    "find_dossier",
    "judgement_of",
    "judgements",
    "open_source",
    "read_dossier",
    "read_files",
    "shelved",
    "units_of",
    "with_quantity",
    "yaml_files",
    "zipped_source",
]
