# Everything runs in .venv; stamps in it make a second run start at once.

PYTHON ?= python3
PORT ?= 8501
HOST = 127.0.0.1
JOBS ?= 2
BROWSER ?=
CHROMIUMS := chromium-headless-shell chromium chromium-browser google-chrome
PYTEST_ARGS ?=
BENCH_ARGS ?=
BASE ?= HEAD
SAME_ARGS ?=
MUTANTS_ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore \
	$(BIN)/python -m pip install --quiet
QUICK := $(wildcard tests/*.py) $(addprefix tests/, \
	analysis briefing cli dossier model outputs/link outputs/text scenario words)
PYTEST := $(BIN)/python -m pytest -n $(JOBS) --dist loadfile
COMPILE := $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 \
	--fork-strategy fewest --generate-hashes --annotation-style line \
	--custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

export BROWSER

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run quick test test-slow bench same mutants check format browser office lock clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(VENV)/.run ## start the app (PORT=8501 HOST=127.0.0.1)
	@exec $(BIN)/python -m streamlit run app.py --server.port "$(PORT)" --server.address "$(HOST)"

quick: $(VENV)/.dev ## for the edit loop: data, model, analyses, sentences, commands, two minutes
	@$(PYTEST) -m "not slow" $(QUICK) $(PYTEST_ARGS)

test: $(VENV)/.dev browser ## what guards every change, eight minutes (PYTEST_ARGS="-k floors")
	@$(PYTEST) -m "not slow" $(PYTEST_ARGS)

test-slow: $(VENV)/.dev browser office ## the rest: every look and size, the meeting, LibreOffice
	@$(PYTEST) -m slow $(PYTEST_ARGS)

bench: $(VENV)/.dev browser ## measure speed and memory, 20 minutes (BENCH_ARGS="--quick --only page")
	@$(BIN)/python -m bench $(BENCH_ARGS)

same: $(VENV)/.dev ## compare what two versions say (BASE=<commit> SAME_ARGS="--quick --only pages")
	@$(BIN)/python -m bench.same "$(BASE)" $(SAME_ARGS)

mutants: $(VENV)/.dev ## put 100 faults into the model, see which tests notice, 40 minutes (MUTANTS_ARGS="--number 20")
	@nice -n 15 $(BIN)/python -m bench.mutants --jobs $(JOBS) $(MUTANTS_ARGS)

check: $(VENV)/.dev ## lint, formatting and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev ## repair what lint and formatting can repair
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

browser: ## make sure that there is a Chromium for the tests (BROWSER=chromium for another one)
	@$(call installed,Chromium,$(or $(BROWSER),$(CHROMIUMS)),$(filter chromium chromium-headless-shell,$(or $(BROWSER),$(firstword $(CHROMIUMS)))))

office: ## make sure that there is a LibreOffice for the tests
	@$(call installed,LibreOffice,soffice libreoffice,libreoffice-calc-nogui libreoffice-impress-nogui)

# A program that one of some names starts, or Debian's packages of it: (what, names, packages).
define installed
	for name in $(2); do command -v $$name >/dev/null && exit 0; done; \
	if [ "$$(id -u)" = 0 ]; then as_root=; else as_root=sudo; fi; \
	[ -n "$(3)" ] && command -v apt-get >/dev/null && echo "Installing Debian's $(3)" && \
	$$as_root apt-get update -qq && \
	$$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get install -y -qq --no-install-recommends $(3) >/dev/null || { \
		echo "The tests need $(1) (as one of: $(2))$(if $(3),; apt-get could not install it)." >&2; \
		exit 1; }
endef

lock: $(VENV)/.dev ## lock the *.in files to the *.txt files (UPGRADE=1 for newest versions)
	@$(COMPILE) --output-file requirements.txt requirements.in
	@$(COMPILE) --output-file requirements-dev.txt requirements-dev.in

clean: ## remove .venv and caches
	rm -rf $(VENV) .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed: make PYTHON=python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.run: requirements.txt $(VENV)/.made
	@echo "Installing requirements.txt into $(VENV)"
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt requirements.txt $(VENV)/.made
	@echo "Installing requirements-dev.txt into $(VENV)"
	@$(PIP) -r requirements-dev.txt
	@touch $(VENV)/.run $@
