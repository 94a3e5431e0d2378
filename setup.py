"""What `pyproject.toml` has no words for: `data/` goes along as `policy_model.data`."""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["policy_model*"]), "policy_model.data"],
    package_dir={"policy_model.data": "data"},
)
