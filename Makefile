# Two commands do everything: `make play` and `make test`. Each sets up what it needs, once.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
ONLINE := --disable-pip-version-check --quiet

.PHONY: help play test check format bench torture pictures lock clean

help:  ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -e 's/:.*## /\t/' | expand -t 12

play: $(VENV)/.ready  ## set up and start the game
	@$(VENV)/bin/fathoms

test: check  ## lint, types, import contracts, and all tests
	$(RUN) -m pytest -n 2 -q

check: $(VENV)/.ready-dev  ## lint, types and import contracts only
	$(VENV)/bin/ruff format --check --quiet game tests
	$(VENV)/bin/ruff check --quiet game tests
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache

format: $(VENV)/.ready-dev  ## put the code in order
	$(VENV)/bin/ruff check --fix --quiet game tests
	$(VENV)/bin/ruff format --quiet game tests

bench: $(VENV)/.ready-dev  ## how quick it is, as ratios against floors of the same run
	$(RUN) -m tests.bench

torture: $(VENV)/.ready-dev  ## kill, cut the power and damage by the thousand: a quarter of an hour
	$(RUN) -m tests.torture

pictures: $(VENV)/.ready-dev  ## render the pictures of the README from the real screens
	$(RUN) -m tests.pictures

$(VENV)/.ready: requirements.lock pyproject.toml
	@test -x $(RUN) || $(PYTHON) -m venv $(VENV)
	@$(RUN) -m pip install $(ONLINE) --require-hashes -r requirements.lock
	@$(RUN) -m pip install $(ONLINE) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements-dev.lock
	@$(RUN) -m pip install $(ONLINE) --require-hashes -r requirements-dev.lock
	@touch $@

lock:  ## renew the lock files (needs uv)
	uv pip compile pyproject.toml --group build --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --quiet -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-header --no-annotate \
		--python-version 3.11 --quiet -c requirements.lock -o requirements-dev.lock

clean:  ## remove the set-up and all caches; games in saves/ stay
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
